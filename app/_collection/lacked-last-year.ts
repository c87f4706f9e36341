import { type Collection, findCollection } from "@/db/collections";
import { figuresOfOffices } from "@/db/office-figures";
import { addFigures } from "@/db/sums";
import type { Transaction } from "@/db/transaction";
import type { Scope } from "@/lib/collection/office-class";
import type { NamedOffice } from "@/lib/collection/sum";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import { enteredPartsOf, sumOf } from "@/lib/report/figures";
import type { FigureValue } from "@/lib/report/values";

/** How much offices received last year that the sums lack; `share` of all that were summed then, 0 to 1. */
export type LackedLastYear = { value: FigureValue; share: number };

/** The figure by which an office is large or small. */
const received = "requests.newlyReceived.total";

/** @returns what the missing had last year, null: nothing was collected then, or they had nothing. */
export async function lackedLastYear(
  tx: Transaction,
  { office, year, editionId }: Collection,
  scope: Scope,
  missing: readonly NamedOffice[],
): Promise<LackedLastYear | null> {
  const before = await findCollection(tx, office.id, year - 1);
  if (missing.length === 0 || !before || !figuresOf(editionById(editionId)).has(received)) return null;
  const addresses = enteredPartsOf(editionById(editionId), received);
  const all = await addFigures(tx, before, scope);
  const whole = Number(sumOf(addresses.map((address) => all[address] ?? null)) ?? 0);
  const ids = missing.map(({ id }) => id);
  const value = sumOf([
    ...(await figuresOfOffices(tx, { ids, addresses, year: year - 1, collection: before })).values(),
  ]);
  return value === null || whole === 0 ? null : { value, share: Math.min(1, Number(value) / whole) };
}
