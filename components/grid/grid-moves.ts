import { cellAt, type GridCell, type GridModel } from "./grid-model";

export type Direction = "left" | "right" | "up" | "down";

const rowsOf = (model: GridModel) => [...new Set(model.cells.map(({ row }) => row))];

const inRow = (model: GridModel, row: number) => model.cells.filter((cell) => cell.row === row);

/**
 * Moves by what is seen: rows of heads are passed over, and `goal` is the printed column one came from, so that a way
 * through merged cells leads straight on. @returns the same cell at an edge.
 */
export function moveFrom(model: GridModel, from: GridCell, direction: Direction, goal: number): GridCell {
  const row = inRow(model, from.row);
  const at = row.indexOf(from);
  if (direction === "left") return row[at - 1] ?? from;
  if (direction === "right") return row[at + 1] ?? from;
  return moveRows(model, from, direction === "down" ? 1 : -1, goal);
}

/** @param by rows of figures, negative upwards; stops at the first and last. */
export function moveRows(model: GridModel, from: GridCell, by: number, goal: number): GridCell {
  const rows = rowsOf(model);
  const at = rows.indexOf(from.row) + by;
  const row = rows[Math.max(0, Math.min(rows.length - 1, at))];
  return row === from.row ? from : (cellAt(model, row, goal) ?? inRow(model, row)[0]);
}

/** Enter: the next cell below (above) that takes a figure; the same one when there is none. */
export function nextBelow(model: GridModel, from: GridCell, by: 1 | -1, goal: number): GridCell {
  let cell = from;
  for (;;) {
    const next = moveRows(model, cell, by, goal);
    if (next === cell) return from;
    if (!next.derived) return next;
    cell = next;
  }
}

/** Tab: the next cell in reading order that takes a figure; null at the end of the grid. */
export function nextField(model: GridModel, from: GridCell, by: 1 | -1): GridCell | null {
  let at = model.cells.indexOf(from) + by;
  while (model.cells[at]?.derived) at += by;
  return model.cells[at] ?? null;
}

export const rowStart = (model: GridModel, from: GridCell): GridCell => inRow(model, from.row)[0];
export const rowEnd = (model: GridModel, from: GridCell): GridCell => inRow(model, from.row).at(-1) ?? from;

/** All cells of the rectangle that two cells span. */
export function cellsBetween(model: GridModel, from: GridCell, to: GridCell): GridCell[] {
  const top = Math.min(from.row, to.row);
  const bottom = Math.max(from.row, to.row);
  const left = Math.min(from.column, to.column);
  const right = Math.max(from.column + from.colSpan, to.column + to.colSpan);
  return model.cells.filter(
    ({ row, column, colSpan }) => row >= top && row <= bottom && column < right && column + colSpan > left,
  );
}
