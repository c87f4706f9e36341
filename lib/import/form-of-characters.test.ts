import { describe, expect, it } from "vitest";
import { docxWith, htmlWith, isNamed, licensing, xlsxWith } from "./form-of-characters.fixture";
import type { ImportProposal } from "./proposal";

/** The figure read, and that its cell is named: a person looks at every mark. */
const figureIn = (proposal: ImportProposal) => [proposal.figures[licensing], isNamed(proposal)];

const style = (css: string) => `<style>${css}</style>`;

describe("a page's note marks are no digits", () => {
  it.each([
    "31①",
    "31<sup>1</sup>",
    "31<sup>[1]</sup>",
    "31<sup><a href='#n1'>1</a></sup>",
    "31¹",
    "31[1]",
    "31〔2〕",
    "31【注1】",
    "31*",
    "31※",
    "31件①",
    "①31",
    "31⑴",
    "31❷",
    "31₁",
    "31<sub>2</sub>",
    '31<span style="vertical-align:super">1</span>',
    '31<span style="vertical-align: 4pt">2</span>',
    '31<a href="#_ftn1">1</a>',
    '31<span class="MsoFootnoteReference">12</span>',
    "31<sup>①②</sup>",
    "31 ①",
    "31注1",
    '31<span style="position:relative;top:-4px">1</span>',
    "<p>31</p><p><sup>1</sup></p>",
  ])("%s", async (cell) => {
    expect(figureIn(await htmlWith(cell))).toEqual([31, true]);
  });

  it("nor where a style sheet raises them", async () => {
    const head = style(".n { vertical-align: super; font-size: 70% } @media print { .n { display: none } }");
    expect(figureIn(await htmlWith('31<i class="n">1</i>', { head }))).toEqual([31, true]);
  });

  it.each(["①", "<sup>31</sup>", "3①1", "3<sup>1</sup>1", "31<sup>a</sup>", "½", "31½", "△31", "*"])(
    "%s: nobody knows the figure, the cell is left and named",
    async (cell) => {
      expect(figureIn(await htmlWith(cell))).toEqual([undefined, true]);
    },
  );
});

describe("struck figures of a page are left out", () => {
  it.each([
    "<s>45</s>31",
    "<del>45</del>31",
    "<strike>45</strike><br>31",
    '<span style="text-decoration:line-through">45</span>31',
    '<font style="text-decoration-line: line-through red">45</font> <ins>31</ins>',
    "<p><del>45</del></p><p>31</p>",
    "31<s>1</s>",
    '<b class="line-through">45</b>31',
  ])("%s", async (cell) => {
    expect(figureIn(await htmlWith(cell))).toEqual([31, true]);
  });

  it("by a style sheet too", async () => {
    const head = style("td b.old, td .gone { text-decoration: line-through; }");
    expect(figureIn(await htmlWith('<b class="old">45</b>31', { head }))).toEqual([31, true]);
  });

  it("words too, and that is said", async () => {
    const { notices } = await htmlWith("31", { row: "<tr><td><del>其他许可</del></td><td></td></tr>" });
    expect(notices.map(({ message }) => message)).toContain(
      "有 1 处字划掉了或者在修订中删除了，没有读进来：划掉的“其他许可”。",
    );
  });

  it("a cell with nothing else is named", async () => {
    const proposal = await htmlWith("<s>45</s>");
    expect(figureIn(proposal)).toEqual([undefined, true]);
    expect(proposal.notices.map(({ message }) => message).join()).toContain("划掉的“45”");
  });
});

