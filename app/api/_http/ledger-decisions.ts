import type { Edition } from "@/lib/editions/edition";
import type { LedgerColumns } from "@/lib/ledger/columns";
import { type LedgerFieldId, ledgerFields } from "@/lib/ledger/fields";
import { type LedgerMapping, wordKey } from "@/lib/ledger/read-ledger";
import { meaningsOf } from "@/lib/ledger/words";
import { pointerOf } from "@/lib/report/faults";
import type { LedgerKind } from "@/lib/report/ledger-cases";
import { invalid } from "./body";

type Words = LedgerMapping["words"];

/** A field of a ledger as a form asks for it, with all that its words may mean. */
export const ledgerFieldsOf = (edition: Edition, kind: LedgerKind) =>
  ledgerFields[kind].map(({ id, header, required }) => ({ id, header, required, meanings: meaningsOf(edition, id) }));

/** Words as they are compared: without spaces and width. @throws `invalid` for a meaning that the edition does not have. */
export function decidedWords(edition: Edition, words: Words): Words {
  const fields = Object.entries(words) as [LedgerFieldId, Record<string, string>][];
  const faults = fields.flatMap(([field, meanings]) => {
    const known = meaningsOf(edition, field);
    return Object.entries(meanings)
      .filter(([, id]) => !known.some((meaning) => meaning.id === id))
      .map(([word, id]) => ({ pointer: pointerOf(["words", field, word]), detail: `没有“${id}”这种意思` }));
  });
  if (faults.length > 0) throw invalid(faults);
  return Object.fromEntries(
    fields.map(([field, meanings]) => [
      field,
      Object.fromEntries(Object.entries(meanings).map(([word, id]) => [wordKey(word), id])),
    ]),
  );
}

/** What the chosen columns are called, so that the next ledger with these heads needs no choice. */
export const headsOf = (columns: LedgerColumns, heads: string[]): LedgerMapping["heads"] =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([field, column]) => (heads[column] ? [[field, heads[column]]] : [])),
  );
