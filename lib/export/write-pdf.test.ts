import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocumentProxy } from "unpdf";
import { afterAll, describe, expect, it } from "vitest";
import { buildDocument } from "../document/build-document";
import type { Block, ReportDocument } from "../document/document";
import { writeTypstInput } from "../document/typst-input";
import { editions } from "../editions/register";
import { deriveFigures } from "../report/figures";
import type { Report } from "../report/values";
import { samples } from "../samples/samples";
import { renamedFont } from "./renamed-font.fixture";
import { startPdf, stopPdf, writePages, writePdf } from "./write-pdf";

afterAll(stopPdf);

function documentOf(id: "2019" | "2021", change: (report: Report) => void = () => {}): ReportDocument {
  const edition = editions.find((candidate) => candidate.id === id);
  if (!edition) throw new Error(`No edition ${id}`);
  const report = structuredClone(samples[id]);
  change(report);
  return buildDocument(edition, { ...report, figures: deriveFigures(edition, report.figures) });
}

const squeezed = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const proxy = await getDocumentProxy(pdf.slice());
  const pages = Array.from({ length: proxy.numPages }, (_, index) => proxy.getPage(index + 1));
  const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()));
  return contents.map(({ items }) => squeezed(items.map((item) => ("str" in item ? item.str : "")).join("")));
}

const textOf = async (pdf: Uint8Array) => (await pagesOf(pdf)).join("");

/** The fonts of a file's texts that hold a character. */
async function fontsOf(pdf: Uint8Array, character: string): Promise<string[]> {
  const proxy = await getDocumentProxy(pdf.slice());
  const pages = Array.from({ length: proxy.numPages }, (_, index) => proxy.getPage(index + 1));
  const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()));
  const items = contents.flatMap(({ items: own }) => own.flatMap((item) => ("str" in item ? [item] : [])));
  return items.filter(({ str }) => str.includes(character)).map(({ fontName }) => fontName);
}

const printedIn = (block: Block): string[] =>
  block.kind === "table"
    ? block.cells.map((cell) => cell.runs.map((run) => run.text).join(""))
    : [block.runs.map((run) => run.text).join("")];

/** Roles of the structure tree below the page's root, outermost first. */
async function rolesOf(pdf: Uint8Array): Promise<Record<string, number>> {
  const proxy = await getDocumentProxy(pdf.slice());
  const count: Record<string, number> = {};
  type Node = { role?: string; children?: Node[] };
  const visit = (node: Node) => {
    if (node.role) count[node.role] = (count[node.role] ?? 0) + 1;
    node.children?.forEach(visit);
  };
  for (let page = 1; page <= proxy.numPages; page += 1) {
    const tree = await (await proxy.getPage(page)).getStructTree();
    if (tree) visit(tree as Node);
  }
  return count;
}

