import { describe, expect, it } from "vitest";
import { isTableSection } from "../editions/figures-of-edition";
import { editions } from "../editions/register";
import { deriveFigures } from "../report/figures";
import { figureOf, openLastYear, yearRowsOf } from "./last-year-rows";

describe.each(editions)("with last year's figures, $id", (edition) => {
  const tables = edition.sections.filter(isTableSection).flatMap(({ frame }) => frame.tables);
  const table = tables[tables.length - 1];
  const lastYear = deriveFigures(edition, {
    "remedies.reconsideration.pending": 29,
    "remedies.directLitigation.pending": 4,
    "remedies.directLitigation.upheld": 11,
    "remedies.litigationAfterReconsideration.pending": 5,
  });

  it("table four has a row for each group and one for all litigation", () => {
    expect(yearRowsOf(table).map(({ label }) => label)).toEqual([
      "行政复议",
      "未经复议直接起诉",
      "复议后起诉",
      "行政诉讼合计",
    ]);
    const litigation = yearRowsOf(table)[3].cells.map((cell) => figureOf(cell, lastYear));
    expect(litigation).toEqual([11, null, null, 9, 20]);
  });

  it("the tables with rows of their own have none", () => {
    expect(tables.slice(0, -1).flatMap(yearRowsOf)).toEqual([]);
  });

  it("what was left open is said once, and not at all when nothing was", () => {
    expect(openLastYear(table, lastYear)).toBe("上年尚未审结的 38 件（行政复议 29、行政诉讼 9）应当计入今年。");
    expect(openLastYear(table, deriveFigures(edition, { "remedies.directLitigation.upheld": 3 }))).toBe("");
  });
});
