import { readCell } from "./read-cell";
import type { SourceGrid } from "./source-document";
import type { LeftOut } from "./text-form";

export type RowCell = {
  text: string;
  column: number;
  colSpan: number;
  /** False where a cell from above reaches into the row. */
  begins: boolean;
  leftOut?: LeftOut[];
  stored?: string;
  unsure?: string;
};

/** One line of a table, with every cell that stands in it or reaches into it, from left to right. */
export type SourceRow = {
  block: number;
  row: number;
  cells: RowCell[];
  loose: boolean;
  figuresFrom?: number;
  page?: number;
};

/** @returns the grid's lines from top to bottom; a cell that spans several stands in each of them. */
export function rowsOfGrid(grid: SourceGrid, block: number): SourceRow[] {
  const rows: SourceRow[] = Array.from({ length: grid.height }, (_, row) => ({
    block,
    row,
    cells: [],
    loose: grid.loose ?? false,
    ...(grid.figuresFrom === undefined ? {} : { figuresFrom: grid.figuresFrom }),
    page: grid.page,
  }));
  for (const { text, row, rowSpan, ...cell } of grid.cells)
    for (let at = row; at < Math.min(row + rowSpan, grid.height); at += 1)
      rows[at].cells.push({ ...cell, text: text.trim(), begins: at === row });
  for (const { cells } of rows) cells.sort((a, b) => a.column - b.column);
  return rows;
}

const placeholders = new Set(["/", "\\", "-", "—", "－", "–", "——", "--", "*", "无", "〇", "零", "N/A", "／"]);

/** What offices write where they have no figure: a stroke, 无. */
export const isPlaceholder = (text: string): boolean => placeholders.has(text.trim());

/** A figure, or what offices write where they have none. A row label that begins with a number mark is not one. */
export const isValue = (text: string): boolean =>
  isPlaceholder(text) ||
  readCell(text, "change", true).kind === "value" ||
  readCell(text, "amount", true).kind === "value";

/** Whether anything is printed in the cell. */
export const isFilled = ({ text }: RowCell): boolean => text !== "";
