import type { SourceCell } from "./source-document";

/** How many lines of a table are shown before each; beyond `count` none is hidden. */
function shownBefore(hidden: ReadonlySet<number>): (line: number) => number {
  const sorted = [...hidden].sort((a, b) => a - b);
  return (line) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < line) low = middle + 1;
      else high = middle;
    }
    return line - low;
  };
}

/** Cells as they stand where some rows and columns are hidden: a merged cell shows in what is left of it. */
export function withoutHidden<Cell extends Omit<SourceCell, "text">>(
  cells: Cell[],
  rows: ReadonlySet<number>,
  columns: ReadonlySet<number>,
): Cell[] {
  if (rows.size + columns.size === 0) return cells;
  const [down, right] = [shownBefore(rows), shownBefore(columns)];
  return cells.flatMap((cell) => {
    const [row, column] = [down(cell.row), right(cell.column)];
    const rowSpan = down(cell.row + cell.rowSpan) - row;
    const colSpan = right(cell.column + cell.colSpan) - column;
    return rowSpan > 0 && colSpan > 0 ? [{ ...cell, row, column, rowSpan, colSpan }] : [];
  });
}