describe.each(["2019", "2021"] as const)("the PDF of the %s example", (id) => {
  const document = documentOf(id);
  const pdf = writePdf(document);

  it("declares PDF/A-2a, its language and its title", async () => {
    const source = latin1(await pdf);
    expect(source).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(source).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(source).toContain("/Lang (zh-CN)");
    const { metadata } = await (await getDocumentProxy((await pdf).slice()))
      .getMetadata()
      .then((all) => ({ metadata: all }));
    expect(metadata.info).toMatchObject({ Title: document.title });
    expect(metadata.info).not.toHaveProperty("Author");
  });

  it("embeds a subset of every font and names no other", async () => {
    const names = [...latin1(await pdf).matchAll(/\/BaseFont \/([^\s/]+)/g)].map((match) => match[1]);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+(FandolFang|FandolKai|NotoSansCJKsc|NotoSerifCJKsc)/);
  });

  it("tags headings, paragraphs and tables with their head cells", async () => {
    const roles = await rolesOf(await pdf);
    const blocks = document.sections.flatMap((section) => section.blocks);
    const heads = blocks.flatMap((block) =>
      block.kind === "table" ? block.cells.filter((cell) => cell.role === "head") : [],
    );
    expect(roles).toMatchObject({ H1: 1, H2: 6 });
    expect(roles.Table).toBeGreaterThanOrEqual(3);
    expect(roles.TH).toBeGreaterThanOrEqual(heads.length);
  });

  it("makes every label of the tables the head of its row, which its figures name", async () => {
    const tables = document.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
    const labels = tables.flatMap(({ cells }) => cells.filter(({ role }) => role === "label"));
    const labelled = tables.filter(({ cells }) => cells.some(({ role }) => role === "label"));
    const figures = labelled.flatMap(({ cells }) => cells.filter(({ address }) => address));
    const elements = latin1(await pdf).split("endobj");
    const having = (...marks: string[]) => elements.filter((body) => marks.every((mark) => body.includes(mark)));
    expect(having("/S /TH\n", "/Scope /Row\n")).toHaveLength(labels.length);
    expect(having("/S /TD\n", "(R")).toHaveLength(figures.length);
    expect((await rolesOf(await pdf)).TH).toBeGreaterThanOrEqual(labels.length);
  });

  it("names no head that is not there", async () => {
    const source = latin1(await pdf);
    const namesIn = (text: string) => [...text.matchAll(/\(([UR]\d+x\d+y\d+)\)/g)].map((match) => match[1]);
    const ids = new Set([...source.matchAll(/\/ID (\([UR]\d+x\d+y\d+\))/g)].flatMap((match) => namesIn(match[1])));
    const tree = namesIn(/\/IDTree[^\]]*\]/.exec(source)?.[0] ?? "");
    expect(new Set(tree)).toEqual(ids);
    expect(tree).toEqual([...tree].sort());
    const used = [...source.matchAll(/\/Headers \[([^\]]*)\]/g)].flatMap((match) => namesIn(match[1]));
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("prints every heading, label, figure and sentence in order", async () => {
    const printed = squeezed((await pagesOf(await pdf)).map((page) => page.replace(/—\d+—$/, "")).join(""));
    const blocks = document.sections.flatMap((section) => section.blocks);
    for (const text of blocks.flatMap(printedIn)) expect(printed).toContain(squeezed(text));
    const paragraphs = blocks.filter((block) => block.kind === "paragraph").flatMap(printedIn);
    const places: number[] = [];
    for (const text of paragraphs) places.push(printed.indexOf(squeezed(text), places.at(-1) ?? 0));
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it("keeps table three on one page", async () => {
    const pages = await pagesOf(await pdf);
    const [first] = pages.filter((page) => page.includes("一、本年新收政府信息公开申请数量"));
    expect(first).toContain("四、结转下年度继续办理");
    expect(first.startsWith("三、收到和处理政府信息公开申请情况")).toBe(true);
  });

  it("numbers the pages — 1 —, — 2 —", async () => {
    const pages = await pagesOf(await pdf);
    expect(pages.map((page) => page.match(/—\d+—/)?.[0])).toEqual(pages.map((_, index) => `—${index + 1}—`));
  });

  it("is the same, byte for byte, a second time", async () => {
    expect(Buffer.compare(Buffer.from(await writePdf(document)), Buffer.from(await pdf))).toBe(0);
  });

  it("carries no links to fields", async () => {
    expect(latin1(await pdf)).not.toContain("anchor:");
    expect(writeTypstInput(document)).toContain('"anchored":false');
  });
});

describe("the PDF of an unusual report", () => {
  it("prints what looks like markup as it stands", async () => {
    const hostile = ["#let $a$ *b* @ref _c_ `d` <e> \\ // f", "= 不是标题 #panic(1)", "{{nonsense}} [#read(1)]"];
    const text = await textOf(
      await writePdf(
        documentOf("2021", (report) => {
          report.unit.name = "#eval(1)某某局";
          report.text.overview = hostile.join("\n");
        }),
      ),
    );
    for (const line of [...hostile, "#eval(1)某某局"]) expect(text).toContain(squeezed(line));
  });

  it("tightens table three for long remarks before it breaks", async () => {
    const remark = "含上年结转后并案办理的申请，按照原登记日期计入本年，理由见台账";
    const changed = documentOf("2021", (report) => {
      for (const row of ["newlyReceived", "disclosed", "repeated"])
        report.notes[`requests.${row}.naturalPerson`] = remark;
    });
    const pages = await pagesOf(await writePdf(changed));
    const [page] = pages.filter((candidate) => candidate.includes("注:1."));
    expect(page).toContain("一、本年新收政府信息公开申请数量");
    expect(page.split(remark.replaceAll("，", ",")).length).toBe(4);
  });

  it("shows a figure that is still blank as a gap", async () => {
    const text = await textOf(
      await writePdf(
        documentOf("2021", (report) => {
          report.figures["requests.newlyReceived.naturalPerson"] = null;
          report.text.overview = "自然人申请{{requests.newlyReceived.naturalPerson}}件。";
        }),
      ),
    );
    expect(text).toContain(squeezed("自然人申请＿＿件。"));
  });

  it.each([
    ["rare ones that the bundled fonts hold", "啰嗦、瞭望、䶮、𬭸。", "啰嗦、瞭望、䶮、𬭸。"],
    ["ones that no font holds, drawn as 〓 and found by a search", "𰻝面、😀、ก。", "𰻝面、😀、ก。"],
    ["private ones, which nobody else can read", "某\ue000\u{10fffd}字", "某〓〓字"],
  ])("stays PDF/A-2a whatever characters there are: %s", async (_, written, read) => {
    const pdf = await writePdf(documentOf("2021", (report) => (report.text.otherMatters = written)));
    expect(latin1(pdf)).toContain("<pdfaid:part>2</pdfaid:part>");
    expect(await textOf(pdf)).toContain(squeezed(read));
  });

  it.each([..."￥￣－～"])(
    "%s, which the fonts of the body draw as another sign, is drawn by the next font",
    async (sign) => {
      const pdf = await writePdf(
        documentOf("2021", (report) => (report.text.otherMatters = `（一）甪${sign}＄。\n甪${sign}＄。`)),
      );
      const [own, others] = [await fontsOf(pdf, sign), await fontsOf(pdf, "＄")];
      expect(new Set(others).size).toBe(2);
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter((font) => others.includes(font))).toEqual([]);
    },
  );

  it("comes through 200,000 characters and a word without end", async () => {
    const endless = documentOf("2021", (report) => {
      report.text.overview = `${"公开".repeat(100_000)}\n${"Q".repeat(2000)}`;
    });
    const pages = await pagesOf(await writePdf(endless));
    expect(pages.length).toBeGreaterThan(300);
    expect(pages.join("").match(/Q/g)).toHaveLength(2000);
  });
});