describe("what a page does not show is not read", () => {
  it.each([
    '31<span style="display:none">1</span>',
    '31<span style="visibility:hidden">1</span>',
    "31<span hidden>1</span>",
    '31<span style="font-size:0">1</span>',
    '31<span style="font-size:0px">1</span>',
    '31<span style="opacity:0">1</span>',
    '31<span style="color:transparent">1</span>',
    "<ruby>31<rp>(</rp><rt>1</rt><rp>)</rp></ruby>",
    "31<!-- 1 -->",
    "31<template>1</template>",
  ])("%s", async (cell) => {
    expect((await htmlWith(cell)).figures[licensing]).toBe(31);
  });

  it.each([
    ['<tr style="display:none"><td>行政许可</td><td>45</td></tr>', ""],
    ["<tr hidden><td>行政许可</td><td>45</td></tr>", ""],
    ['<tr style="visibility:collapse"><td>行政许可</td><td>45</td></tr>', ""],
    ['<tr class="old"><td>行政许可</td><td>45</td></tr>', style("tr.old{display:none}")],
    [
      '<tr class="old"><td>行政许可</td><td>45</td></tr>',
      style("@charset 'utf-8'; table tr.old , .x { color:red; display : none }"),
    ],
  ])("%s", async (row, head) => {
    expect((await htmlWith("31", { row, head })).figures[licensing]).toBe(31);
  });

  it("what a style sheet hides from paper only is read", async () => {
    const head = style(
      "@media print { td { display: none } } td:hover { visibility: hidden } .tab { display:none } .tab { display:block }",
    );
    expect((await htmlWith('<span class="tab">31</span>', { head })).figures[licensing]).toBe(31);
  });
});

const r = (text: string, marks = "") => `<w:r><w:rPr>${marks}</w:rPr><w:t>${text}</w:t></w:r>`;
const characterStyle = (id: string, marks: string, base = "") =>
  `<w:style w:type="character" w:styleId="${id}">${base}<w:rPr>${marks}</w:rPr></w:style>`;

describe("Word's note marks and struck figures", () => {
  it.each([
    ["superscript", r("31") + r("1", '<w:vertAlign w:val="superscript"/>')],
    ["raised", r("31") + r("1", '<w:position w:val="8"/>')],
    ["struck", r("45", "<w:strike/>") + r("31")],
    ["double struck", r("45", '<w:dstrike w:val="true"/>') + r("31")],
    ["deleted", `<w:del>${r("45").replaceAll("w:t>", "w:delText>")}</w:del><w:ins>${r("31")}</w:ins>`],
    ["moved away", `<w:moveFrom>${r("45")}</w:moveFrom>${r("31")}`],
    ["a note's own mark", `${r("31")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>1</w:t></w:r>`],
    ["in a formula", `<m:sSup><m:e><m:r><m:t>31</m:t></m:r></m:e><m:sup><m:r><m:t>1</m:t></m:r></m:sup></m:sSup>`],
  ])("%s", async (_, runs) => {
    expect(figureIn(await docxWith(runs))).toEqual([31, true]);
  });

  it("by a style, and by the style that it is based on", async () => {
    const styles =
      characterStyle("note", '<w:vertAlign w:val="superscript"/>') +
      characterStyle("own", "<w:b/>", '<w:basedOn w:val="note"/>') +
      characterStyle("old", "<w:strike/>");
    for (const id of ["note", "own"])
      expect(figureIn(await docxWith(r("31") + r("1", `<w:rStyle w:val="${id}"/>`), { styles }))).toEqual([31, true]);
    expect(figureIn(await docxWith(r("45", '<w:rStyle w:val="old"/>') + r("31"), { styles }))).toEqual([31, true]);
    expect(figureIn(await docxWith(r("31", '<w:rStyle w:val="old"/><w:strike w:val="0"/>'), { styles }))).toEqual([
      31,
      false,
    ]);
  });

  it.each([r("31") + r("1", "<w:vanish/>"), `${r("31")}<w:r><w:footnoteReference w:id="2"/></w:r>`])(
    "hidden text and references without text leave the figure: %s",
    async (runs) => {
      expect(figureIn(await docxWith(runs))).toEqual([31, false]);
    },
  );

  it.each(["<w:del/>", "<w:hidden/>"])("a row that is %s is not read, and that is said", async (rowMarks) => {
    const proposal = await docxWith(r("31"), { rowMarks });
    expect(figureIn(proposal)).toEqual([undefined, true]);
    expect(proposal.notices.some(({ message }) => message.includes("有 1 行在修订中删除了"))).toBe(true);
  });
});

const styles = (fonts: string, pattern = "General") =>
  `<numFmts><numFmt numFmtId="200" formatCode="${pattern}"/></numFmts><fonts><font/>${fonts}</fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="200" fontId="0"/></cellXfs>`;
const rich = (...runs: [string, string][]) =>
  `<is>${runs.map(([text, marks]) => `<r><rPr>${marks}</rPr><t>${text}</t></r>`).join("")}</is>`;

