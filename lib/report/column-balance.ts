import type { Balance, Table } from "../editions/edition";
import { type AllFigures, sumOf } from "./figures";

/** Right side minus left side; "none" while the column is blank. */
export type ColumnBalance = number | "none";

const sideOf = (table: Table, rows: string[], column: string, figures: AllFigures) =>
  sumOf(rows.map((row) => figures.get(`${table.id}.${row}.${column}`) ?? null));

export function columnBalance(
  table: Table,
  { left, right }: Balance,
  column: string,
  figures: AllFigures,
): ColumnBalance {
  const [before, after] = [left, right].map(({ rows }) => sideOf(table, rows, column, figures));
  return before === null && after === null ? "none" : Number(after ?? 0) - Number(before ?? 0);
}

/** 多 72, 少 3: the right side measured by the left. */
export const saidDifference = (difference: number): string => `${difference > 0 ? "多" : "少"} ${Math.abs(difference)}`;

/** 一＋二 3035，（七）＋四 3107，多 72; null where both sides are equal or blank. */
export function sayUnbalanced(table: Table, column: string, figures: AllFigures): string | null {
  if (!table.balance) return null;
  const { left, right } = table.balance;
  const difference = columnBalance(table, table.balance, column, figures);
  if (difference === "none" || difference === 0) return null;
  const sides = [left, right].map(({ name, rows }) => `${name} ${sideOf(table, rows, column, figures) ?? 0}`);
  return `${sides.join("，")}，${saidDifference(difference)}`;
}
