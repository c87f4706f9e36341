import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editionById } from "../editions/register";
import { deriveFigures } from "../report/figures";
import type { Report } from "../report/values";
import { samples } from "../samples/samples";
import { buildDocument, buildSection } from "./build-document";
import { printDate } from "./build-signature";
import type { Block, ParagraphBlock, ReportDocument, TableBlock } from "./document";
import { gridRows } from "./table-grid";

function documentOf(id: "2019" | "2021", change: (report: Report) => void = () => {}): ReportDocument {
  const report = structuredClone(samples[id]);
  change(report);
  const edition = editionById(id);
  return buildDocument(edition, { ...report, figures: deriveFigures(edition, report.figures) });
}

const blocksOf = (document: ReportDocument, section: string): Block[] =>
  document.sections.find(({ id }) => id === section)?.blocks ?? [];
const paragraphsOf = (document: ReportDocument, section: string) =>
  blocksOf(document, section).filter((block): block is ParagraphBlock => block.kind === "paragraph");
const tableOf = (document: ReportDocument, section: string) =>
  blocksOf(document, section).find((block) => block.kind === "table") as TableBlock;
const textOf = ({ runs }: { runs: { text: string }[] }) => runs.map(({ text }) => text).join("");
const cellAt = (document: ReportDocument, section: string, address: string) =>
  tableOf(document, section).cells.find((cell) => cell.address === address);

describe("a report is printed", () => {
  const document = documentOf("2021");

  it("from its title to its date, the six sections in order", () => {
    expect(document.sections.map(({ id }) => id)).toEqual([
      "cover",
      "overview",
      "proactiveDisclosure",
      "requests",
      "remedies",
      "problemsAndImprovements",
      "otherMatters",
      "signature",
    ]);
    expect(textOf(blocksOf(document, "cover")[0] as ParagraphBlock)).toBe(
      "某某市市场监督管理局2025年政府信息公开工作年度报告",
    );
    expect(paragraphsOf(document, "signature").map(textOf)).toEqual(["某某市市场监督管理局", "2026年1月19日"]);
  });

  it("with every section's heading first, in its official words", () => {
    for (const { id, heading } of editionById("2021").sections) {
      const [first] = paragraphsOf(document, id);
      expect([first.style, textOf(first)]).toEqual(["heading1", heading]);
    }
  });

  it("with table three on a page of its own, its head repeated should it break", () => {
    expect(document.sections.filter(({ newPage }) => newPage).map(({ id }) => id)).toEqual(["requests"]);
    expect(tableOf(document, "requests").headRows).toBe(3);
    expect(tableOf(document, "remedies").headRows).toBe(3);
    expect(tableOf(document, "proactiveDisclosure").headRows).toBe(0);
  });

  it("without a signature that nobody has filled in", () => {
    const unsigned = documentOf("2021", (report) => {
      report.signature = { unit: "", issuedOn: "" };
    });
    expect(blocksOf(unsigned, "signature")).toEqual([]);
  });

  it("section by section as it is whole, so that a preview may keep what did not change", () => {
    const edition = editionById("2021");
    const input = { ...samples["2021"], figures: deriveFigures(edition, samples["2021"].figures) };
    for (const { id } of edition.sections)
      expect(buildSection(edition, id, input)).toEqual(document.sections.find((section) => section.id === id));
    expect(() => buildSection(edition, "nothing" as never, input)).toThrow("nothing");
  });
});

