import { isValue } from "../labels/is-value";
import { isLabelText } from "../labels/official-words";
import { gridOfCells } from "./grid-builder";
import type { Lattice, LatticeCell } from "./pdf-lattice";
import { type Overrun, readOverrun } from "./pdf-overrun";
import { linesOf, type TextItem } from "./pdf-text";
import type { SourceCell, SourceGrid } from "./source-document";

type Filling = { items: TextItem[]; onBorder: boolean; isUnclear: boolean };

const holds = ({ left, right, top, bottom }: Omit<Lattice, "cells" | "edges">, x: number, y: number) =>
  x >= left && x <= right && y <= top && y >= bottom;

const middleOf = ({ x, y, width, size }: TextItem): [number, number] => [x + width / 2, y + size * 0.35];

/** A text may reach over its cell's border by this share of its size. */
const overhang = 0.3;

/** Cells of the text's line over which it reaches. */
function cellsUnder(cells: LatticeCell[], item: TextItem): LatticeCell[] {
  const [, y] = middleOf(item);
  const slack = item.size * overhang;
  return cells.filter(
    ({ left, right, top, bottom }) =>
      y <= top && y >= bottom && item.x + item.width > left + slack && item.x < right - slack,
  );
}

const hasDigit = ({ text }: TextItem) => /\d/.test(text);

/** A text goes into the cell in which its middle stands; a figure across a border belongs to none for sure. */
function fill({ cells }: Lattice, items: TextItem[], { homes, unclear }: Overrun): Map<LatticeCell, Filling> {
  const fillings = new Map<LatticeCell, Filling>(
    cells.map((cell) => [cell, { items: [], onBorder: false, isUnclear: unclear.has(cell) }]),
  );
  for (const item of items) {
    const [x, y] = middleOf(item);
    const home = homes.get(item) ?? cells.find((cell) => holds(cell, x, y));
    if (!home) continue;
    fillings.get(home)?.items.push(item);
  }
  for (const under of items.filter(hasDigit).map((item) => cellsUnder(cells, item))) {
    const own = under.map((cell) => fillings.get(cell));
    // Where each cell has one figure, each of them is told by its middle, however far it reaches.
    if (under.length > 1 && !own.every((filling) => filling?.items.length === 1))
      for (const filling of own) Object.assign(filling ?? {}, { onBorder: true });
  }
  return fillings;
}

const smaller = 0.8;
const raisedBy = 0.15;

/** Small type above the line right behind other type: the mark of a note. */
function isRaised(item: TextItem, items: TextItem[]): boolean {
  return items.some((other) => {
    const gap = item.x - (other.x + other.width);
    return (
      item.size < other.size * smaller &&
      item.y - other.y > other.size * raisedBy &&
      item.y - other.y < other.size &&
      gap > -other.size * 0.3 &&
      gap < other.size * 1.5
    );
  });
}

const withoutMarks = (items: TextItem[]) => items.filter((item) => !hasDigit(item) || !isRaised(item, items));

function cellOf(
  { row, column, rowSpan, colSpan }: LatticeCell,
  { items, onBorder, isUnclear }: Filling,
  page: number,
): SourceCell {
  const own = withoutMarks(items);
  const text = linesOf(own, page)
    .map((line) => line.text)
    .join("\n");
  const struck = own.filter((item) => item.struck && hasDigit(item));
  const unsure =
    struck.length > 0
      ? `印的“${struck.map((item) => item.text).join("")}”画着删除线`
      : onBorder
        ? "的数压在格线上，分不清是哪一格的"
        : isUnclear
          ? "的字压在格线上，分不清是哪一行的"
          : undefined;
  return { text, row, column, rowSpan, colSpan, ...(unsure ? { unsure } : {}) };
}

/** Several figures side by side in one cell: the columns are not ruled. */
function holdsColumns({ items }: Filling, page: number): boolean {
  return linesOf(items, page).some(({ items: own }) =>
    own.some((item, index) => {
      const last = own[index - 1];
      return (
        last && isValue(last.text) && isValue(item.text) && item.x - (last.x + last.width) > Math.max(item.size, 4)
      );
    }),
  );
}

const fewCells = 4;

/** A frame around text; a row that stands alone at the top of a page has a label and a figure. */
function isBox({ cells }: Lattice, items: TextItem[], page: number): boolean {
  if (cells.length >= fewCells) return false;
  const texts = cells.map((cell) =>
    linesOf(
      items.filter((item) => holds(cell, ...middleOf(item))),
      page,
    ),
  );
  const whole = texts.map((lines) => lines.map(({ text }) => text).join(""));
  return !(whole.some((text) => isLabelText(text)) && whole.some((text) => isValue(text)));
}

/** `edges` are the borders of its columns, where it is ruled. */
export type PlacedGrid = { grid: SourceGrid; y: number; edges?: number[] };

/** @returns the tables with their texts, and the texts that stand in none of them. */
export function fillLattices(items: TextItem[], lattices: Lattice[], page: number) {
  const inside = new Map<Lattice, TextItem[]>();
  const overruns = new Map(lattices.map((lattice) => [lattice, readOverrun(lattice, items)]));
  const outside: TextItem[] = [];
  for (const item of items) {
    const lattice =
      lattices.find((each) => holds(each, ...middleOf(item))) ??
      lattices.find((each) => overruns.get(each)?.homes.has(item));
    if (lattice)
      inside
        .set(lattice, inside.get(lattice) ?? [])
        .get(lattice)
        ?.push(item);
    else outside.push(item);
  }
  const grids: PlacedGrid[] = [];
  for (const lattice of lattices) {
    const own = inside.get(lattice) ?? [];
    const fillings = fill(lattice, own, overruns.get(lattice) ?? { homes: new Map(), unclear: new Set() });
    const unruled = [...fillings.values()].filter((filling) => holdsColumns(filling, page)).length;
    if (unruled > 2 || isBox(lattice, own, page)) outside.push(...own);
    else {
      const cells = [...fillings].map(([cell, filling]) => cellOf(cell, filling, page));
      grids.push({ grid: gridOfCells(cells, page), y: lattice.top, edges: lattice.edges });
    }
  }
  return { outside, grids };
}
