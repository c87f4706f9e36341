import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { p, r, tc, tr } from "./marked-docx.fixture";
import { openArchive } from "./open-archive";
import { limits, UnreadableFile } from "./problem";
import { readDocx } from "./read-docx";
import type { SourceDocument } from "./source-document";

type Parts = Record<string, string | Uint8Array>;

async function read(parts: Parts): Promise<SourceDocument> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return readDocx(openArchive(await zip.generateAsync({ type: "uint8array" })));
}

const documentOf = (body: string) => `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
const word = (body: string, more: Parts = {}) => read({ "word/document.xml": documentOf(body), ...more });
const linesOf = ({ blocks }: SourceDocument) =>
  blocks.flatMap((block) => (block.kind === "grid" ? block.cells.map(({ text }) => `|${text}`) : block.text));
const lines = async (body: string, more?: Parts) => linesOf(await word(body, more));

const list = (id: string, level = 0) =>
  `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`;
const numbering = `<w:numbering><w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
  </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
const numbered = { "word/numbering.xml": numbering };

const style = (id: string, content: string, type = "paragraph") =>
  `<w:style w:type="${type}" w:styleId="${id}">${content}</w:style>`;
const styled = (id: string) => `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`;

describe("characters of a Word file", () => {
  it.each([
    ["named and numbered", "甲&amp;乙&#19968;&#x4e8c;&lt;", "甲&乙一二<"],
    ["numbered beyond all characters, or by names of nobody", "甲&#0;&#1114112;&lol;乙", "甲&#0;&#1114112;&lol;乙"],
    ["as they stand", "<![CDATA[甲<乙]]>", "甲<乙"],
    ["around what says nothing", "甲<!-- 旧 -->乙<?pi x?>丙", "甲乙丙"],
  ])("%s", async (_, written, text) => {
    expect(await lines(p(r(written)))).toEqual([text]);
  });

  it("that have elements of their own: a tab, a line's end, a hyphen that does not break", async () => {
    const run =
      "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>80</w:t><w:noBreakHyphen/><w:t>1</w:t></w:r>";
    expect(await lines(p(run))).toEqual(["甲\t乙\n丙\n80-1"]);
    expect(await lines(p("<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>", r("甲")))).toEqual(["甲"]);
  });

  it("in attributes between single quotes", async () => {
    const tall = p("<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r>", r("31"));
    expect(await lines(tall)).toEqual(await lines(tall.replaceAll("'", '"')));
  });

  it.each(["utf-16le", "utf-16be"])("written in %s", async (encoding) => {
    const bytes = Buffer.from(`\ufeff${documentOf(p(r("公开十二条。")))}`, "utf16le");
    if (encoding === "utf-16be") bytes.swap16();
    expect(linesOf(await read({ "word/document.xml": new Uint8Array(bytes) }))).toEqual(["公开十二条。"]);
  });

  it("below the line in a formula, and around it", async () => {
    const { blocks } = await word(
      p(r("CO"), "<m:sSub><m:e/><m:sub><m:r><m:t>2</m:t></m:r></m:sub></m:sSub>", "<w:proofErr>噪声</w:proofErr>"),
    );
    expect(blocks).toMatchObject([{ text: expect.stringMatching(/^CO/) }]);
    expect(JSON.stringify(blocks)).not.toContain("噪声");
  });
});

describe("numbers that Word counts are part of the text", () => {
  it("at every level, by the paragraph or by its style, also by one that is based on another's", async () => {
    const styles = `<w:styles>${style("list", "<w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr>")}
      ${style("third", "<w:basedOn w:val='own'/>")}${style("own", "<w:basedOn w:val='list'/>")}</w:styles>`;
    const body = p(list("1"), r("总体情况")) + p(styled("list"), r("甲")) + p(styled("third"), r("乙"));
    expect(await lines(body, { ...numbered, "word/styles.xml": styles })).toEqual(["一、总体情况", "1.甲", "2.乙"]);
  });

  it("not of an empty paragraph, nor of one that has left its list", async () => {
    const body = p(list("1"), r(" ")) + p(list("0"), r("甲")) + p(list("1"), r("乙"));
    expect(await lines(body, numbered)).toEqual([" ", "甲", "一、乙"]);
  });

  it("but not of a figure in a cell: 1. and 31 are not 1.31", async () => {
    const table = `<w:tbl>${tr(tc(p(list("1", 1), r("规章"))) + tc(p(list("1", 1), r("31"))))}</w:tbl>`;
    const { blocks } = await word(table, numbered);
    const cells = blocks.flatMap((block) => (block.kind === "grid" ? block.cells : []));
    expect(cells.map(({ text }) => text)).toEqual(["1.规章", "31"]);
    expect(cells[1].leftOut).toEqual([{ why: "numbering", text: "2." }]);
  });
});

