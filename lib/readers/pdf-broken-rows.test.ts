import { describe, expect, it } from "vitest";
import { gridOfCells } from "./grid-builder";
import { joinBrokenRows } from "./pdf-broken-rows";
import type { SourceGrid } from "./source-document";

const page = (...rows: string[][]): SourceGrid =>
  gridOfCells(
    rows.flatMap((texts, row) => texts.map((text, column) => ({ text, row, column, rowSpan: 1, colSpan: 1 }))),
  );

const rowsOf = ({ cells, height }: SourceGrid) =>
  Array.from({ length: height }, (_, row) => cells.filter((cell) => cell.row === row).map(({ text }) => text));

const joined = (...pages: SourceGrid[]) => joinBrokenRows(pages).flatMap(rowsOf);
const unsure = (...pages: SourceGrid[]) =>
  joinBrokenRows(pages).flatMap(({ cells }) => cells.filter((cell) => cell.unsure).map(({ text }) => text));

const disclosed = ["（一）予以公开", "6020", "715", "16116"];
const secrets = ["1.属于国家秘密", "7", "", "7"];

describe("a row that a page's end cut", () => {
  it("digits of a narrow cell that stand on the next page belong to the row above", () => {
    expect(joined(page(disclosed), page(["", "61", "", "8"], secrets))).toEqual([
      ["（一）予以公开", "6020\n61", "715", "16116\n8"],
      secrets,
    ]);
  });

  it("the label goes on below its figures, or the figures stand beside its second half", () => {
    const whole = [["1.信访举报\n投诉类申请", "12", "", "12"]];
    expect(joined(page(["1.信访举报", "12", "", "12"]), page(["投诉类申请", "", "", ""]))).toEqual(whole);
    expect(joined(page(["1.信访举报", "", "", ""]), page(["投诉类申请", "12", "", "12"]))).toEqual(whole);
  });

  it("heads go on below as well", () => {
    expect(joined(page(["", "商业", "科研", "社会公益"]), page(["", "企业", "机构", "组织"], secrets))).toEqual([
      ["", "商业\n企业", "科研\n机构", "社会公益\n组织"],
      secrets,
    ]);
  });

  it("the heads that are printed again stand between the halves", () => {
    const heads = ["", "自然人", "商业企业", "总计"];
    expect(joined(page(heads, disclosed), page(heads, ["", "61", "", "8"]))).toEqual([
      heads,
      ["（一）予以公开", "6020\n61", "715", "16116\n8"],
      heads,
    ]);
  });

  it("two rows with labels of their own stay two", () => {
    expect(joined(page(disclosed), page(secrets))).toEqual([disclosed, secrets]);
    expect(unsure(page(disclosed), page(secrets))).toEqual([]);
  });

  it("the figures under the last heads of a page are no part of them", () => {
    expect(joined(page(["结果维持", "结果纠正"]), page(["3", "4"]))).toEqual([
      ["结果维持", "结果纠正"],
      ["3", "4"],
    ]);
  });

  it("under a label that is none of ours both halves of a figure are left open", () => {
    expect(unsure(page(["对外服务的事", "60", "7"]), page(["项与其他", "61", ""]))).toEqual(["60", "61"]);
  });
});
