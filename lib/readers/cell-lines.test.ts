import { describe, expect, it } from "vitest";
import { isNamed, propose } from "../import/form-of-characters.fixture";
import { type PublishedPage, publishedPage, rowsOf, wrongInSilence } from "../import/published-page.fixture";

const read = (lines: string[]) => propose(new TextEncoder().encode(lines.join("\n")), "report.txt");

const cellsOf = (page: PublishedPage, table: 0 | 1 | 2) =>
  rowsOf(page, table).flatMap((row) =>
    page
      .$(row)
      .children()
      .toArray()
      .map((cell) => page.$(cell).text()),
  );

const title = (year: number) => `甲乙镇人民政府${year}年政府信息公开工作年度报告`;
const headings = [
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
];

describe("each cell on a line of its own", () => {
  it.each([
    ["2021", 0],
    ["2021", 1],
    ["2021", 2],
    ["2019", 0],
    ["2019", 1],
    ["2019", 2],
  ] as const)("%s, table %i: every figure in its place", async (edition, table) => {
    const page = publishedPage(edition);
    const proposal = await read([title(page.report.year), headings[table], ...cellsOf(page, table).filter(Boolean)]);
    const wrong = Object.entries(proposal.figures).filter(([address, value]) => value !== page.report.figures[address]);
    expect(wrong).toEqual([]);
    const section = ["proactiveDisclosure", "requests", "remedies"][table];
    expect(Object.keys(proposal.figures).length, section).toBeGreaterThan(table === 1 ? 100 : 5);
  });

  it("with blank lines between, and sentences before and behind", async () => {
    const page = publishedPage("2021");
    const cells = cellsOf(page, 0).flatMap((text) => [text, ""]);
    const proposal = await read([
      title(2024),
      "一、总体情况",
      "概况如下。",
      headings[0],
      ...cells,
      headings[1],
      "无。",
    ]);
    expect(proposal.text.overview).toBe("概况如下。");
    expect(
      Object.entries(proposal.figures).filter(([address, value]) => value !== page.report.figures[address]),
    ).toEqual([]);
    expect(proposal.figures).not.toEqual({});
  });

  it("a row that lost its blank cell is not placed but named", async () => {
    const page = publishedPage("2021");
    const cells = cellsOf(page, 1).filter(Boolean);
    const at = cells.findIndex((text) => text.includes("予以公开"));
    cells.splice(at + 2, 1);
    const proposal = await read([title(2024), headings[1], ...cells]);
    expect(Object.keys(proposal.figures).filter((address) => address.startsWith("requests.disclosed."))).toEqual([]);
    expect(isNamed(proposal, "requests.disclosed.naturalPerson")).toBe(true);
    expect(wrongInSilence({ ...page, figures: new Map() }, proposal)).toEqual([]);
  });
});
