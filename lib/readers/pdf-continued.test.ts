import { describe, expect, it } from "vitest";
import { gridOfCells } from "./grid-builder";
import type { PlacedGrid } from "./pdf-cells";
import { shareColumns } from "./pdf-continued";

/** One row of texts between the borders of its columns. */
const ruled = (y: number, edges: number[], texts: string[]): PlacedGrid => ({
  y,
  edges,
  grid: gridOfCells(texts.map((text, column) => ({ text, row: 0, column, rowSpan: 1, colSpan: 1 }))),
});

const columnsOn = (pages: { grids: PlacedGrid[] }[]) =>
  shareColumns(pages).map(({ grids }) =>
    grids.map(({ grid }) => [
      grid.continues ?? false,
      ...grid.cells.map(({ column, colSpan }) => `${column}+${colSpan}`),
    ]),
  );

describe("a ruled table over several pages", () => {
  it("a column that only one page shows is known on all", () => {
    const pages = [
      { grids: [ruled(90, [0, 60, 100], ["一、新收", "21"])] },
      { grids: [ruled(700, [0.5, 30, 60.5, 100.5], ["三、结果", "予以公开", "12"])] },
      { grids: [ruled(700, [0, 100], ["四、结转"])] },
    ];
    expect(columnsOn(pages)).toEqual([[[false, "0+2", "2+1"]], [[true, "0+1", "1+1", "2+1"]], [[true, "0+3"]]]);
  });

  it("tables of another width, and two on one page, share nothing", () => {
    const pages = [
      { grids: [ruled(700, [0, 60, 100], ["甲", "1"]), ruled(90, [0, 50, 100], ["乙", "2"])] },
      { grids: [ruled(700, [20, 30, 60, 100], ["丙", "丁", "3"])] },
    ];
    expect(columnsOn(pages)).toEqual([
      [
        [false, "0+1", "1+1"],
        [false, "0+1", "1+1"],
      ],
      [[false, "0+1", "1+1", "2+1"]],
    ]);
  });
});