describe("a figure in its cell", () => {
  it("is blank where nothing is entered, and 0 where 0 is", () => {
    const document = documentOf("2021", (report) => {
      report.figures["requests.repeated.naturalPerson"] = null;
    });
    expect(cellAt(document, "requests", "requests.repeated.naturalPerson")).toMatchObject({ runs: [] });
    expect(cellAt(document, "requests", "requests.repeated.naturalPerson")).not.toHaveProperty("value");
    expect(cellAt(document, "requests", "requests.excessive.naturalPerson")).toMatchObject({
      value: "0",
      role: "figure",
    });
    expect(cellAt(document, "requests", "requests.excessive.total")).toMatchObject({ value: "0", role: "derived" });
  });

  it("carries its unit, and in table two its remark in brackets", () => {
    const document = documentOf("2019", (report) => {
      report.notes["article20Item9.centralizedProcurement.projects"] = "其中网上超市36次";
    });
    const cell = cellAt(document, "proactiveDisclosure", "article20Item9.centralizedProcurement.projects");
    expect(cell).toMatchObject({ value: "123" });
    expect(cell && textOf(cell)).toBe("123次（其中网上超市36次）");
  });

  it("has its remark under tables three and four, which give way for it", () => {
    const one = documentOf("2021", (report) => {
      report.notes["requests.otherHandling.total"] = "均为主动撤回";
    });
    expect(paragraphsOf(one, "requests").map(textOf)).toEqual([
      "三、收到和处理政府信息公开申请情况",
      "注：“（六）其他处理”中“3.其他”的“总计”一栏，均为主动撤回。",
    ]);
    expect(tableOf(one, "requests").tightened).toBe(true);
    expect(tableOf(documentOf("2021"), "requests").tightened).toBeUndefined();
  });

  it("several remarks are numbered", () => {
    const two = documentOf("2021", (report) => {
      report.notes["remedies.reconsideration.pending"] = "含上年1件";
      report.notes["remedies.reconsideration.total"] = "含上年1件";
    });
    expect(
      paragraphsOf(two, "remedies")
        .slice(1)
        .map((note) => textOf(note).slice(0, 4)),
    ).toEqual(["注：1.", "2.“行"]);
  });
});

describe("a paragraph", () => {
  const overview = (text: string) =>
    paragraphsOf(
      documentOf("2021", (report) => {
        report.text.overview = text;
      }),
      "overview",
    ).slice(1);

  it("that is a heading up to its first 。 is set in two faces", () => {
    const [paragraph] = overview(
      "（一）新收{{requests.newlyReceived.total}}件。比上年多{{requests.repeated.total}}件。",
    );
    expect(paragraph).toMatchObject({ style: "heading2", headingRuns: 3, anchor: "text:overview#0" });
    expect(paragraph.runs.map(({ text }) => text)).toEqual(["（一）新收", "225", "件。", "比上年多", "5", "件。"]);
  });

  it("that is one whole sentence heads nothing, whatever its number", () => {
    const [heading, sentence] = overview("1.存在的问题\n2.全年答复{{requests.newlyReceived.total}}件。");
    expect(heading).toMatchObject({ style: "heading3" });
    expect(heading.headingRuns).toBeUndefined();
    expect(sentence).toMatchObject({ style: "heading3", headingRuns: sentence.runs.length });
  });

  it("keeps the line it comes from in its anchor", () => {
    expect(overview("甲\n\n乙").map(({ anchor }) => anchor)).toEqual(["text:overview#0", "text:overview#2"]);
  });

  it("shows a gap where a live figure has no value, and remembers its braces", () => {
    const [paragraph] = paragraphsOf(
      documentOf("2021", (report) => {
        report.figures["article20Item5.administrativeLicensing.decisions"] = null;
        report.text.otherMatters = "许可{{article20Item5.administrativeLicensing.decisions}}件";
      }),
      "otherMatters",
    ).slice(1);
    expect(paragraph.runs[1]).toEqual({
      text: "＿＿",
      kind: "gap",
      source: "{{article20Item5.administrativeLicensing.decisions}}",
      addresses: ["article20Item5.administrativeLicensing.decisions"],
    });
  });

  it("drops what no format can print", () => {
    expect(overview("甲\u0000乙\ud800丙\t丁").map(textOf)).toEqual(["甲乙丙 丁"]);
  });
});

describe("what must not end a page", () => {
  const lastOf = (change: (report: Report) => void, section = "otherMatters") =>
    paragraphsOf(documentOf("2021", change), section).at(-1);

  it("is the last paragraph before the signature, unless it is long", () => {
    expect(lastOf((report) => (report.text.otherMatters = "无"))?.keepNext).toBe(true);
    expect(lastOf((report) => (report.text.otherMatters = "无".repeat(400)))?.keepNext).toBeUndefined();
    expect(lastOf(() => {}, "problemsAndImprovements")?.keepNext).toBeUndefined();
  });

  it("is not the heading of a section without text, except above the signature", () => {
    expect(lastOf((report) => (report.text.overview = ""), "overview")?.keepNext).toBe(false);
    expect(lastOf((report) => (report.text.otherMatters = ""))?.keepNext).toBeUndefined();
  });
});

