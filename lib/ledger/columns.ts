import type { Edition } from "../editions/edition";
import { labelFor, similarityOf } from "../labels/similarity";
import type { LedgerKind } from "../report/ledger-cases";
import { readLedgerDate } from "./dates";
import { type LedgerField, type LedgerFieldId, ledgerFields } from "./fields";
import type { LedgerTable } from "./layout";
import { matchWord } from "./words";

/** Which column holds which field, counted from 0; a field that no column holds is absent. */
export type LedgerColumns = Partial<Record<LedgerFieldId, number>>;

const enough = 0.5;
const sampled = 300;

const yesNo = /^(?:是|否|有|无|√|✓|×|y|n|yes|no|上年结转|结转|0|1)$/i;

/** How much of a column's cells could be what the field holds. */
function contentScore(edition: Edition, field: LedgerField, texts: string[]): number {
  const cells = texts.filter((text) => text !== "").slice(0, sampled);
  if (cells.length === 0) return 0;
  const fits = cells.filter((text) => {
    if (field.holds === "date") return readLedgerDate(text) !== undefined;
    if (field.holds === "yesNo") return yesNo.test(text);
    return (matchWord(edition, field.id, text)?.id ?? null) !== null;
  });
  return fits.length / cells.length;
}

function headScore(field: LedgerField, head: string): number {
  if (head === "") return 0;
  return Math.max(
    ...[field.header, ...field.aliases].map(
      (name, index) => similarityOf(labelFor(head), labelFor(name)) - (index === 0 ? 0 : 0.02),
    ),
  );
}

const certain = 0.95;

/** The sheet whose heads say most of what is asked; of equal ones the longest. */
export function chooseTable(kind: LedgerKind, tables: LedgerTable[]): LedgerTable {
  const known = ({ heads }: LedgerTable) =>
    ledgerFields[kind].filter((field) => heads.some((head) => headScore(field, head) >= certain)).length;
  return tables.reduce((best, each) =>
    (known(each) - known(best) || each.lines.length - best.lines.length) > 0 ? each : best,
  );
}

/** Remembered heads first, then the best pairs of head and content; a field whose column does not hold it stays open. */
export function proposeColumns(
  edition: Edition,
  kind: LedgerKind,
  table: LedgerTable,
  remembered: Partial<Record<LedgerFieldId, string>> = {},
): LedgerColumns {
  const columns: LedgerColumns = {};
  const pairs: { field: LedgerField; column: number; score: number }[] = [];
  table.heads.forEach((head, column) => {
    const texts = table.lines.slice(0, sampled * 3).map(({ cells }) => cells[column]);
    for (const field of ledgerFields[kind]) {
      const named = headScore(field, head);
      const known = remembered[field.id] === head ? 10 : 0;
      const held = contentScore(edition, field, texts);
      // A column of dates may be any date: only its head says which. Words speak for themselves.
      const score = known + named + held * (field.holds === "word" ? 1 : 0.3);
      if (
        known > 0 ||
        (named >= enough && (held > 0 || texts.every((text) => text === ""))) ||
        (field.holds === "word" && held >= 0.8)
      )
        pairs.push({ field, column, score });
    }
  });
  const taken = new Set<number>();
  for (const { field, column } of pairs.sort((a, b) => b.score - a.score)) {
    if (columns[field.id] !== undefined || taken.has(column)) continue;
    columns[field.id] = column;
    taken.add(column);
  }
  return columns;
}
