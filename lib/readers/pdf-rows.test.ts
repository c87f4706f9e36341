import { describe, expect, it } from "vitest";
import { readUnruledTables } from "./pdf-rows";
import { linesOf, type TextItem } from "./pdf-text";

const size = 10;

/** Texts by left edge and baseline; a character of Chinese is as wide as high, a digit half of it. */
const at = (y: number, ...placed: [number, string][]): TextItem[] =>
  placed.map(([x, text]) => ({
    text,
    x,
    y,
    size,
    width: [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? size / 2 : size), 0),
  }));

function rowsOf(...items: TextItem[][]): string[][] {
  const { grids } = readUnruledTables(linesOf(items.flat(), 1), 1);
  return grids.flatMap(({ grid }) =>
    Array.from({ length: grid.height }, (_, row) =>
      grid.cells
        .filter((cell) => cell.row === row)
        .sort((a, b) => a.column - b.column)
        .map(({ text }) => text),
    ),
  );
}

const heads = at(700, [30, "申请人"], [200, "自然人"], [240, "商业企业"], [290, "总计"]);

describe("a table drawn without lines", () => {
  it("figures go to the column in which they stand, not to the next one in order", () => {
    const rows = rowsOf(
      heads,
      at(680, [30, "重复申请"], [205, "12"], [255, "3"], [295, "15"]),
      at(660, [30, "国家秘密"], [205, "7"], [295, "7"]),
    );
    expect(rows.slice(1)).toEqual([
      ["重复申请", "12", "3", "15"],
      ["国家秘密", "7", "", "7"],
    ]);
  });

  it("a row whose cells are all blank keeps its label and takes no figures", () => {
    const rows = rowsOf(
      heads,
      at(680, [30, "1.属于国家秘密"], [205, "12"], [255, "3"], [295, "15"]),
      at(668, [30, "2.其他法律行政法规禁止公开"]),
      at(656, [30, "3.其他"], [205, "7"], [295, "7"]),
    );
    expect(rows.slice(1)).toEqual([
      ["1.属于国家秘密", "12", "3", "15"],
      ["2.其他法律行政法规禁止公开", "", "", ""],
      ["3.其他", "7", "", "7"],
    ]);
  });

  it("a column that the fullest row leaves blank is one", () => {
    const rows = rowsOf(
      heads,
      at(680, [30, "规章"], [255, "820"], [295, "23"]),
      at(660, [30, "规范性文件"], [205, "406"], [255, "151"]),
    );
    expect(rows.slice(1)).toEqual([
      ["规章", "", "820", "23"],
      ["规范性文件", "406", "151", ""],
    ]);
  });

  it("figures a space apart are two, a label that touches the first one is none", () => {
    const rows = rowsOf(
      heads,
      at(680, [30, "一二三四五六七八九十一二三四五六"], [197, "1234"], [221, "5678"], [245, "9012"]),
      at(660, [30, "国家秘密"], [197, "1111"], [221, "2222"], [245, "3333"]),
    );
    expect(rows[1]).toEqual(["一二三四五六七八九十一二三四五六", "1234", "5678", "9012"]);
  });

  it("a label of a group stays left of the row's own", () => {
    const rows = rowsOf(
      heads,
      at(680, [30, "不予处理"], [90, "2.重复申请"], [205, "12"], [255, "3"], [295, "15"]),
      at(660, [90, "3.其他"], [205, "1"], [255, "2"], [295, "3"]),
    );
    expect(rows[1]).toEqual(["不予处理", "2.重复申请", "12", "3", "15"]);
  });

  it("a figure broken over two lines of its column stays one, and so does its label", () => {
    const rows = rowsOf(
      heads,
      at(680, [30, "二、上年结转政府信"], [205, "10"], [255, "3"], [295, "10"]),
      at(667, [30, "息公开申请数量"], [205, "79"], [295, "82"]),
      at(640, [30, "2.重复申请"], [205, "1"], [255, "2"], [295, "3"]),
    );
    expect(rows[1]).toEqual(["二、上年结转政府信息公开申请数量", "10\n79", "3", "10\n82"]);
    expect(rows[2]).toEqual(["2.重复申请", "1", "2", "3"]);
  });
});
