import { describe, expect, it } from "vitest";
import { fillLattices } from "./pdf-cells";
import { readLattices } from "./pdf-lattice";
import type { Rulings } from "./pdf-rulings";
import { readStrikes } from "./pdf-strikes";
import type { TextItem } from "./pdf-text";

const size = 10;
const item = (x: number, y: number, text: string, more: Partial<TextItem> = {}): TextItem => ({
  text,
  x,
  y,
  size,
  width: (text.length * (more.size ?? size)) / 2,
  ...more,
});

/** Three rows of three cells, 20 by 30 points each, every cell with a border of its own so far from the next. */
function boxes(apart: number): Rulings {
  const rulings: Rulings = { horizontal: [], vertical: [], slanted: [] };
  for (const row of [0, 1, 2])
    for (const column of [0, 1, 2]) {
      const [left, bottom] = [column * (20 + apart), row * (30 + apart)];
      for (const at of [bottom, bottom + 30]) rulings.horizontal.push({ at, from: left, to: left + 20 });
      for (const at of [left, left + 20]) rulings.vertical.push({ at, from: bottom, to: bottom + 30 });
    }
  return rulings;
}

function read(items: TextItem[], drawn: Rulings) {
  const { texts, rulings } = readStrikes(items, drawn);
  return fillLattices(texts, readLattices(rulings, texts), 1);
}

const cellsOf = (items: TextItem[], drawn: Rulings = boxes(0)) =>
  read(items, drawn).grids.flatMap(({ grid }) => grid.cells);
const filled = (items: TextItem[], drawn?: Rulings) => cellsOf(items, drawn).filter(({ text }) => text !== "");

describe("a ruled table of a PDF", () => {
  it.each([0, 0.5, 1.5, 3, 5])("borders of their own, %d points apart, are one", (apart) => {
    const items = [0, 1, 2].map((column) => item(column * (20 + apart) + 5, 10, "12"));
    const { grids } = read(items, boxes(apart));
    expect(grids.map(({ grid }) => [grid.width, grid.height])).toEqual([[3, 3]]);
    expect(filled(items, boxes(apart)).map(({ column, text }) => [column, text])).toEqual(
      [0, 1, 2].map((at) => [at, "12"]),
    );
  });

  it("figures that touch at a border stay two", () => {
    const cells = filled([item(0, 10, "7901", { run: 1 }), item(20, 10, "16", { run: 2 })]);
    expect(cells.map(({ text, unsure }) => [text, unsure])).toEqual([
      ["7901", undefined],
      ["16", undefined],
    ]);
  });

  it("a figure across a border belongs to no cell for sure", () => {
    const unsure = cellsOf([item(5, 10, "79016")]).filter((cell) => cell.unsure);
    expect(unsure.map(({ column }) => column)).toEqual([0, 1]);
  });

  it("figures that reach over each other's cells are told by their middle, where each cell has one", () => {
    const cells = filled([item(1, 10, "776315", { run: 1, width: 30 }), item(21, 10, "2030", { run: 2, width: 18 })]);
    expect(cells.map(({ text, unsure }) => [text, unsure])).toEqual([
      ["776315", undefined],
      ["2030", undefined],
    ]);
  });

  it("a line through a figure is no border and leaves the figure open", () => {
    const drawn = boxes(0);
    drawn.horizontal.push({ at: 13, from: 5, to: 15 });
    const cells = filled([item(5, 10, "45"), item(25, 10, "31")], drawn);
    expect(cells.map(({ text, unsure }) => [text, unsure])).toEqual([
      ["45", "印的“45”画着删除线"],
      ["31", undefined],
    ]);
  });

  it("a line under a figure is no line through it", () => {
    const drawn = boxes(0);
    drawn.horizontal.push({ at: 9.5, from: 5, to: 15 });
    expect(filled([item(5, 10, "45")], drawn).map(({ unsure }) => unsure)).toEqual([undefined]);
  });

  it("a cross over a figure leaves it open", () => {
    const drawn = boxes(0);
    drawn.slanted.push([
      [5, 8],
      [15, 18],
    ]);
    expect(filled([item(5, 10, "45")], drawn)[0].unsure).toBeDefined();
  });

  it.each(["1", "[2]", "（注3）"])("small raised type behind a figure is the mark of a note: %s", (mark) => {
    const cells = filled([item(1, 10, "31"), item(11, 14, mark, { size: 6, width: 6 })]);
    expect(cells.map(({ text }) => text)).toEqual(["31"]);
  });
});