describe("what stands beside the text", () => {
  it("a text box is read where it is anchored, and not again as its copy for old programs", async () => {
    const box = (tag: string) => `<${tag}><w:txbxContent>${p(r("框里的字"))}</w:txbxContent></${tag}>`;
    const anchored = `<mc:AlternateContent>${box("mc:Choice")}${box("mc:Fallback")}</mc:AlternateContent>`;
    expect(await lines(p(r("前。"), `<w:r>${anchored}</w:r>`) + p(r("后。")))).toEqual(["框里的字", "前。", "后。"]);
  });

  it("a text box in a cell is part of the cell", async () => {
    const box = `<w:r><w:txbxContent>${p(r("31"))}</w:txbxContent></w:r>`;
    expect(await lines(`<w:tbl>${tr(tc(p(r("规章"))) + tc(p(box)))}</w:tbl>`)).toEqual(["|规章", "|31"]);
  });

  it("a row that begins further right keeps its columns, and a cell may reach over some", async () => {
    const body = `<w:tbl>${tr(tc(p(r("甲"))) + tc(p(r("乙"))) + tc(p(r("丙"))))}
      ${tr(tc(p(r("1"))), '<w:gridBefore w:val="2"/>')}${tr(tc(p(r("2")), "<w:gridSpan w:val='3'/>"))}
      ${tr(tc(p(r("3")), "<w:gridSpan/>") + tc(p(r("4"))), '<w:gridBefore w:val="0"/>')}</w:tbl>`;
    const [grid] = (await word(body)).blocks;
    if (grid.kind !== "grid") throw new Error("no table");
    expect(
      grid.cells.filter(({ text }) => text).map(({ text, row, column, colSpan }) => [text, row, column, colSpan]),
    ).toEqual([
      ...[
        ["甲", 0, 0, 1],
        ["乙", 0, 1, 1],
        ["丙", 0, 2, 1],
      ],
      ...[
        ["1", 1, 2, 1],
        ["2", 2, 0, 3],
        ["3", 3, 0, 1],
        ["4", 3, 1, 1],
      ],
    ]);
  });

  it("a cell over several rows keeps what is struck in each of them", async () => {
    const part = (struck: string, kept: string) => p(r(struck, "<w:rPr><w:strike/></w:rPr>"), r(kept));
    const body = `<w:tbl>${tr(tc(part("旧", "上"), '<w:vMerge w:val="restart"/>') + tc(p(r("1"))))}
      ${tr(tc(part("废", "下"), "<w:vMerge/>") + tc(p(r("2"))))}</w:tbl>`;
    const [grid] = (await word(body)).blocks;
    expect(grid).toMatchObject({
      cells: [{ text: "上\n下", rowSpan: 2, leftOut: [{ text: "旧" }, { text: "废" }] }, { text: "1" }, { text: "2" }],
    });
  });

  it("a table that has more cells than any report is refused", async () => {
    const row = tr(tc(p()).repeat(100));
    await expect(word(`<w:tbl>${row.repeat(limits.cells / 100 + 1)}</w:tbl>`)).rejects.toThrow(UnreadableFile);
  });

  it("a table within a cell, and what would be text outside of any paragraph", async () => {
    const inner = `<w:tbl>${tr(tc(p(r("内"))) + tc(p(r("1"))))}</w:tbl>`;
    expect(await lines(`${r("飘着的字")}<w:tbl>${tr(tc(p(r("外")) + inner))}</w:tbl>`)).toEqual(
      expect.arrayContaining(["|内", "|1"]),
    );
  });
});

