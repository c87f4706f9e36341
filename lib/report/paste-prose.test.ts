import * as cheerio from "cheerio";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editionById } from "../editions/register";
import { deriveFigures } from "./figures";
import { cleanText } from "./paragraphs";
import { type PastedNode, pasteNote, readPastedText, readPastedTree, tooLong } from "./paste-prose";

type CheerioNode = ReturnType<ReturnType<cheerio.CheerioAPI>["contents"]>[number];

/** The same simplified tree that the editor makes with DOMParser. */
function treeOf(node: CheerioNode): PastedNode[] {
  if (node.type === "text") return [node.data];
  if (node.type === "root") return node.children.flatMap(treeOf);
  if (!("tagName" in node)) return [];
  return [{ tag: node.tagName, attributes: { ...node.attribs }, children: node.children.flatMap(treeOf) }];
}

const figures = deriveFigures(editionById("2021"), {});
const read = (html: string) =>
  readPastedTree({ tag: "body", attributes: {}, children: treeOf(cheerio.load(html)("body")[0]) }, figures);
const lines = (html: string) => read(html).lines;

describe("from Word", () => {
  test("paragraphs and list numbers come as text, styles and indents go", () => {
    const html = `<html><head><style>p { color: red }</style></head><body lang=ZH-CN>
      <p class=MsoListParagraph style='text-indent:32.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>（一）<span
      style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><b><span style='font-family:楷体'>主动公开情况。</span></b><span>全年公开信息<span lang=EN-US>5500</span>余
      条，其中网站<span lang=EN-US>120</span>条。<o:p></o:p></span></p>
      <p class=MsoNormal><span lang=EN-US>1.<span style='font:7.0pt'>&nbsp;&nbsp; </span></span>政策解读</p><p class=MsoNormal><o:p>&nbsp;</o:p></p></body></html>`;
    expect(lines(html)).toEqual(["（一）主动公开情况。全年公开信息5500余条，其中网站120条。", "1.政策解读"]);
  });

  test("bullets drawn with letters of a symbol font go", () => {
    const html = `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Wingdings;mso-fareast-font-family:
      Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>加强培训</p>`;
    expect(lines(html)).toEqual(["加强培训"]);
  });

  test("deleted words, comments and footnotes stay behind", () => {
    const html = `<p>受理<del>旧</del>申请<span class=MsoCommentReference>[批1]</span>12件<a style='mso-footnote-id:ftn1' href=#_ftn1>[1]</a>。</p>
      <div style='mso-element:footnote-list'><p>[1] 说明</p></div><p style="display:none">看不见</p>`;
    expect(lines(html)).toEqual(["受理申请12件。"]);
  });
});

describe("from the web", () => {
  test("headings keep their own numbers, in the form that makes them headings", () => {
    const html =
      "<h2>一、总体情况</h2><h3>(一)主动公开情况</h3><h4>1．政策解读</h4><div>正文<br>　　另一段</div><ul><li>甲</li><li><p>乙</p></li></ul>";
    expect(lines(html)).toEqual(["一、总体情况", "（一）主动公开情况", "1.政策解读", "正文", "另一段", "甲", "乙"]);
  });

  test("the numbers that a browser draws before a list become text, unless the text has its own", () => {
    expect(
      lines(
        "<ol start=2><li>甲</li><li><p>5 件</p><p>乙</p></li> <li>（三）丙</li></ol><ol style='list-style: none'><li>丁</ol>",
      ),
    ).toEqual(["2.甲", "3. 5 件", "乙", "（三）丙", "丁"]);
  });

  test("a table becomes lines of text and is mentioned; images are counted", () => {
    const pasted = read(
      "<p>前</p><table><tr><th>项目</th><th>件数</th></tr><tr><td><p>新收</p></td><td><p>12</p></td></tr></table><p>后<img src=x></p>",
    );
    expect(pasted).toEqual({ lines: ["前", "项目 件数", "新收 12", "后"], tables: 1, images: 1 });
    expect(pasteNote(pasted)).toBe("粘贴的内容里，1 个表格改成了文字，一行一段，1 张图片没有放进来。");
    expect(pasteNote(read("<p>前</p>"))).toBeNull();
  });

  test("a table that only lays out a page is no table", () => {
    expect(read("<table><tr><td><p>甲</p><p>乙</p></td></tr></table>")).toEqual({
      lines: ["甲", "乙"],
      tables: 0,
      images: 0,
    });
    const page = "<table><tr><td><p>甲</p><p>乙</p><p>丙</p></td><td>丁</td></tr></table>";
    expect(lines(page)).toEqual(["甲", "乙", "丙", "丁"]);
  });

  test("no script, form or hidden text comes along", () => {
    expect(
      lines("<script>alert(1)</script><p hidden>甲</p><button>按</button><p onclick=x>&lt;b&gt;乙&lt;/b&gt;</p>"),
    ).toEqual(["<b>乙</b>"]);
  });

  test("source line ends vanish between Chinese characters, are a blank between words, count in pre", () => {
    expect(lines("<p>主动\n公开 open\ngovernment</p><pre>甲\n乙</pre>")).toEqual([
      "主动公开 open government",
      "甲",
      "乙",
    ]);
  });
});

test("a live figure copied from the editor stays one; a forged one or one of another edition is its text", () => {
  const html = `<p>新收<span data-live="{{requests.newlyReceived.total}}">3119</span>件<span data-live="{{<b>}}">7</span>，
    制发<span data-live="{{publication.documents.made2019}}">12</span>件</p>`;
  expect(lines(html)).toEqual(["新收{{requests.newlyReceived.total}}件7，制发12件"]);
});

test("a heading numbered in full-width digits becomes one, a full-width decimal does not", () => {
  expect(readPastedText("２．政策解读\n（３）发布会\n２．５倍").lines).toEqual([
    "2.政策解读",
    "（3）发布会",
    "２．５倍",
  ]);
});

test("plain text splits at line ends; a number is not glued to the digits behind it", () => {
  expect(readPastedText("　　（一） 标题\r\n\r\n1. 5 件\u0007\n甲\u2028乙\tb").lines).toEqual([
    "（一）标题",
    "1. 5 件",
    "甲",
    "乙 b",
  ]);
});

test("what is too long is refused with both numbers", () => {
  expect(tooLong(100_000)).toBeNull();
  expect(tooLong(300_001)).toContain("300,001");
});

test("whatever is pasted, lines are clean, trimmed and never empty, and no text is lost from plain paragraphs", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.array(fc.string({ unit: fc.constantFrom(..."甲乙。a1 \n\u0000") })),
      (any, paragraphs) => {
        const tree: PastedNode = {
          tag: "div",
          attributes: {},
          children: [any, ...paragraphs.map((text) => ({ tag: "p", attributes: {}, children: [text] }))],
        };
        for (const line of [...readPastedTree(tree, figures).lines, ...readPastedText(any).lines]) {
          expect(line).toBe(cleanText(line).trim());
          expect(line).not.toMatch(/\n|^$/);
        }
        const letters = (text: string) => text.match(/[甲乙。a1]/g) ?? [];
        expect(
          readPastedTree({ tag: "div", attributes: {}, children: tree.children.slice(1) }, figures).lines.flatMap(
            letters,
          ),
        ).toEqual(paragraphs.flatMap(letters));
      },
    ),
  );
});
