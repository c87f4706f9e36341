import { describe, expect, it } from "vitest";
import { fillLattices } from "./pdf-cells";
import { readLattices } from "./pdf-lattice";
import type { Rulings } from "./pdf-rulings";
import { readStrikes } from "./pdf-strikes";
import type { TextItem } from "./pdf-text";

const size = 10;
const [labelWidth, figureWidth, rowHeight] = [60, 40, 15];

/** A table of one label and one figure a row, from the top down. */
function ruled(rows: number): Rulings {
  const rulings: Rulings = { horizontal: [], vertical: [], slanted: [] };
  for (let row = 0; row <= rows; row += 1)
    for (const [from, to] of [
      [0, labelWidth],
      [labelWidth, labelWidth + figureWidth],
    ])
      rulings.horizontal.push({ at: -row * rowHeight, from, to });
  for (const at of [0, labelWidth, labelWidth + figureWidth])
    rulings.vertical.push({ at, from: -rows * rowHeight, to: 0 });
  return rulings;
}

/** A label in the middle of its row, whatever its height; lines 14 points apart, drawn one after the other. */
const label = (row: number, ...lines: string[]): TextItem[] =>
  lines.map((text, line) => ({
    text,
    x: (labelWidth - text.length * size) / 2,
    y: -(row + 0.5) * rowHeight - size * 0.35 + ((lines.length - 1) / 2 - line) * 14,
    size,
    width: text.length * size,
    run: row * 10 + line,
  }));

const figure = (row: number, text: string): TextItem => ({
  text,
  x: labelWidth + 10,
  y: -(row + 0.5) * rowHeight - size * 0.35,
  size,
  width: text.length * 5,
});

function read(rows: number, items: TextItem[]): (string | undefined)[][] {
  const { texts, rulings } = readStrikes(items, ruled(rows));
  const cells = fillLattices(texts, readLattices(rulings, texts), 1).grids.flatMap(({ grid }) => grid.cells);
  return Array.from({ length: rows }, (_, row) =>
    cells.filter((cell) => cell.row === row).map(({ text, unsure }) => unsure ?? text.replace(/\n/g, "")),
  );
}

describe("labels that are higher than their rows", () => {
  it("are told apart by the order in which they are drawn", () => {
    const labels = [
      ...label(0, "1.属于国", "家秘密"),
      ...label(1, "2.其他法", "律行政法", "规禁止公开"),
      ...label(2, "4.保护第", "三方合法", "权益"),
      ...label(3, "2.重复申请"),
    ];
    const figures = ["11", "12", "13", "14"].map((text, row) => figure(row, text));
    expect(read(4, [...figures, ...labels])).toEqual([
      ["1.属于国家秘密", "11"],
      ["2.其他法律行政法规禁止公开", "12"],
      ["4.保护第三方合法权益", "13"],
      ["2.重复申请", "14"],
    ]);
  });

  it("of the last row reach below the table", () => {
    const rows = read(2, [
      ...label(0, "2.重复申请"),
      ...label(1, "4.保护第", "三方合法", "权益"),
      figure(0, "1"),
      figure(1, "2"),
    ]);
    expect(rows[1]).toEqual(["4.保护第三方合法权益", "2"]);
  });

  it("a line that reaches over its cell's side is one text, the figure below it another", () => {
    const wide: TextItem[] = ["3.要求", "提供公开", "出版物"].map((text, at) => ({
      text,
      x: 2 + at * 32,
      y: -11,
      size,
      width: text.length * 8,
    }));
    const rows = read(2, [...wide, figure(0, "5"), ...label(1, "2.重复申请"), figure(1, "6")]);
    expect(rows[0]).toEqual(["3.要求提供公开出版物", "5"]);
  });

  it("that nobody can tell apart leave their rows open", () => {
    const rows = read(3, [
      ...label(0, "1.属于国", "家秘密"),
      ...label(0, "4.保护第", "三方合法", "权益"),
      ...label(2, "2.重复申请"),
      figure(0, "1"),
      figure(1, "2"),
    ]);
    expect(rows[0][0]).toBe("的字压在格线上，分不清是哪一行的");
  });
});
