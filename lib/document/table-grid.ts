import type { DocumentCell, TableBlock } from "./document";

/** One place of a printed row: the cell that begins there, or the continuation of one from a row above. */
export type GridPlace = { cell: DocumentCell; continued: boolean };

/** @returns the rows of a table, left to right, with what spans into them; a cell over several columns is one place. */
export function gridRows({ height, cells }: TableBlock): GridPlace[][] {
  const rows: GridPlace[][] = Array.from({ length: height }, () => []);
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      rows[row].push({ cell, continued: row > cell.row });
  for (const row of rows) row.sort((a, b) => a.cell.column - b.cell.column);
  return rows;
}
