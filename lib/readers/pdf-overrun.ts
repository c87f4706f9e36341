import { isLabelText } from "../labels/official-words";
import { blocksOf, type DrawnBlock, type DrawnLine } from "./pdf-blocks";
import type { Lattice, LatticeCell } from "./pdf-lattice";
import type { Point } from "./pdf-matrix";
import type { TextItem } from "./pdf-text";

const middleOf = ({ left, right, y, size }: DrawnLine): Point => [(left + right) / 2, y + size * 0.35];

const holds = ({ left, right, top, bottom }: LatticeCell, [x, y]: Point) =>
  x >= left && x <= right && y <= top && y >= bottom;

const centerOf = ({ x, y, width, size }: TextItem): Point => [x + width / 2, y + size * 0.35];

/** The cells over which a text is printed. */
const cellsOf = (cells: LatticeCell[], { lines }: DrawnBlock) => [
  ...new Set(lines.flatMap(({ items }) => items.map((item) => cells.find((cell) => holds(cell, centerOf(item)))))),
];

/** Lines under each other are one text by what they say; so is a line that reaches over its cell's sides. */
const isOneText = ({ lines }: DrawnBlock) =>
  lines.length > 1 || (lines[0].items.length > 1 && isLabelText(lines[0].text));

type Anchor = (lines: DrawnLine[], cells: LatticeCell[]) => Point;

const middleOfAll: Anchor = (lines) => {
  const [[x, top], [, bottom]] = [middleOf(lines[0]), middleOf(lines[lines.length - 1])];
  return [x, (top + bottom) / 2];
};

/** A text that is wider than its cell begins at the cell's left on a web page. */
const leftWhereWider: Anchor = (lines, cells) => {
  const [{ left, right, y, size }] = lines;
  const begin: Point = [left + size / 2, y + size * 0.35];
  const cell = cells.find((each) => holds(each, begin));
  return cell && right > cell.right ? begin : middleOfAll(lines, cells);
};

/** Where a text's cell may be: at its middle, at its first line where cells begin at their top, or at its left. */
const anchors: Anchor[] = [middleOfAll, (lines) => middleOf(lines[0]), leftWhereWider];

/**
 * Each text in one cell; `crowded` are those of the touched ones that then hold several, or none between rows that do.
 */
function layOut(
  cells: LatticeCell[],
  blocks: DrawnBlock[],
  over: DrawnBlock[],
  touched: LatticeCell[],
  anchor: Anchor,
) {
  const homes = new Map(blocks.map((block) => [block, cells.find((cell) => holds(cell, anchor(block.lines, cells)))]));
  const counts = new Map<LatticeCell, number>();
  for (const home of homes.values()) if (home) counts.set(home, (counts.get(home) ?? 0) + 1);
  const labelled = new Set([...counts.keys()].map(({ column, colSpan }) => `${column}+${colSpan}`));
  const isCrowded = (cell: LatticeCell) => {
    const count = counts.get(cell) ?? 0;
    return count > 1 || (count === 0 && labelled.has(`${cell.column}+${cell.colSpan}`));
  };
  const homeless = over.filter((block) => !homes.get(block)).flatMap((block) => cellsOf(cells, block));
  return { homes, crowded: touched.filter((cell) => isCrowded(cell) || homeless.includes(cell)) };
}

export type Overrun = {
  /** The cells of texts that run over the lines between rows. */
  homes: Map<TextItem, LatticeCell>;
  /** Cells whose texts could not be told apart. */
  unclear: Set<LatticeCell>;
};

/** The last row's label may reach below the table. */
const isNear = ({ left, right, top, bottom }: Omit<Lattice, "cells">, { x, y, width, size }: TextItem) =>
  x + width / 2 >= left && x + width / 2 <= right && y < top + size * 3 && y > bottom - size * 5;

/**
 * Labels of several lines that are higher than their rows are printed over the rows beside them, as a spreadsheet does
 * where rows have a fixed height. They are drawn one after the other, so that they can be told apart.
 */
export function readOverrun({ cells, ...outline }: Lattice, items: TextItem[]): Overrun {
  const blocks = blocksOf(items.filter((item) => isNear(outline, item)));
  const over = blocks.filter((block) => isOneText(block) && cellsOf(cells, block).length > 1);
  const overrun: Overrun = { homes: new Map(), unclear: new Set() };
  if (over.length === 0) return overrun;
  const touched = [...new Set(over.flatMap((block) => cellsOf(cells, block)))].filter((cell) => cell !== undefined);
  const laid = anchors.map((anchor) => layOut(cells, blocks, over, touched, anchor));
  const { homes, crowded } = laid.reduce((best, each) => (each.crowded.length < best.crowded.length ? each : best));
  for (const block of over) {
    const home = homes.get(block);
    if (home) for (const item of block.lines.flatMap((line) => line.items)) overrun.homes.set(item, home);
  }
  for (const cell of crowded) overrun.unclear.add(cell);
  return overrun;
}
