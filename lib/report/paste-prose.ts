import type { AllFigures } from "./figures";
import { liveAttribute, piecesOf } from "./live-figures";
import { cleanText, headingMarkOf } from "./paragraphs";
import { longestText } from "./text-limits";

export type PastedElement = { tag: string; attributes: Record<string, string>; children: PastedNode[] };
/** What the browser read from the clipboard, without its DOM: an element or text. */
export type PastedNode = string | PastedElement;

/** Lines of prose, and how many things of other kinds were among them. */
export type PastedProse = { lines: string[]; tables: number; images: number };

const words = (list: string) => new Set(list.split(" "));
const blocks = words(
  "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul",
);
const dropped = words(
  "script style head title template noscript iframe object svg math select button textarea input audio video canvas del rt rp",
);

const hidden = /display:\s*none|visibility:\s*hidden|mso-hide:\s*all/i;
/** Footnotes, comments and running heads that Word sends along. */
const besideText =
  /mso-element:\s*(?:comment|footnote|endnote|header|footer)|mso-?(?:footnote|endnote|comment)-?(?:id|reference)/i;

/** Word draws its bullets with letters of these fonts. */
const drawnWithLetters = /font-family:\s*["']?(?:wingdings|webdings|symbol)\b/i;

const isDropped = ({ tag, attributes: { style = "", class: name = "", ...others } }: PastedElement) =>
  dropped.has(tag) ||
  "hidden" in others ||
  hidden.test(style) ||
  drawnWithLetters.test(style) ||
  besideText.test(`${style} ${name}`);

const wide = "[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]";
const brokenBetweenWide = new RegExp(`(${wide})[ \\t]*[\\r\\n]+[ \\t]*(?=${wide})`, "g");

/** Spaces and line ends of the source are one blank; between Chinese characters a line end is nothing. */
const inSource = (text: string) => text.replace(brokenBetweenWide, "$1").replace(/[ \t\r\n]+/g, " ");

/** One paragraph as stored: no indent, no doubled blanks, its number in the form that makes it a heading. */
function tidyLine(text: string): string {
  const line = cleanText(text)
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .replace(/^[（(]?[０-９]{1,2}(?:[）)]|[．.](?![0-9０-９]))/, (mark) => mark.normalize("NFKC"))
    .replace(/^\(([一二三四五六七八九十百]{1,4}|\d{1,2})\)/, "（$1）")
    .replace(/^(\d{1,2})．/, "$1.");
  const mark = headingMarkOf(line);
  const closed = mark + line.slice(mark.length).trimStart();
  // 1. 5 件 must not become 1.5 件.
  return headingMarkOf(closed) === mark ? closed : line;
}

const tidyLines = (texts: string[]) => texts.map(tidyLine).filter((line) => line !== "");

const isRowOfCells = (node: PastedElement) =>
  node.tag === "tr" &&
  node.children.filter((child) => typeof child !== "string" && /^t[dh]$/.test(child.tag)).length > 1;

const isNumberedList = ({ tag, attributes: { style = "" } }: PastedElement) =>
  tag === "ol" && !/list-style(?:-type)?:\s*none/i.test(style);

class ProseReader {
  readonly lines: string[] = [];
  tables = 0;
  images = 0;
  private line = "";

  constructor(private readonly figures: AllFigures) {}

  read(node: PastedNode, verbatim = false): void {
    if (typeof node === "string") this.readText(node, verbatim);
    else if (node.tag === "img") this.images += 1;
    else if (node.tag === "br") this.endLine();
    else if (!isDropped(node)) this.readElement(node, verbatim || node.tag === "pre");
  }

  /** @returns everything read so far, the last line too. */
  finish(): string[] {
    this.endLine();
    return tidyLines(this.lines);
  }

  private readText(text: string, verbatim: boolean): void {
    const [first, ...others] = verbatim ? text.split(/\r\n?|\n/) : [inSource(text)];
    this.line += first;
    for (const other of others) {
      this.endLine();
      this.line = other;
    }
  }

  private readElement(node: PastedElement, verbatim: boolean): void {
    const live = node.attributes[liveAttribute];
    // Of a report of the other edition, some figures are not there: what they printed is kept as text.
    if (live && piecesOf(live, this.figures)[0]?.kind === "live") this.line += live;
    else if (isRowOfCells(node)) this.readRow(node);
    else if (isNumberedList(node)) this.readNumberedList(node);
    else {
      const block = blocks.has(node.tag);
      if (block) this.endLine();
      if (node.tag === "table" && someRowOfCells(node)) this.tables += 1;
      for (const child of node.children) this.read(child, verbatim);
      if (block) this.endLine();
    }
  }

  /** A row is one line; where a table only lays out the page, its cells hold whole paragraphs and stay apart. */
  private readRow(row: PastedElement): void {
    this.endLine();
    const cells = row.children.map((cell) => this.linesIn(cell));
    if (cells.some((lines) => lines.length > 2)) this.lines.push(...cells.flat());
    else this.lines.push(cells.flat().join(" "));
  }

  /** The browser draws the numbers of a list; here they are text like all others. */
  private readNumberedList(list: PastedElement): void {
    this.endLine();
    let number = Number.parseInt(list.attributes.start ?? "1", 10) || 1;
    for (const child of list.children) {
      const lines = this.linesIn(child);
      const numbered = typeof child !== "string" && child.tag === "li" && lines.length > 0;
      if (numbered && headingMarkOf(lines[0]) === "") lines[0] = `${number}. ${lines[0]}`;
      if (numbered) number += 1;
      this.lines.push(...lines);
    }
  }

  private linesIn(node: PastedNode): string[] {
    const reader = new ProseReader(this.figures);
    reader.read(node);
    const lines = reader.finish();
    this.tables += reader.tables;
    this.images += reader.images;
    return lines;
  }

  private endLine(): void {
    this.lines.push(this.line);
    this.line = "";
  }
}

const someRowOfCells = (node: PastedElement): boolean =>
  node.children.some(
    (child) => typeof child !== "string" && child.tag !== "table" && (isRowOfCells(child) || someRowOfCells(child)),
  );

/** Reads what Word or a web page put on the clipboard: text and the headings' own numbers stay, all else goes. */
export function readPastedTree(root: PastedNode, figures: AllFigures): PastedProse {
  const reader = new ProseReader(figures);
  reader.read(root);
  return { lines: reader.finish(), tables: reader.tables, images: reader.images };
}

/** Reads plain text: one line is one paragraph, empty lines go. */
export const readPastedText = (text: string): PastedProse => ({
  lines: tidyLines(cleanText(text).split("\n")),
  tables: 0,
  images: 0,
});

/** @returns what to tell the writer after a paste, null when everything came along. */
export function pasteNote({ tables, images }: PastedProse): string | null {
  const notes = [
    tables > 0 ? `${tables} 个表格改成了文字，一行一段` : "",
    images > 0 ? `${images} 张图片没有放进来` : "",
  ].filter(Boolean);
  return notes.length > 0 ? `粘贴的内容里，${notes.join("，")}。` : null;
}

/** @returns why a text of this length cannot be taken, null when it can. */
export const tooLong = (length: number): string | null =>
  length <= longestText
    ? null
    : `放不下：这一节会有 ${length.toLocaleString("en-US")} 个字，最多 ${longestText.toLocaleString("en-US")} 个。原来的文字没有动，分几次粘贴需要的部分。`;
