import { describe, expect, it } from "vitest";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { samples } from "../samples/samples";
import { compareYears } from "../years/compare-years";
import { buildComparisonDocument } from "./comparison-document";
import { buildComparisonSheets } from "./comparison-sheets";

const now = samples["2021"];
const edition = editionById(now.edition);
const fees = "article20Item8.administrativeFees.amountCharged";
const before = {
  ...now,
  year: now.year - 1,
  figures: { ...now.figures, [fees]: "0.52" },
  text: { ...now.text, otherMatters: `${now.text.otherMatters}另有一项说明。` },
};
const comparison = compareYears([now, before].map((report) => ({ name: String(report.year), edition, report })));

describe("the workbook", () => {
  const [figures, texts] = buildComparisonSheets(comparison);
  const rowOf = (row: number) => figures.cells.filter((cell) => cell.row === row);

  it("has a row for every figure, its numbers to calculate with", () => {
    expect(Math.max(...figures.cells.map(({ row }) => row))).toBe(figuresOf(edition).size);
    const row = figures.cells.find(({ value }) => value.includes("行政事业性收费"))?.row as number;
    const [, , last, latest, difference, growth, remark] = rowOf(row);
    expect([last, latest].map(({ value }) => value)).toEqual(["0.52", now.figures[fees]]);
    expect([last, latest, difference, growth].every(({ isFigure }) => isFigure)).toBe(true);
    expect(remark.value).toContain("元和万元");
  });

  it("has a row for every paragraph, with what changed", () => {
    expect(texts.cells.some(({ value }) => value.includes("【删：另有一项说明。】"))).toBe(true);
    expect(texts.cells.filter(({ column, row }) => row > 0 && column === 4).map(({ value }) => value)).toContain(
      "100%",
    );
  });
});

describe("the document", () => {
  const { title, sections } = buildComparisonDocument(comparison);
  const [{ blocks }] = sections;

  it("is called by unit and years", () => {
    expect(title).toBe(`${now.unit.name}${before.year}—${now.year}年政府信息公开工作年度报告比较`);
  });

  it("lists what stands out, the main figures of three tables and the changed words", () => {
    const text = blocks.flatMap((block) => (block.kind === "paragraph" ? block.runs.map((run) => run.text) : []));
    expect(text.join("\n")).toContain("行政事业性收费");
    expect(text.join("\n")).toContain("【删：另有一项说明。】");
    expect(blocks.filter(({ kind }) => kind === "table")).toHaveLength(3);
  });

  it("has tables without a hole: each row as many cells as columns", () => {
    for (const block of blocks) {
      if (block.kind !== "table") continue;
      expect(block.cells).toHaveLength(block.height * block.widths.length);
      expect(new Set(block.cells.map(({ id }) => id)).size).toBe(block.cells.length);
    }
  });
});
