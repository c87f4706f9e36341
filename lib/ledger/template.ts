import type { Edition } from "../editions/edition";
import type { LedgerKind } from "../report/ledger-cases";
import { ledgerFields } from "./fields";
import { vocabularyOf } from "./vocabulary";

const widths = { date: 14, word: 40, yesNo: 14 };

/** Columns of an empty ledger, as the reader knows them again; its words are the official ones. */
export function ledgerTemplate(
  edition: Edition,
  kind: LedgerKind,
): { head: string; width: number; words?: string[] }[] {
  const fields = ledgerFields[kind].map(({ id, header, holds }) => {
    const words =
      holds === "word"
        ? vocabularyOf(edition, id).map(({ label }) => label)
        : holds === "yesNo"
          ? ["是", "否"]
          : undefined;
    return { head: header, width: widths[holds], ...(words ? { words } : {}) };
  });
  return [{ head: "编号", width: 10 }, ...fields];
}
