import type { Heading, Table } from "../editions/edition";
import { addressOf } from "../editions/figures-of-edition";
import { type AllFigures, sumOf } from "../report/figures";
import type { FigureValue } from "../report/values";

/** Several addresses are added up: such a row stands nowhere in print. */
export type YearCell = { id: string; label: string; addresses: string[] };
export type YearRow = { id: string; label: string; sum: boolean; cells: YearCell[] };

const groupRow = (table: Table, group: Heading, leaves: Heading[]): YearRow => ({
  id: group.id,
  label: group.label,
  sum: false,
  cells: leaves.map((leaf) => ({ id: leaf.id, label: leaf.label, addresses: [addressOf(table, [], [group, leaf])] })),
});

/** 行政诉讼合计: what the groups under one head have together, which prose quotes and the table does not print. */
const sumRow = (heading: Heading, groups: YearRow[]): YearRow => ({
  id: heading.id,
  label: `${heading.label}合计`,
  sum: true,
  cells: groups[0].cells.map(({ id, label }, index) => ({
    id,
    label,
    addresses: groups.flatMap(({ cells }) => cells[index].addresses),
  })),
});

function rowsUnder(table: Table, heading: Heading): YearRow[] {
  const children = heading.children ?? [];
  if (children.every((child) => !child.children)) return [groupRow(table, heading, children)];
  const groups = children.flatMap((child) => rowsUnder(table, child));
  return [...groups, sumRow(heading, groups)];
}

/** A table printed as one row of groups (table four), a group a row; nothing for tables that have rows of their own. */
export const yearRowsOf = (table: Table): YearRow[] =>
  table.rows.length > 0 ? [] : table.columns.flatMap((heading) => rowsUnder(table, heading));

/** @returns the cell's value, blank while all its figures are. */
export const figureOf = ({ addresses }: YearCell, figures: AllFigures): FigureValue =>
  sumOf(addresses.map((address) => figures.get(address) ?? null));

/** Cases that had no result at the end of last year go on in this one. */
const openCases = "pending";

/** @returns what last year left open, each head once: 上年尚未审结的 38 件（行政复议 29、行政诉讼 9）; "" when nothing was. */
export function openLastYear(table: Table, lastYear: AllFigures): string {
  const rows = yearRowsOf(table).filter(({ id }) => table.columns.some((heading) => heading.id === id));
  const open = rows.map(({ label, sum, cells }) => {
    const cell = cells.find(({ id }) => id === openCases);
    return { name: sum ? label.replace(/合计$/, "") : label, count: Number((cell && figureOf(cell, lastYear)) ?? 0) };
  });
  const all = open.reduce((total, { count }) => total + count, 0);
  const parts = open.filter(({ count }) => count > 0).map(({ name, count }) => `${name} ${count}`);
  return all > 0 ? `上年尚未审结的 ${all} 件（${parts.join("、")}）应当计入今年。` : "";
}