describe("the thread that draws", () => {
  it("ends a report that takes too long and draws the next one", async () => {
    const long = documentOf("2021", (report) => (report.text.overview = "公开".repeat(50_000)));
    await expect(writePdf(long, { limit: 1 })).rejects.toThrow("1 ms");
    expect((await writePdf(documentOf("2021"))).length).toBeGreaterThan(100_000);
  });

  it("draws reports that are asked for together, each its own", async () => {
    const names = ["某某甲局", "某某乙局", "某某丙局"];
    const drawn = names.map((name) => writePdf(documentOf("2021", (report) => (report.unit.name = name))));
    const texts = await Promise.all(drawn.map(async (pdf) => textOf(await pdf)));
    expect(texts.map((text) => text.slice(0, 4))).toEqual(names);
  });

  it("refuses a document that the page layout cannot read, and goes on", async () => {
    const broken = {
      ...documentOf("2021"),
      sections: [{ id: "overview", blocks: [{ kind: "paragraph", style: "none" }] }],
    };
    await expect(writePdf(broken as unknown as ReportDocument)).rejects.toThrow("Typst");
    expect((await writePdf(documentOf("2019"))).length).toBeGreaterThan(100_000);
  });

  it("uses the operator's own fonts where the folder holds them", async () => {
    const fontsFolder = mkdtempSync(join(tmpdir(), "fonts-"));
    writeFileSync(join(fontsFolder, "song.otf"), renamedFont("FandolKai.otf", "FandolKai", "Songti SC"));
    const latin = renamedFont("NotoSansSC-Medium-8105.otf", "Noto Sans CJK SC", "Liberation Serif");
    writeFileSync(join(fontsFolder, "latin.otf"), latin);
    await startPdf({ fontsFolder });
    expect(latin1(await writePdf(documentOf("2021"), { fontsFolder }))).not.toContain("NotoSerifCJKsc-Bold");
    expect(latin1(await writePdf(documentOf("2021")))).toContain("NotoSerifCJKsc-Bold");
  });
});

describe("the pages on screen", () => {
  it("are those of the PDF, each figure and paragraph linked to its address", async () => {
    const document = documentOf("2021");
    const pages = await pagesOf(await writePdf(document));
    const svg = new TextDecoder().decode(await writePages(document));
    const drawn = svg.split('<g class="typst-page"').slice(1);
    expect(drawn).toHaveLength(pages.length);
    const words = drawn.map((page) =>
      squeezed([...page.matchAll(/<h5:div[^>]*>([^<]*)/g)].map(([, text]) => text).join("")),
    );
    expect(words.map((page) => [...page].sort().join(""))).toEqual(pages.map((page) => [...page].sort().join("")));
    for (const anchor of ["anchor:requests.newlyReceived.naturalPerson", "anchor:text:overview#0"])
      expect(svg).toContain(`xlink:href="${anchor}"`);
    expect(svg).not.toContain("<script");
  });
});
