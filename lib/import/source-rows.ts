import type { SourceGrid } from "../readers/source-document";
import type { LeftOut } from "../readers/text-form";

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

/** Whether anything is printed in the cell. */
export const isFilled = ({ text }: RowCell): boolean => text !== "";
