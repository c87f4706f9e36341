import type { Notice, Origin } from "../import/proposal";
import type { SourceGrid } from "../readers/source-document";
import type { ReadFile } from "./read-file";

/** A place in the source as a string, for maps: a cell `block/row/column`, a paragraph `block`. */
export type PlaceKey = string;

export const cellKey = (block: number, row: number, column: number): PlaceKey => `${block}/${row}/${column}`;
export const paragraphKey = (block: number): PlaceKey => `${block}`;

const squeezed = (text: string) => text.replace(/\s+/g, "");

const rowOf = (grid: SourceGrid, row: number) => grid.cells.filter((cell) => cell.row === row);

/** The cell that covers a place of the grid: a merged one may begin above or left of it. */
function keyAt({ source }: ReadFile, { block, row, column }: Origin): PlaceKey {
  const grid = source.blocks[block];
  if (grid?.kind !== "grid") return paragraphKey(block);
  const covering = grid.cells.find(
    (cell) =>
      cell.row <= row && row < cell.row + cell.rowSpan && cell.column <= column && column < cell.column + cell.colSpan,
  );
  return covering ? cellKey(block, covering.row, covering.column) : cellKey(block, row, column);
}

function rowKeys({ source }: ReadFile, { block, row }: Origin): PlaceKey[] {
  const grid = source.blocks[block];
  return grid?.kind === "grid" ? rowOf(grid, row).map((cell) => cellKey(block, cell.row, cell.column)) : [];
}

/** Where figures were read; a row's own address (`requests.prohibitedByLaw`) stands for the whole printed row. */
export function placesOfAddresses(read: ReadFile, addresses: string[]): PlaceKey[] {
  return addresses.flatMap((address) => {
    const origin = read.origins[address];
    if (origin) return [keyAt(read, origin)];
    const ofRow = Object.entries(read.origins).filter(([known]) => known.startsWith(`${address}.`));
    return ofRow.length > 0 ? rowKeys(read, ofRow[0][1]) : [];
  });
}

/** A row is quoted by its cells with a space between them; a paragraph by its words. */
function findText({ source }: ReadFile, quoted: string): PlaceKey[] {
  const wanted = squeezed(quoted.split("｜")[0]);
  if (wanted.length < 2) return [];
  for (const [block, part] of source.blocks.entries()) {
    if (part.kind === "paragraph") {
      if (squeezed(part.text).includes(wanted)) return [paragraphKey(block)];
      continue;
    }
    for (let row = 0; row < part.height; row++) {
      const cells = rowOf(part, row);
      if (squeezed(cells.map(({ text }) => text).join("")).includes(wanted))
        return cells.map((cell) => cellKey(block, cell.row, cell.column));
    }
  }
  return [];
}

/** Figures that were read are known by their cells; the rest is looked for by its words. */
export function placesOf(read: ReadFile, { addresses, text }: Notice): PlaceKey[] {
  const known = placesOfAddresses(read, addresses);
  return known.length > 0 ? [...new Set(known)] : findText(read, text);
}

/** The texts of the row that holds a place, left to right. */
export function textsOfRow({ source }: ReadFile, place: PlaceKey): string[] {
  const [block, row] = place.split("/").map(Number);
  const grid = source.blocks[block];
  if (grid?.kind !== "grid") return [];
  return rowOf(grid, row)
    .toSorted((a, b) => a.column - b.column)
    .map(({ text }) => text);
}
