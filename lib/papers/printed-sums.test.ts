import { describe, expect, it } from "vitest";
import { readDocument } from "../export/read-back.fixture";
import { buildPartsSheets } from "./parts-sheets";
import { buildPrintedSums, type PrintedSums, printedSumsTitle } from "./printed-sums";

const natural = "requests.newlyReceived.naturalPerson";
const fees = "article20Item8.administrativeFees.amountCharged";
const office = (name: string) => ({ id: name, name });
const input: PrintedSums = {
  ...{ supervisingOffice: "临江县人民政府办公室", year: 2026, edition: "2021", asOf: "2027-01-31" },
  figures: { [natural]: 12, [fees]: "3.90" },
  coverage: { scope: "region", counted: 2, expected: 3, missing: [office("信访局")] },
  leftOut: [],
  broken: [],
};
const printed = (more: Partial<PrintedSums> = {}) => readDocument(buildPrintedSums({ ...input, ...more }));

describe("the sums on paper", () => {
  it("are called by office, year and what they cover, and say what they cover before all", () => {
    expect(printedSumsTitle(input)).toBe("临江县人民政府办公室2026年政府信息公开工作年度报告合计（本行政区域）");
    const { paragraphs, tables } = printed();
    expect(paragraphs[1]).toMatch(/信访局.*截至2027年1月31日已接收的报送。$/);
    expect(tables).toHaveLength(3);
    expect(paragraphs).not.toContain("说明");
  });

  it("have their figures in their cells, amounts in 万元", () => {
    const cells = printed().tables.flat(2);
    expect(cells).toEqual(expect.arrayContaining(["12"]));
    expect(cells.some((text) => text.startsWith("3.9"))).toBe(true);
  });

  it("end with what was left out and why, also of a figure that the format has no longer", () => {
    const leftOut = [
      { office: office("水务局"), address: natural, reason: "共同被告，计入林业局" },
      { office: office("林业局"), address: "article20Item1.governmentRules.newlyMade", reason: "去年的格式" },
    ];
    const { paragraphs } = printed({ leftOut });
    expect(paragraphs.slice(-3)).toEqual([
      "说明",
      "1.水务局的“一、本年新收政府信息公开申请数量 · 自然人”不计入：共同被告，计入林业局",
      "2.林业局的“article20Item1.governmentRules.newlyMade”不计入：去年的格式",
    ]);
  });

  it("and with the rules that they break, and by whose reports where that is known", () => {
    const broken = [
      { message: "表三各列不平。", offices: [office("水务局"), office("林业局")] },
      { message: "表四不平。", offices: [] },
    ];
    expect(printed({ broken }).paragraphs.slice(-2)).toEqual([
      "1.表三各列不平。出在水务局、林业局报来的数上。",
      "2.表四不平。",
    ]);
  });
});

describe("what one sum is made of", () => {
  it("has no share of nothing", () => {
    const parts = [
      { office: office("水务局"), value: 0, share: null, lastYear: null },
      { office: office("林业局"), value: 3, share: 0.3333, lastYear: 2 },
    ];
    const [sheet] = buildPartsSheets({ ...input, leftOut: [], label: "本年新收", value: 3, parts });
    const column = (at: number) =>
      sheet.cells.filter(({ row, column }) => row > 0 && column === at).map((c) => c.value);
    expect([column(2), column(3), column(4)]).toEqual([
      ["0", "3"],
      ["", "33.3"],
      ["", "2"],
    ]);
  });
});
