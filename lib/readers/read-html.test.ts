import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text";
import { UnreadableFile } from "./problem";
import { readHtml } from "./read-html";
import { readMht } from "./read-mht";
import type { SourceDocument } from "./source-document";

const linesOf = ({ blocks }: SourceDocument) =>
  blocks.flatMap((block) => (block.kind === "grid" ? block.cells.map(({ text }) => `|${text}`) : block.text));
const lines = (body: string, head = "") => linesOf(readHtml(`<html><head>${head}</head><body>${body}</body></html>`));

describe("a page is read as a browser shows it", () => {
  it("a caption stands over its table, whose rows may be in parts", () => {
    const table =
      "<table><caption>表三 <b>单位：件</b></caption><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>";
    expect(lines(table)).toEqual(["表三 单位：件", "|甲", "|乙", "|1", "|2"]);
  });

  it.each([
    ["<col><col style='visibility:collapse'>", ""],
    ["<colgroup><col><col style='visibility:collapse'></colgroup>", ""],
    ["<col><col class='old'>", "<style>.old { visibility: collapse }</style>"],
  ])("a column that is collapsed is not there: %s", (columns, head) => {
    const table = `<table>${columns}<tr><td>规章</td><td>45</td><td>31</td></tr></table>`;
    expect(lines(table, head)).toEqual(["|规章", "|31"]);
  });

  it("a column over several, of which none is collapsed, and one that spans nothing", () => {
    const table = "<table><col span='2'><col span='x'><tr><td>规章</td><td colspan='0'>31</td><td>4</td></tr></table>";
    expect(lines(table)).toEqual(["|规章", "|31", "|4"]);
  });

  it("what a script is to show one day is read, a small hidden piece is not", () => {
    const head = "<style>.later, .note { display: none }</style>";
    const article = `<div class="later"><p>${"公开信息。".repeat(100)}</p></div>`;
    const table = '<div class="note"><table><tr><td>规章</td><td>31</td></tr></table></div>';
    expect(lines(`${article}<p class="note">弹出的话</p>${table}`, head)).toEqual([
      "公开信息。".repeat(100),
      "|规章",
      "|31",
    ]);
  });

  it("a small piece within one that is hidden may be shown all the same", () => {
    const inside = "<span style='visibility:hidden'>45<b style='visibility:visible'>31</b></span>";
    expect(lines(`<p>${inside}</p>`)).toEqual(["31"]);
  });

  it.each([
    ["H<span style='vertical-align: sub'>2</span>O", "H₂O"],
    ["H<span style='vertical-align: -3px'>2</span>O", "H₂O"],
    ["31<a href='notes.html#n1'>1</a>", "31¹"],
    ["31<a href='notes.html'>1</a>", "311"],
    ["31<a name='here'>1</a>", "311"],
    ["31<a href='#top'></a>", "31"],
  ])("%s is %s", (written, text) => {
    expect(lines(`<p>${written}</p>`)).toEqual([text]);
  });
});

describe("a page in any of the codes that pages are written in", () => {
  const page = "<p>公开十二条。</p>";
  const utf16 = Buffer.from(`\ufeff${page}`, "utf16le");

  it.each([
    ["UTF-16", new Uint8Array(utf16)],
    ["UTF-16 the other way round", new Uint8Array(Buffer.from(utf16).swap16())],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${page}`)],
  ])("%s", (_, bytes) => {
    expect(linesOf(readHtml(decodeText(bytes)))).toEqual(["公开十二条。"]);
  });

  it("one broken byte in UTF-8 does not make it another code", () => {
    const bytes = [...new TextEncoder().encode(`<meta charset="utf-8">${page.repeat(3)}`), 0xff];
    expect(linesOf(readHtml(decodeText(new Uint8Array(bytes))))).toContain("公开十二条。");
  });
});

describe("a page saved as one file", () => {
  const read = (text: string) => linesOf(readMht(new TextEncoder().encode(text)));
  const page = "Content-Type: text/html\n\n<p>公开十二条。</p>";

  it("without parts, or with them, is read plainly where it names no coding", () => {
    expect(read(`MIME-Version: 1.0\n${page}`)).toEqual(["公开十二条。"]);
    expect(read(`Content-Type: multipart/related; boundary=x\n\n--x\n${page}\n--x--`)).toEqual(["公开十二条。"]);
    expect(read(`MIME-Version: 1.0\nContent-Transfer-Encoding: 8bit\n${page}`)).toEqual(["公开十二条。"]);
  });

  it("is damaged where no page is in it", () => {
    for (const text of [
      "MIME-Version: 1.0",
      "Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\nx",
    ])
      expect(() => read(text)).toThrow(UnreadableFile);
  });
});

describe("our own page, as another program may have left it", () => {
  const article = (inside: string, meta = "") =>
    readHtml(
      `<html><head><meta name="report-unit" content="某某局"><meta name="report-edition" content="2021"><meta name="report-year" content="2025">${meta}</head><body><article class="report">${inside}</article></body></html>`,
    ).embedded;

  it("says of every figure its number, unit and remark, and of every line its place", () => {
    const figure =
      '<td data-anchor="requests.newlyReceived.naturalPerson"><data value="31">31</data><span class="remark">（含转办1件）</span></td>';
    const fee =
      '<td data-anchor="article20Item8.administrativeFees.amount"><data>9.50</data><span class="unit">万元</span><i>旧</i></td>';
    const text =
      '<p data-anchor="text:overview#0">第一段<span data-live="{{requests.newlyReceived.total}}">31</span>件。</p><p data-anchor="text:overview#2">第三段。</p>';
    expect(article(`<table><tr>${figure}${fee}</tr></table>${text}`)).toMatchObject({
      unit: { name: "某某局", kind: "department" },
      year: 2025,
      figures: { "requests.newlyReceived.naturalPerson": 31, "article20Item8.administrativeFees.amount": "9.50" },
      units: { "article20Item8.administrativeFees.amount": "万元" },
      notes: { "requests.newlyReceived.naturalPerson": "含转办1件" },
      text: { overview: "第一段{{requests.newlyReceived.total}}件。\n\n第三段。" },
      signature: { unit: "", issuedOn: "" },
    });
  });

  it("without its figures' own numbers is read as it is printed; a remark of nobody keeps its words", () => {
    const line = '<p data-anchor="remark:nothing.at.all">附注。</p><p data-anchor="nonsense">无处可放。</p>';
    expect(article(line, '<meta name="generator"><meta name="report-unit-kind" content="government">')).toMatchObject({
      unit: { kind: "government" },
      figures: {},
    });
  });

  it("is none of ours without its article, or without its office", () => {
    expect(readHtml('<meta name="report-unit" content="某某局"><article>报告</article>').embedded).toBeUndefined();
    expect(readHtml('<article class="report">报告</article>').embedded).toBeUndefined();
  });
});
