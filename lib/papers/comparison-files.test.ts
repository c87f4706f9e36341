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

describe("years of two formats", () => {
  const [older, newer] = [
    { ...samples["2019"], year: 2020 },
    { ...now, year: 2021 },
  ];
  const gone = { ...newer, text: { ...newer.text, otherMatters: "" } };
  const reports = [{ ...older, text: { ...older.text, otherMatters: "" } }, gone];
  const across = compareYears(
    reports.map((report) => ({ name: String(report.year), edition: editionById(report.edition), report })),
  );
  const [{ blocks }] = buildComparisonDocument(across).sections;
  const paragraphs = blocks.flatMap((block) =>
    block.kind === "paragraph" ? block.runs.map(({ text }) => text).join("") : [],
  );

  it("are said to be of two formats, and what a year's format does not have is no blank", () => {
    expect(paragraphs.join()).toMatch(/格式/);
    const tables = blocks.filter((block) => block.kind === "table");
    const texts = tables.flatMap(({ cells }) => cells.map(({ runs }) => runs[0].text));
    expect(texts).toContain("无此项");
  });

  it("a text that neither has is said to be in neither", () => {
    expect(paragraphs.filter((text) => text.endsWith("，都没有写）"))).toHaveLength(1);
  });

  it("the workbook says which paragraphs came and which went", () => {
    const [, texts] = buildComparisonSheets(
      compareYears(
        [
          { ...before, text: { ...before.text, otherMatters: "只有去年写了鱼塘承包。" } },
          { ...now, text: { ...now.text, otherMatters: "", overview: `${now.text.overview}\n新增一段讲述林业碳汇。` } },
        ].map((report) => ({ name: String(report.year), edition, report })),
      ),
    );
    const states = texts.cells.filter(({ column, row }) => row > 0 && column === 4).map(({ value }) => value);
    expect(states).toEqual(expect.arrayContaining(["新写的", "去掉的", "100%"]));
  });
});
