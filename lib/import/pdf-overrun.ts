import type { Lattice, LatticeCell } from "./pdf-lattice";
import type { Point } from "./pdf-matrix";
import { joinItems, type TextItem } from "./pdf-text";
import { isValue } from "./source-rows";
import { isLabelText } from "./table-segments";

/** Texts drawn one after the other that are one line, and lines that are one text. */
type Line = { items: TextItem[]; text: string; left: number; right: number; y: number; size: number };
type Block = { lines: Line[]; home?: LatticeCell };

const middleOf = ({ left, right, y, size }: Line): Point => [(left + right) / 2, y + size * 0.35];

const holds = ({ left, right, top, bottom }: LatticeCell, [x, y]: Point) =>
  x >= left && x <= right && y <= top && y >= bottom;

/** A figure is a text of its own, also where it touches a label; the number mark of a label, 3., is none. */
const isFigure = ({ text }: TextItem) => /^[\d０-９.,，]*[\d０-９]$/.test(text);

function drawnLines(items: TextItem[]): Line[] {
  const lines: Line[] = [];
  for (const item of items) {
    const last = lines[lines.length - 1];
    const gap = last ? item.x - last.right : 0;
    const isApart = isFigure(item) || (last !== undefined && isFigure(last.items[last.items.length - 1]));
    if (
      last &&
      !isApart &&
      Math.abs(last.y - item.y) < item.size * 0.1 &&
      gap > -item.size * 0.3 &&
      gap < item.size * 0.5
    ) {
      last.items.push(item);
      last.right = item.x + item.width;
    } else
      lines.push({ items: [item], text: "", left: item.x, right: item.x + item.width, y: item.y, size: item.size });
  }
  return lines.map((line) => ({ ...line, text: joinItems(line.items).replace(/\s/g, "") }));
}

/** Lines of one text stand under each other, by their left, their middle or their right. */
function goesDown(above: Line, below: Line): boolean {
  const step = above.y - below.y;
  const near = below.size * 0.6;
  return (
    Math.abs(above.size - below.size) < below.size * 0.05 &&
    step > below.size * 0.85 &&
    step < below.size * 1.9 &&
    (Math.abs(above.left - below.left) < near ||
      Math.abs(above.left + above.right - below.left - below.right) < near * 2 ||
      Math.abs(above.right - below.right) < near)
  );
}

const mostLines = 8;

/** How many lines from here on are one official label or head: the longest that are. */
function labelFrom(lines: Line[], from: number): number {
  let text = lines[from].text;
  let most = 1;
  for (
    let to = from + 1;
    to < Math.min(lines.length, from + mostLines) && goesDown(lines[to - 1], lines[to]);
    to += 1
  ) {
    text += lines[to].text;
    if (isLabelText(text)) most = to - from + 1;
  }
  return most;
}

function blocksOf(items: TextItem[]): Block[] {
  const lines = drawnLines(items);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const count = isValue(lines[at].text) ? 1 : labelFrom(lines, at);
    blocks.push({ lines: lines.slice(at, at + count) });
    at += count;
  }
  return blocks;
}

const centerOf = ({ x, y, width, size }: TextItem): Point => [x + width / 2, y + size * 0.35];

/** The cells over which a text is printed. */
const cellsOf = (cells: LatticeCell[], { lines }: Block) => [
  ...new Set(lines.flatMap(({ items }) => items.map((item) => cells.find((cell) => holds(cell, centerOf(item)))))),
];

/** Lines under each other are one text by what they say; so is a line that reaches over its cell's sides. */
const isOneText = ({ lines }: Block) => lines.length > 1 || (lines[0].items.length > 1 && isLabelText(lines[0].text));

/** The middle of a whole text, of its first line where cells begin at their top, or where that begins at the left. */
const anchors: ((lines: Line[]) => Point)[] = [
  (lines) => {
    const [[x, top], [, bottom]] = [middleOf(lines[0]), middleOf(lines[lines.length - 1])];
    return [x, (top + bottom) / 2];
  },
  (lines) => middleOf(lines[0]),
  ([{ left, y, size }]) => [left + size, y + size * 0.35],
];

/**
 * Each text in one cell; `crowded` are those of the touched ones that then hold several, or none between rows that do.
 */
function layOut(
  cells: LatticeCell[],
  blocks: Block[],
  over: Block[],
  touched: LatticeCell[],
  anchor: (lines: Line[]) => Point,
) {
  const homes = new Map(blocks.map((block) => [block, cells.find((cell) => holds(cell, anchor(block.lines)))]));
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