describe("figures wider than their column", () => {
  const sizesOf = (change: (report: Report) => void) => {
    const { cells, figureSize } = tableOf(documentOf("2021", change), "requests");
    const figures = cells.filter(({ value }) => value !== undefined);
    return new Map(figures.map(({ address, size }) => [address, size ?? figureSize]));
  };
  const [person, company] = ["requests.newlyReceived.naturalPerson", "requests.newlyReceived.commercialEnterprise"];

  it("leave the table's own size where all fit", () => {
    expect([...sizesOf(() => {}).values()].every((size) => size === undefined)).toBe(true);
  });

  it("are set smaller, and all others with them", () => {
    const sizes = sizesOf((report) => (report.figures[person] = 3001));
    expect(new Set(sizes.values())).toEqual(new Set([9.5]));
  });

  it("go below 8 points alone", () => {
    const sizes = sizesOf((report) => (report.figures[person] = 1234567));
    expect([sizes.get(person), sizes.get(company)]).toEqual([5.5, 8]);
  });
});

describe("the signature", () => {
  const signed = (unit: string, issuedOn = "2026-01-19") =>
    paragraphsOf(
      documentOf("2021", (report) => {
        report.signature = { unit, issuedOn };
      }),
      "signature",
    );
  const indentOf = (unit: string, issuedOn?: string) => signed(unit, issuedOn)[0].rightIndent;

  it("has its unit centred over the date, which stands four characters from the edge", () => {
    expect(indentOf("某某某某某某局", "2026-01-19")).toBe(4 + (7.75 - 7) / 2);
    expect(indentOf("某某某某某某某某某局", "2026-01-09")).toBe(4 + (7.25 - 10) / 2);
  });

  it("lets a long name end at the edge, and one without a date stand as the date does", () => {
    expect(indentOf("某".repeat(20))).toBe(0);
    expect(indentOf("某".repeat(28))).toBe(0);
    expect(indentOf("某某局", "")).toBeUndefined();
  });

  it.each([
    [
      "某某省某某自治州某某县住房和城乡建设局（某某县综合行政执法局）",
      ["某某省某某自治州某某县住房和城乡建设局", "（某某县综合行政执法局）"],
    ],
    [
      "某某市某某区人民政府某某街道办事处党政综合办公室（政务公开工作办公室）",
      ["某某市某某区人民政府某某街道办事处", "党政综合办公室（政务公开工作办公室）"],
    ],
  ])("divides a name longer than a line between its words, the lines centred on each other: %s", (unit, lines) => {
    const blocks = signed(unit).slice(0, -1);
    expect(blocks.map(textOf)).toEqual(lines);
    const centres = blocks.map((block) => (block.rightIndent ?? 0) + textOf(block).length / 2);
    expect(new Set(centres).size).toBe(1);
    expect(Math.min(...blocks.map(({ rightIndent }) => rightIndent ?? -1))).toBe(0);
  });

  it("loses nothing of a name, however long, and no line is wider than the page", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.constantFrom("某", "市", "某a", "局、"), (count, part) => {
        const unit = part.repeat(count);
        const texts = signed(unit).slice(0, -1).map(textOf);
        expect(texts.join("")).toBe(unit);
        expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(56);
      }),
    );
  });
});

describe("the date of issue", () => {
  it("has no leading zero; what is no date stays as it is", () => {
    expect(printDate("2026-01-09")).toBe("2026年1月9日");
    expect(printDate("二〇二六年")).toBe("二〇二六年");
  });
});

describe("the grid of a table", () => {
  it("has a cell in every place of every row", () => {
    for (const id of ["2019", "2021"] as const)
      for (const section of ["proactiveDisclosure", "requests", "remedies"]) {
        const table = tableOf(documentOf(id), section);
        for (const row of gridRows(table)) {
          expect(row.reduce((width, { cell }) => width + cell.colSpan, 0)).toBe(table.widths.length);
          row.reduce((column, { cell }) => {
            expect(cell.column).toBe(column);
            return column + cell.colSpan;
          }, 0);
        }
      }
  });
});
