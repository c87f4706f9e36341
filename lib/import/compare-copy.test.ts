import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { buildDocument } from "../document/build-document";
import { editionById } from "../editions/register";
import type { Format } from "../export/formats";
import { writers } from "../export/writers";
import type { DraftMark } from "../report/draft-mark";
import { deriveFigures } from "../report/figures";
import { printInterchange } from "../report/interchange";
import { blankReport, type Report } from "../report/values";
import { samples } from "../samples/samples";
import { compareCopy } from "./compare-copy";
import { publishedPage, rowsOf } from "./published-page.fixture";
import { type Copy, readCopy } from "./read-copy";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sample = samples["2021"];
const edition = editionById("2021");
const natural = "requests.newlyReceived.naturalPerson";

type State = { mark?: DraftMark; finalised?: { at: string; sha256: string } };

async function exported(report: Report, format: Format, state: State = {}): Promise<Uint8Array> {
  const figures = deriveFigures(edition, report.figures);
  const document = buildDocument(edition, { ...report, figures }, state.mark);
  return writers[format].write({ document, report, edition, figures, ...state });
}

async function copyOf(bytes: Uint8Array, name: string): Promise<Copy> {
  const outcome = await readCopy(bytes, name);
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  return outcome.copy;
}

const compare = (copy: Copy, version: Report) => compareCopy(copy, printInterchange(edition, version));
const alike = { differences: [], more: 0, alike: 1 };

/** As somebody changes a part of a package with another program. */
async function changed(bytes: Uint8Array, part: string, from: string | RegExp, to: string): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = (await zip.file(part)?.async("string")) ?? "";
  if (xml.replace(from, to) === xml) throw new Error(`${part} has no ${from}`);
  zip.file(part, xml.replace(from, to));
  return zip.generateAsync({ type: "uint8array" });
}

const matters = "本年度没有其他需要报告的事项";

describe("a file held against a version of its report", () => {
  it.each(["docx", "html", "xlsx", "json"] as const)("%s: prints what the version does", async (format) => {
    const copy = await copyOf(await exported(sample, format), `report.${format}`);
    expect(copy).toMatchObject({ format, unit: sample.unit.name, year: sample.year, edition: "2021", layout: [] });
    expect(compare(copy, sample)).toEqual(alike);
  });

  it("the mark of a draft is no difference", async () => {
    const copy = await copyOf(await exported(sample, "docx", { mark: "送审稿" }), "report.docx");
    expect(compare(copy, sample)).toEqual(alike);
  });

  it("a figure that another version has differently is named, and the sums with it", async () => {
    const copy = await copyOf(await exported(sample, "docx"), "report.docx");
    const version = { ...sample, figures: { ...sample.figures, [natural]: 9_999 } };
    const { differences, alike: share } = compare(copy, version);
    expect(differences[0]).toEqual({
      where: "一、本年新收政府信息公开申请数量 · 自然人",
      before: "9999",
      after: String(sample.figures[natural]),
    });
    expect(share).toBeLessThan(1);
    expect(share).toBeGreaterThan(0.9);
  });

  it("words that were put, struck and put in the place of others are told with those around them", async () => {
    const copy = await copyOf(await exported(sample, "docx"), "report.docx");
    const versions = {
      struck: sample.text.otherMatters.replace(matters, `${matters}，特此说明`),
      put: sample.text.otherMatters.replace("其他", ""),
      other: sample.text.otherMatters.replace("2025年度", "2024年度"),
    };
    const told = Object.values(versions).map((otherMatters) => {
      const { differences } = compare(copy, { ...sample, text: { ...sample.text, otherMatters } });
      return differences.map(({ before, after, around }) => [before, after, around]);
    });
    expect(told).toEqual([
      [["，特此说明", "", expect.stringContaining("要报告的事项【】。")]],
      [["", "其他", expect.stringMatching(/没有【】需要/)]],
      [["2024", "2025", expect.stringMatching(/【】年度/)]],
    ]);
  });

  it("what was joined or broken on the way is no difference, not even between a number and a number", async () => {
    const overview = "全年收到申请12\n34号文件已公开（详见①）。";
    const version = { ...sample, text: { ...sample.text, overview } };
    const copy = await copyOf(await exported(version, "docx"), "report.docx");
    expect(compare(copy, version)).toEqual(alike);
    const joined = copy.lines.join("").replace("①", "1").replace("（", "(");
    expect(compare({ ...copy, lines: [joined] }, version)).toEqual(alike);
  });

  it("words behind the last of the version stand with its last part", async () => {
    const page = (await exported(sample, "html")).slice();
    const html = new TextDecoder().decode(page).replace("</article>", "<p>抄送：某某市人民政府</p></article>");
    const { differences } = compare(await copyOf(bytesOf(html), "report.html"), sample);
    expect(differences.map(({ before, after }) => [before, after])).toEqual([["", "抄送：某某市人民政府"]]);
  });

  it("another text altogether is not compared word by word", async () => {
    const other = Array.from({ length: 900 }, (_, at) => String.fromCharCode(0x4e00 + 7 * at)).join("");
    const version = { ...sample, text: { ...sample.text, overview: other } };
    const copy = await copyOf(await exported(sample, "docx"), "report.docx");
    expect(compare(copy, version)).toMatchObject({
      differences: [{ where: "全文", before: "", after: "文字大多不一样，没有逐字比较" }],
      alike: 0,
    });
  });

  it("of a blank version nothing is said that could be unlike: its figures are all the same", async () => {
    const blank = blankReport("2021", sample.unit, sample.year);
    const copy = await copyOf(await exported(blank, "docx"), "report.docx");
    expect(compare(copy, blank)).toEqual(alike);
  });

  it("no more than 200 differences are listed, and how many more there are is said", async () => {
    const copy = await copyOf(await exported(sample, "docx"), "report.docx");
    const figures = Object.fromEntries(Object.keys(sample.figures).map((address) => [address, 77_777]));
    const { differences, more } = compare(
      { ...copy, layout: Array(200).fill("行名印成别的。") },
      { ...sample, figures },
    );
    expect(differences).toHaveLength(200);
    expect(more).toBeGreaterThan(0);
  });
});

