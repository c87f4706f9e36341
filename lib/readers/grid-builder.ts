import { limits, UnreadableFile } from "./problem";
import type { SourceBlock, SourceCell, SourceGrid, SourceParagraph } from "./source-document";

/** A cell as a reader meets it: its own blocks in order, its spans as the file states them, whether a tracked change deletes it. */
export type RawCell = {
  blocks: SourceBlock[];
  colSpan: number;
  rowSpan: number;
  continuesAbove?: boolean;
  gone?: true;
  /** The cell that was made of it, or that it goes on. */
  placed?: SourceCell;
};

const widest = 200;
const tallest = 5000;

const textOf = (blocks: SourceBlock[]): string =>
  blocks
    .filter((block) => block.kind === "paragraph")
    .map(({ text }) => text)
    .filter((text) => text.trim() !== "")
    .join("\n");

const leftOutOf = (blocks: SourceBlock[]): Pick<SourceCell, "leftOut"> => {
  const leftOut = blocks.flatMap((block) => (block.kind === "paragraph" ? (block.leftOut ?? []) : []));
  return leftOut.length > 0 ? { leftOut } : {};
};

/** Places cells as a browser does: each in the next free column, spans reaching right and down. */
function placeCells(rows: RawCell[][]): SourceCell[] {
  const cells: SourceCell[] = [];
  const taken = new Map<number, SourceCell>();
  const key = (row: number, column: number) => row * widest + column;
  rows.forEach((rawCells, row) => {
    let column = 0;
    for (const raw of rawCells) {
      const above = raw.continuesAbove ? taken.get(key(row - 1, column)) : undefined;
      while (!above && column < widest && taken.has(key(row, column))) column += 1;
      if (column >= widest) break;
      if (above && above.column === column) {
        above.rowSpan = row - above.row + 1;
        above.text = [above.text, textOf(raw.blocks)].filter(Boolean).join("\n");
        const leftOut = [...(above.leftOut ?? []), ...(leftOutOf(raw.blocks).leftOut ?? [])];
        if (leftOut.length > 0) above.leftOut = leftOut;
      }
      const colSpan = Math.max(1, Math.min(raw.colSpan, widest - column));
      const cell =
        above?.column === column
          ? above
          : {
              text: textOf(raw.blocks),
              row,
              column,
              colSpan,
              rowSpan: Math.max(1, Math.min(raw.rowSpan, rows.length - row)),
              ...leftOutOf(raw.blocks),
            };
      raw.placed = cell;
      if (cell !== above) cells.push(cell);
      cover(cell, row, taken, key);
      column += colSpan;
    }
    if (cells.length > limits.cells) throw new UnreadableFile("bomb");
  });
  return cells;
}

function cover(
  cell: SourceCell,
  from: number,
  taken: Map<number, SourceCell>,
  key: (row: number, column: number) => number,
) {
  const bottom = Math.max(cell.row + cell.rowSpan, from + 1);
  for (let row = from; row < bottom; row += 1)
    for (let column = cell.column; column < cell.column + cell.colSpan; column += 1)
      if (!taken.has(key(row, column))) taken.set(key(row, column), cell);
}

/** A table that holds tables only lays out the page: what is in it comes out in reading order. */
const isLayout = (rows: RawCell[][]) =>
  rows.some((cells) => cells.some(({ blocks }) => blocks.some(({ kind }) => kind === "grid")));

const isFrame = (rows: RawCell[][]) => rows.length > 0 && rows.every((cells) => cells.length <= 1);

/** @returns the table as one grid, or the blocks inside it when it is only a frame or a layout. */
export function buildGrid(rows: RawCell[][], page?: number): SourceBlock[] {
  const kept = rows.slice(0, tallest);
  if (isLayout(kept) || isFrame(kept)) return kept.flatMap((cells) => cells.flatMap(({ blocks }) => blocks));
  const cells = placeCells(kept);
  if (cells.length === 0) return [];
  return [gridOfCells(cells, page)];
}

/** A grid as large as its cells reach. */
export function gridOfCells(cells: SourceCell[], page?: number): SourceGrid {
  const width = Math.max(...cells.map((cell) => cell.column + cell.colSpan));
  const height = Math.max(...cells.map((cell) => cell.row + cell.rowSpan));
  return { kind: "grid", width, height, cells, ...(page ? { page } : {}) };
}

/** A paragraph of a source; `more` says its page, or that it is a heading. */
export const paragraph = (text: string, more: Partial<SourceParagraph> = {}): SourceParagraph => ({
  kind: "paragraph",
  text,
  ...more,
});
