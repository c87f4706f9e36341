import "server-only";
import { type Sheet, type SheetCell, writeWorkbook } from "./workbook";

/** A column of an empty ledger: its head, and the official words that its cells offer. */
export type TemplateColumn = { head: string; width: number; words?: string[] };

const lines = 5000;
const listSheet = "可选的词";

/** An empty ledger to fill in, with drop-downs of the official words; the words stand on a second sheet. */
export function writeLedgerTemplate(title: string, columns: TemplateColumn[]): Promise<Uint8Array> {
  const lists = columns.flatMap(({ words }, column) => (words ? [{ column, words }] : []));
  const ledger: Sheet = {
    name: "台账",
    columns: columns.map(({ width }) => width),
    cells: columns.map(({ head }, column): SheetCell => ({ row: 0, column, look: "heading", value: head })),
    frozen: { rows: 1, columns: 0 },
    choices: lists.map(({ column, words }, from) => ({
      column,
      rows: lines,
      sheet: listSheet,
      from,
      length: words.length,
    })),
  };
  const words: Sheet = {
    name: listSheet,
    columns: lists.map(({ words: own }) => Math.min(80, Math.max(...own.map((word) => word.length * 2)) + 2)),
    cells: lists.flatMap(({ words: own }, column) =>
      own.map((value, row): SheetCell => ({ row, column, look: "text", value })),
    ),
    frozen: { rows: 0, columns: 0 },
  };
  return writeWorkbook({ title, unit: "" }, [ledger, words]);
}
