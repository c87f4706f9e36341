import * as cheerio from "cheerio";
import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { buildDocument } from "../document/build-document";
import { editionById } from "../editions/register";
import { deriveFigures } from "../report/figures";
import { printInterchange } from "../report/interchange";
import type { Report } from "../report/values";
import { samples } from "../samples/samples";
import { embeddedNamespace } from "./embedded-report";
import { writeDocx } from "./write-docx";

async function partsOf(change: (report: Report) => void = () => {}) {
  const report = structuredClone(samples["2021"]);
  change(report);
  const edition = editionById(report.edition);
  const figures = deriveFigures(edition, report.figures);
  const document = buildDocument(edition, { ...report, figures });
  const zip = await JSZip.loadAsync(await writeDocx({ document, report, edition, figures }));
  const read = async (path: string) => (await zip.file(path)?.async("string")) ?? "";
  return {
    zip,
    read,
    xml: async (path: string) => cheerio.load(await read(path), { xml: true }),
    report,
    edition,
    figures,
  };
}

const tag = (name: string) => name.replace(":", "\\:");

describe("the Word file", () => {
  it("has the page of GB/T 9704: A4, 37 26 35 28 mm", async () => {
    const $ = await (await partsOf()).xml("word/document.xml");
    expect($(tag("w:pgSz")).attr()).toMatchObject({ "w:w": "11906", "w:h": "16838" });
    const mm = (side: string) => Math.round(Number($(tag("w:pgMar")).attr(`w:${side}`)) / (1440 / 25.4));
    expect(["top", "right", "bottom", "left"].map(mm)).toEqual([37, 26, 35, 28]);
  });

  it("names the official fonts and what replaces them", async () => {
    const $ = await (await partsOf()).xml("word/fontTable.xml");
    const fonts = $(tag("w:font"))
      .toArray()
      .map((font) => [$(font).attr("w:name"), $(font).find(tag("w:altName")).attr("w:val")]);
    expect(fonts).toEqual([
      ["方正小标宋简体", "SimSun"],
      ["黑体", "SimHei"],
      ["楷体_GB2312", "楷体"],
      ["仿宋_GB2312", "仿宋"],
      ["宋体", "SimSun"],
      ["Times New Roman", undefined],
    ]);
  });

  it.each([
    ["Title", "方正小标宋简体", 44, undefined],
    ["Heading1", "黑体", 32, "0"],
    ["Heading2", "楷体_GB2312", 32, "1"],
    ["Heading3", "仿宋_GB2312", 32, "2"],
    ["Heading4", "仿宋_GB2312", 32, "3"],
    ["BodyText", "仿宋_GB2312", 32, undefined],
  ])("sets %s in %s, %i half points, outline level %s", async (id, font, size, outline) => {
    const $ = await (await partsOf()).xml("word/styles.xml");
    const style = $(`${tag("w:style")}[w\\:styleId="${id}"]`);
    expect(style.find(tag("w:rFonts")).attr()).toMatchObject({ "w:eastAsia": font, "w:ascii": "Times New Roman" });
    expect(style.find(tag("w:sz")).attr("w:val")).toBe(String(size));
    expect(style.find(tag("w:outlineLvl")).attr("w:val")).toBe(outline);
  });

  it("indents body text by two characters, for Word and for others", async () => {
    const $ = await (await partsOf()).xml("word/styles.xml");
    const indent = $(`${tag("w:style")}[w\\:styleId="BodyText"] ${tag("w:ind")}`);
    expect(indent.attr()).toEqual({ "w:firstLineChars": "200", "w:firstLine": "640" });
  });

  it("uses no style that is not there", async () => {
    const { xml } = await partsOf((report) => {
      report.text.overview = "（一）标题。正文\n1.标题。正文\n（1）标题。正文";
      report.notes["requests.repeated.total"] = "备注";
    });
    const styles = await xml("word/styles.xml");
    const known = new Set(
      styles(tag("w:style"))
        .toArray()
        .map((style) => styles(style).attr("w:styleId")),
    );
    const $ = await xml("word/document.xml");
    for (const use of $([tag("w:pStyle"), tag("w:rStyle"), tag("w:tblStyle")].join(",")).toArray())
      expect(known).toContain($(use).attr("w:val"));
  });

  it("sets every run's quotes and dashes in the Chinese font", async () => {
    const $ = await (await partsOf()).xml("word/document.xml");
    const runs = $(tag("w:r"))
      .toArray()
      .filter((run) => $(run).find(tag("w:t")).length > 0);
    expect(runs.length).toBeGreaterThan(200);
    for (const run of runs) expect($(run).find(tag("w:rFonts")).attr("w:hint")).toBe("eastAsia");
  });

  it("repeats head rows, splits no row, begins a page with table three", async () => {
    const $ = await (await partsOf()).xml("word/document.xml");
    const repeated = $(tag("w:tbl"))
      .toArray()
      .map((table) => $(table).find(tag("w:tblHeader")).length);
    expect(repeated).toEqual([0, 3, 3]);
    expect($(tag("w:cantSplit")).length).toBe($(tag("w:tr")).length);
    const broken = $(tag("w:pageBreakBefore"))
      .toArray()
      .map((mark) => $(mark).closest(tag("w:p")).text());
    expect(broken).toEqual(["三、收到和处理政府信息公开申请情况"]);
  });

  it("holds headings to what follows, but not those of sections without text", async () => {
    const { xml } = await partsOf((report) => {
      report.text.overview = "";
    });
    const $ = await xml("word/document.xml");
    const headings = $(tag("w:pStyle[w\\:val=Heading1]")).toArray();
    const released = headings.map((style) => $(style).siblings(tag("w:keepNext")).attr("w:val") === "0");
    expect(released).toEqual([true, false, false, false, false, false]);
  });

  it("sets a figure that is wider than its column smaller, so that it does not break", async () => {
    const { xml } = await partsOf((report) => {
      report.figures["requests.newlyReceived.naturalPerson"] = 123456;
    });
    const $ = await xml("word/document.xml");
    const run = $(tag("w:tbl"))
      .find(tag("w:t"))
      .filter((_, text) => $(text).text() === "123456");
    expect(run.first().siblings(tag("w:rPr")).children(tag("w:sz")).attr("w:val")).toBe("13");
  });

  it("leaves one empty line above the signature and keeps it together", async () => {
    const $ = await (await partsOf()).xml("word/styles.xml");
    const style = $(tag("w:style[w\\:styleId=Signature]"));
    expect(style.find(tag("w:spacing")).attr("w:before")).toBe("579");
    expect(style.find(tag("w:contextualSpacing")).length + style.find(tag("w:keepNext")).length).toBe(2);
  });

  it("centres the unit over the date", async () => {
    const $ = await (await partsOf()).xml("word/document.xml");
    const [unit, date] = $(tag("w:pStyle[w\\:val=Signature]")).toArray();
    expect($(unit).siblings(tag("w:ind")).attr()).toEqual({ "w:rightChars": "288", "w:right": "920" });
    expect($(date).siblings(tag("w:ind")).length).toBe(0);
  });

  it("gives every row the width of the table, whatever spans", async () => {
    const $ = await (await partsOf()).xml("word/document.xml");
    for (const table of $(tag("w:tbl")).toArray()) {
      const columns = $(table).find(tag("w:gridCol")).length;
      for (const row of $(table).find(tag("w:tr")).toArray()) {
        const spans = $(row)
          .children(tag("w:tc"))
          .toArray()
          .map((cell) => Number($(cell).find(tag("w:gridSpan")).attr("w:val") ?? 1));
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns);
      }
    }
  });

  it("numbers pages — 1 —, odd ones right and even ones left", async () => {
    const { xml } = await partsOf();
    expect((await xml("word/settings.xml"))(tag("w:evenAndOddHeaders")).length).toBe(1);
    const $ = await xml("word/document.xml");
    const relations = await xml("word/_rels/document.xml.rels");
    for (const [type, side] of [
      ["default", "right"],
      ["even", "left"],
    ]) {
      const id = $(`${tag("w:footerReference")}[w\\:type="${type}"]`).attr("r:id");
      const footer = await xml(`word/${relations(`Relationship[Id="${id}"]`).attr("Target")}`);
      expect(footer(tag("w:jc")).attr("w:val")).toBe(side);
      expect(footer(tag("w:p")).text()).toBe("— 1 —");
      expect(footer(tag("w:fldSimple")).attr("w:instr")).toBe("PAGE");
    }
  });

  it("says nothing about itself but title and unit", async () => {
    const { read } = await partsOf();
    const core = cheerio.load(await read("docProps/core.xml"), { xml: true });
    expect(
      core("cp\\:coreProperties")
        .children()
        .toArray()
        .map((element) => core(element).text()),
    ).toEqual(["某某市市场监督管理局2025年政府信息公开工作年度报告"]);
    const extended = cheerio.load(await read("docProps/app.xml"), { xml: true });
    expect(
      extended("Properties")
        .children()
        .toArray()
        .map((element) => extended(element).text()),
    ).toEqual(["某某市市场监督管理局"]);
  });

  it("declares a type and a target for every part", async () => {
    const { zip, xml } = await partsOf();
    const types = await xml("[Content_Types].xml");
    const overrides = types("Override")
      .toArray()
      .map((part) => types(part).attr("PartName")?.slice(1) ?? "");
    for (const path of overrides) expect(zip.file(path), path).not.toBeNull();
    const relations = await xml("word/_rels/document.xml.rels");
    for (const relation of relations("Relationship").toArray()) {
      const target = new URL(relations(relation).attr("Target") ?? "", "part:/word/").pathname.slice(1);
      expect(zip.file(target), target).not.toBeNull();
    }
  });
});

describe("the interchange file inside it", () => {
  const embedded = async (change?: (report: Report) => void) => {
    const parts = await partsOf(change);
    const $ = await parts.xml("customXml/item1.xml");
    expect($("report").attr("xmlns")).toBe(embeddedNamespace);
    return { ...parts, file: JSON.parse($("report").text()) };
  };

  it("is the report without loss", async () => {
    const { file, report, edition, figures } = await embedded();
    expect(file).toEqual(JSON.parse(JSON.stringify(printInterchange(edition, report, figures))));
  });

  it("survives every character that XML would change", async () => {
    const text = '甲\u2028乙\u0085丙<b>&"]]>\u0001丁\r\n戊';
    const { file } = await embedded((report) => {
      report.text.otherMatters = text;
    });
    expect(file.text.otherMatters).toBe(text);
  });

  it("leaves out a contact that the preamble does not print", async () => {
    const { file } = await embedded((report) => {
      report.contact.telephone = "0000-00000000";
    });
    expect(JSON.stringify(file)).not.toContain("0000-00000000");
    expect(JSON.stringify(file)).toContain("某某市某某区某某路1号");
  });
});
