import { ReportError } from "@/app/api/_http/problem";
import { type Collection, findCollection } from "@/db/collections";
import { listCorrections } from "@/db/later-corrections";
import { figuresOfOffices } from "@/db/office-figures";
import { addFigures, coverageOf, listLeftOut, partsOf } from "@/db/sums";
import type { Transaction } from "@/db/transaction";
import type { Scope } from "@/lib/collection/office-class";
import type { SumPart } from "@/lib/collection/sum";
import { type FigureSpec, figuresOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "@/lib/editions/register";
import { deriveFigures, enteredPartsOf, sumOf } from "@/lib/report/figures";
import type { FigureValue } from "@/lib/report/values";
import { brokenRules } from "./broken-rules";

/** The sums of a scope with all that is said beside them. */
export async function sumsOf(tx: Transaction, collection: Collection, scope: Scope) {
  const entered = await addFigures(tx, collection, scope);
  const edition = editionById(collection.editionId);
  return {
    figures: Object.fromEntries(deriveFigures(edition, entered)),
    coverage: await coverageOf(tx, collection.id, scope),
    asOf: new Date().toISOString(),
    leftOut: await listLeftOut(tx, collection.id, scope),
    corrections: await listCorrections(tx, collection, scope),
    broken: await brokenRules(tx, collection, scope, entered),
  };
}

/** @throws `notFound` where the tables have no such figure */
export function figureAt({ editionId }: Collection, address: string): FigureSpec {
  const spec = figuresOf(editionById(editionId)).get(address);
  if (!spec) throw new ReportError("notFound", `表里没有“${address.slice(0, 80)}”这一格。`);
  return spec;
}

/** @returns 0 to 1; null where the whole is 0 or blank. */
const shareOf = (value: FigureValue, whole: FigureValue): number | null =>
  Number(whole ?? 0) === 0 ? null : Number(value ?? 0) / Number(whole);

/** Who a sum is made of, largest first, from the `from`-th on. */
export async function partsOfSum(
  tx: Transaction,
  collection: Collection,
  scope: Scope,
  { address, from, limit }: { address: string; from: number; limit: number },
) {
  const entered = enteredPartsOf(editionById(collection.editionId), address);
  const all = await partsOf(tx, collection, scope, entered);
  const value = sumOf(all.map((part) => part.value));
  const page = all.slice(from, from + limit);
  const before = await findCollection(tx, collection.office.id, collection.year - 1);
  const ids = page.map(({ office }) => office.id);
  const lastYear = await figuresOfOffices(tx, {
    ids,
    addresses: entered,
    year: collection.year - 1,
    collection: before,
  });
  const known = from + page.length;
  return {
    ...{ value, coverage: await coverageOf(tx, collection.id, scope) },
    offices: page.map(
      (part): SumPart => ({
        ...{ ...part, share: shareOf(part.value, value), lastYear: lastYear.get(part.office.id) ?? null },
      }),
    ),
    next: known < all.length ? String(known) : null,
  };
}