describe("what a file claims of itself only helps to find its version", () => {
  const finalised = { at: "2026-01-20T01:00:00.000Z", sha256: "0123456789abcdef".repeat(4) };

  it("a file of data: the 校验码 that it states", async () => {
    const bytes = await exported(sample, "json", { finalised });
    expect((await copyOf(bytes, "report.json")).claimed).toBe(finalised.sha256);
    expect((await copyOf(await exported(sample, "json"), "report.json")).claimed).toBeNull();
  });

  it("a 校验码 that is none is not taken", async () => {
    const bytes = await exported(sample, "json", { finalised: { ...finalised, sha256: "0123" } });
    expect((await copyOf(bytes, "report.json")).claimed).toBeNull();
  });

  it("what it shows counts, not what it carries inside: a figure changed on the page alone is told", async () => {
    const bytes = await exported({ ...sample, figures: { ...sample.figures, [natural]: 8_765 } }, "docx");
    const copy = await copyOf(await changed(bytes, "word/document.xml", ">8765<", ">8766<"), "report.docx");
    const version = { ...sample, figures: { ...sample.figures, [natural]: 8_765 } };
    expect(compare(copy, version).differences).toMatchObject([{ before: "8765", after: "8766" }]);
  });
});

describe("a workbook says everything twice", () => {
  it("a figure changed in its list alone is told", async () => {
    const report = { ...sample, figures: { ...sample.figures, [natural]: 8_765 } };
    const bytes = await exported(report, "xlsx");
    const zip = await JSZip.loadAsync(bytes);
    const parts = Object.keys(zip.files).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
    const texts = await Promise.all(parts.map(async (name) => (await zip.file(name)?.async("string")) ?? ""));
    const list = parts[texts.findLastIndex((xml) => xml.includes("<v>8765</v>"))];
    const copy = await copyOf(await changed(bytes, list, "<v>8765</v>", "<v>8766</v>"), "report.xlsx");
    expect(compare(copy, report).differences).toMatchObject([{ before: "8765", after: "8766" }]);
  });
});

describe("a file that somebody else laid out", () => {
  it("has what its rows have against the official form told, and no data of ours", async () => {
    const page = publishedPage("2021");
    page.$(rowsOf(page, 1)[9]).remove();
    const copy = await copyOf(bytesOf(page.html()), "report.html");
    expect(copy).toMatchObject({ claimed: null, unit: sample.unit.name });
    expect(copy.layout.join()).toMatch(/表三/);
    expect(compare(copy, page.report).differences.map(({ where }) => where)).toContain("标题、行和列");
  });

  it("bears no title: the office and the year are those that it carries inside", async () => {
    const zip = await JSZip.loadAsync(await exported(sample, "docx"));
    const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
    zip.file("word/document.xml", xml.replace(/<w:p>.*?<\/w:p>/s, "").replaceAll(sample.unit.name, "本机关"));
    const copy = await copyOf(await zip.generateAsync({ type: "uint8array" }), "report.docx");
    expect([copy.unit, copy.year]).toEqual([sample.unit.name, sample.year]);
  });

  it.each([
    ["no report", "买菜：白菜、豆腐", "list.txt", "notAReport"],
    ["json that is not ours", '{"hello":"world"}', "a.json", "badInterchange"],
    ["broken", "PK\u0003\u0004 ", "a.docx", "damaged"],
    ["broken inside", "%PDF-1.7 ", "a.pdf", "damaged"],
  ])("is refused where it is %s", async (_, text, name, code) => {
    expect(await readCopy(bytesOf(text), name)).toMatchObject({ ok: false, problem: { code } });
  });
});