describe("parts of a Word file are found by what the file says of them", () => {
  const relations = (...all: [kind: string, target: string][]) =>
    `<Relationships>${all.map(([kind, target], at) => `<Relationship Id="r${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
  const styles = `<w:styles>${style("a", "<w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>")}</w:styles>`;
  const body = documentOf(p(styled("a"), r("总体情况")));
  const found = [{ kind: "paragraph", text: "一、总体情况", heading: true }];

  it.each([
    ["from the package's root", "/word/document2.xml", "/word/styles2.xml"],
    ["from the folder of the part that names them", "word/document2.xml", "styles2.xml"],
    ["over the folder above", "./word/document2.xml", "../word/styles2.xml"],
    ["as Windows writes paths", "word\\document2.xml", "\\word\\styles2.xml"],
  ])("numbered as a program in the browser does, %s", async (_, main, target) => {
    const { blocks } = await read({
      "_rels/.rels": relations(["extended-properties", "docProps/app.xml"], ["officeDocument", main]),
      "word/document2.xml": body,
      "word/_rels/document2.xml.rels": relations(["styles", target], ["numbering", "numbering2.xml"]),
      "word/styles2.xml": styles,
      "word/numbering2.xml": numbering,
    });
    expect(blocks).toEqual(found);
  });

  it("or by their usual names, in letters of any size, where it says nothing or leads nowhere", async () => {
    const { blocks } = await read({
      "_rels/.rels": relations(["officeDocument", "word/gone.xml"]),
      "word/document.xml": body,
      "word/Styles.xml": styles,
      "word/numbering.xml": numbering,
    });
    expect(blocks).toEqual(found);
  });

  it("and without a main part the file is damaged", async () => {
    const all: Parts[] = [{ "_rels/.rels": relations() }, { "word/styles.xml": styles }, { "word/document.xml": "" }];
    for (const parts of all) await expect(read(parts)).rejects.toThrow(UnreadableFile);
  });

  it("a part of ours is known by what it holds, whatever its number; another program's is not taken", async () => {
    const item = (text: string) => `<report>${text}</report>`;
    const other = { "customXml/item1.xml": item("书目") };
    expect((await word(p(r("甲")), other)).embedded).toBeUndefined();
    const own = { ...other, "customXml/item7.xml": item('{"format":"ogi-annual-report/1"}') };
    expect((await word(p(r("甲")), own)).embedded).toEqual({ format: "ogi-annual-report/1" });
    const broken = { "customXml/item1.xml": item('{"format":"ogi-annual-report/1"') };
    expect((await word(p(r("甲")), broken)).embedded).toBeUndefined();
  });
});

describe("a style says how its text looks", () => {
  const looks = async (marks: string, own = "") => {
    const styles = `<w:styles>${style("note", `<w:rPr>${marks}</w:rPr>`, "character")}</w:styles>`;
    const run = `<w:r><w:rPr><w:rStyle w:val="note"/>${own}</w:rPr><w:t>1</w:t></w:r>`;
    return JSON.stringify((await word(p(r("31"), run), { "word/styles.xml": styles })).blocks[0]);
  };
  const plain = JSON.stringify({ kind: "paragraph", text: "311" });

  it.each([
    ['<w:vertAlign w:val="subscript"/>', ""],
    ['<w:position w:val="-6"/>', ""],
    ['<w:dstrike w:val="on"/>', ""],
    ["<w:specVanish/>", ""],
  ])("unlike the text around it: %s", async (marks, own) => {
    expect(await looks(marks, own)).not.toBe(plain);
  });

  it.each([
    ["<w:vertAlign/>", ""],
    ['<w:vertAlign w:val="baseline"/>', ""],
    ['<w:position w:val="1"/>', ""],
    ['<w:dstrike w:val="off"/>', ""],
    ["<w:strike/>", '<w:strike w:val="false"/>'],
    ['<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="baseline"/>'],
  ])("like it: %s %s", async (marks, own) => {
    expect(await looks(marks, own)).toBe(plain);
  });
});