describe("a workbook's cells are read as they show", () => {
  it.each([
    ["superscript", `t="inlineStr">${rich(["31", ""], ["1", '<vertAlign val="superscript"/>'])}`],
    ["subscript", `t="inlineStr">${rich(["31", ""], ["1", '<vertAlign val="subscript"/>'])}`],
    ["struck", `t="inlineStr">${rich(["45", "<strike/>"], ["31", ""])}`],
    ["circled", 't="inlineStr"><is><t>31②</t></is>'],
    ["shared string", 't="s"><v>0</v>'],
  ])("%s", async (_, cell) => {
    const strings = "<si><r><rPr><strike/></rPr><t>45</t></r><r><t>31</t></r><rPh><t>9</t></rPh></si>";
    expect(figureIn(await xlsxWith(cell, { strings }))).toEqual([31, true]);
  });

  it("a cell struck as a whole is left and named", async () => {
    expect(figureIn(await xlsxWith('s="1"><v>45</v>', { styles: styles("<font><strike/></font>") }))).toEqual([
      undefined,
      true,
    ]);
  });

  it.each([
    ["TRUE is no 1", 't="b"><v>1</v>'],
    ["an error is no figure", 't="e"><v>#DIV/0!</v>'],
    ["a date is none", 's="2"><v>45000</v>', "yyyy/m/d"],
    ["nor a date typed as such", 't="d"><v>2024-01-12</v>'],
    ["a share is none", 's="2"><v>31</v>', "0%"],
    ["31,234 shown as 31", 's="2"><v>31234</v>', "#,##0,"],
    ["a number that is not shown", 's="2"><v>31</v>', ";;;"],
    ["digits between letters", 's="2"><v>31</v>', "[=31]&quot;甲&quot;;General"],
  ])("%s: left and named", async (_, cell, pattern = "General") => {
    expect(figureIn(await xlsxWith(cell, { styles: styles("", pattern) }))).toEqual([undefined, true]);
  });

  it.each<[string, string, string, boolean, figure?: number]>([
    ["a format adds a unit", 's="2"><v>31</v>', "0&quot;件&quot;", false],
    ["two decimals of nothing", 's="2"><v>31</v>', "#,##0.00", false],
    ["a book-keeper's blanks", 's="2"><v>31</v>', "_ * #,##0_ ;_ * -#,##0_ ", false],
    ["rounded for the eye", 's="2"><v>31.4</v>', "0", true],
    ["a stroke for a nought", 's="2"><v>0</v>', "0;-0;&quot;-&quot;", true, 0],
    [
      "a dash for a nought, as book-keepers have it",
      's="2"><v>0</v>',
      "_ * #,##0_ ;_ * -#,##0_ ;_ * &quot;-&quot;_ ",
      true,
      0,
    ],
    ["text with an apostrophe", 't="inlineStr"><is><t>\'31</t></is>', "General", false],
    ["text of digits", 't="str"><v>31</v>', "General", false],
  ])("%s: as it shows", async (_, cell, pattern, named, figure = 31) => {
    expect(figureIn(await xlsxWith(cell, { styles: styles("", pattern) }))).toEqual([figure, named]);
  });

  const old = '<c r="A4" t="inlineStr"><is><t>行政许可</t></is></c><c r="B4"><v>45</v></c>';
  it.each(['hidden="1"', 'hidden="true"', 'ht="0" customHeight="1"'])(
    "a hidden row is passed over: %s",
    async (row) => {
      const proposal = await xlsxWith("><v>31</v>", { above: old, row });
      expect(proposal.figures[licensing]).toBe(31);
      expect(proposal.notices.map(({ message }) => message)).toContain("表里有 1 行是隐藏的，没有读。");
    },
  );

  it("so is a hidden column, and a hidden sheet", async () => {
    const columns = '<cols><col min="2" max="2" hidden="1"/></cols>';
    await expect(xlsxWith("><v>31</v>", { columns })).rejects.toThrow("表里有 1 列是隐藏的，没有读。");
    const sheets = '<sheet name="旧" state="veryHidden" r:id="r2"/>';
    const proposal = await xlsxWith("><v>31</v>", { sheets });
    expect(proposal.figures[licensing]).toBe(31);
    expect(proposal.notices.map(({ message }) => message)).toContain("工作表“旧”是隐藏的，没有读。");
  });
});
