import type { LeftOut } from "../report/left-out";
import { readLedgerDate } from "./dates";

/** Its cells are as many as the heads. `repeated`: the columns whose cell is one with that of the line above. */
export type LedgerLine = { row: number; cells: string[]; repeated?: ReadonlySet<number> };

/** A ledger as it lies in the file: its heads and the lines below them, each with the number that Excel shows beside it. */
export type LedgerTable = {
  sheet: string;
  heads: string[];
  lines: LedgerLine[];
  /** Rows among them that are no cases: totals, heads printed again, notes. */
  aside: LeftOut[];
};

/** Cells joined into one, all counted from 0. */
export type Joined = { row: number; column: number; rowSpan: number; colSpan: number };

const filled = (row: string[]) => row.filter((text) => text !== "").length;

const looksLikeHead = (text: string) => text !== "" && text.length <= 20 && !/^\d/.test(text);

/** The heads are the first line as wide as those below it, with words and no figures; a title stands above it alone. */
function headIndex(rows: string[][]): number {
  const width = Math.max(0, ...rows.slice(0, 200).map(filled));
  const found = rows
    .slice(0, 20)
    .findIndex(
      (row) => filled(row) >= Math.max(2, width * 0.6) && row.filter(looksLikeHead).length >= filled(row) * 0.8,
    );
  return Math.max(0, found);
}

/** The cells of a line that ends sooner are blank. */
const widened = (row: string[], width: number): string[] =>
  Array.from({ length: width }, (_, column) => row[column] ?? "");

/** Heads of two lines: the second names what the first only groups, and says nothing else. */
function lowerHeads(upper: string[], below: string[] = [], joined: Joined[], head: number): string[] | undefined {
  const heads = widened(upper, Math.max(upper.length, below.length));
  const groups = joined.filter(({ row, colSpan }) => row === head && colSpan > 1);
  // A csv file has no joined cells: a head with a blank beside it may be a group.
  const grouped = (column: number) =>
    groups.some((each) => column >= each.column && column < each.column + each.colSpan) || heads[column + 1] === "";
  const open = (column: number) => heads[column] === "" || grouped(column) || below[column] === heads[column];
  const names = below.filter((text) => text !== "");
  const fits =
    names.length > 0 &&
    names.every((text) => looksLikeHead(text) && readLedgerDate(text) === undefined) &&
    below.every((text, column) => text === "" || open(column)) &&
    below.some((text, column) => text !== "" && text !== heads[column]);
  return fits ? heads.map((text, column) => below[column] || text) : undefined;
}

/** No ledger joins more cells than this; a file that says so is not followed any further. */
const mostRepeated = 100_000;

/** Down a joined cell its words stand in every line. */
function fillDown(rows: string[][], joined: Joined[], from: number): Map<number, Set<number>> {
  const repeated = new Map<number, Set<number>>();
  let left = mostRepeated;
  for (const { row, column, rowSpan } of joined) {
    const text = rows[row]?.[column];
    if (row < from || !text) continue;
    for (let at = row + 1; at < Math.min(row + rowSpan, rows.length) && left > 0; at += 1) {
      left -= 1;
      if (rows[at][column]) continue;
      while (rows[at].length < column) rows[at].push("");
      rows[at][column] = text;
      repeated.set(at, (repeated.get(at) ?? new Set()).add(column));
    }
  }
  return repeated;
}

const total = /^(?:(?:本页|本月|本年|全年|累计)?(?:合|总|小|共)计|累计)/;
const spaceless = (text: string) => text.replace(/\s/g, "");

function asideReason(cells: string[], heads: string[]): LeftOut["reason"] | undefined {
  const texts = cells.filter((text) => text !== "");
  const repeats = cells.filter(
    (text, column) => text !== "" && spaceless(text) === spaceless(heads[column] ?? ""),
  ).length;
  if (repeats >= 2 && repeats >= texts.length * 0.6) return "headAgain";
  if (total.test(spaceless(texts[0]))) return "totals";
  return texts.length === 1 && readLedgerDate(texts[0]) === undefined ? "noCase" : undefined;
}

/** Tells heads, cases and everything else of a sheet apart. */
export function layOut(sheet: string, rows: string[][], joined: Joined[] = []): LedgerTable {
  const head = headIndex(rows);
  const upper = rows[head] ?? [];
  const lower = lowerHeads(upper, rows[head + 1], joined, head);
  const heads = lower ?? upper;
  const first = head + (lower ? 2 : 1);
  const repeated = fillDown(rows, joined, first);
  const table: LedgerTable = { sheet, heads, lines: [], aside: [] };
  rows.forEach((cells, index) => {
    if (index < first || filled(cells) === 0) return;
    const reason = asideReason(cells, heads);
    if (reason) table.aside.push({ row: index + 1, reason });
    else table.lines.push({ row: index + 1, cells: widened(cells, heads.length), repeated: repeated.get(index) });
  });
  return table;
}
