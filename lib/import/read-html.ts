import { load } from "cheerio/slim";
import { buildGrid, paragraph, type RawCell } from "./grid-builder";
import { limits, UnreadableFile } from "./problem";
import { readOwnHtml } from "./read-own-html";
import type { SourceBlock, SourceDocument } from "./source-document";

export type HtmlNode = {
  type: string;
  data?: string;
  name?: string;
  attribs?: Record<string, string>;
  children?: HtmlNode[];
};

/** What a page shows beside its article, or does not show at all. */
const passedOver = new Set(
  "script style noscript template head svg iframe select option textarea button nav object video audio canvas input title".split(
    " ",
  ),
);
const paragraphTags = new Set(
  "p div section article main header footer aside h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre form fieldset figure figcaption center address hr body html".split(
    " ",
  ),
);

/** A published page, a page saved to disk, a pasted piece of one, or our own HTML export. */
export function readHtml(html: string): SourceDocument {
  const $ = load(html);
  const root = $.root()[0] as unknown as HtmlNode;
  const embedded = readOwnHtml(root);
  const title = $("title").first().text().trim();
  return {
    format: "html",
    blocks: readHtmlBlocks(root),
    ...(title ? { title } : {}),
    ...(embedded ? { embedded } : {}),
    remarks: [],
  };
}

const isHidden = ({ attribs = {} }: HtmlNode) =>
  "hidden" in attribs || /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(attribs.style ?? "");

/** One text as a browser would break it: white space collapses, blocks and <br> end a paragraph. */
class Flow {
  blocks: SourceBlock[] = [];
  private text = "";
  private heading = false;

  add(text: string) {
    this.text += text.replace(/[ \t\r\n\f]+/g, " ");
  }
  markHeading() {
    this.heading = true;
  }
  endParagraph() {
    const text = this.text.replace(/\u00a0/g, " ").trim();
    if (text !== "") this.blocks.push(paragraph(text, this.heading ? { heading: true } : {}));
    this.text = "";
    this.heading = false;
  }
}

/** @throws UnreadableFile when elements are nested deeper than the limit. */
export function readHtmlBlocks(root: HtmlNode): SourceBlock[] {
  const flow = new Flow();
  walk(root, flow, 0);
  flow.endParagraph();
  return flow.blocks;
}

function walk(node: HtmlNode, flow: Flow, depth: number) {
  if (depth > limits.depth) throw new UnreadableFile("tooDeep");
  if (node.type === "text") return flow.add(node.data ?? "");
  const name = node.name ?? "";
  if (passedOver.has(name) || isHidden(node)) return;
  if (name === "br") return flow.endParagraph();
  if (name === "table") return walkTable(node, flow, depth);
  const isBlock = paragraphTags.has(name);
  if (isBlock) flow.endParagraph();
  if (/^h[1-6]$/.test(name)) flow.markHeading();
  for (const child of node.children ?? []) walk(child, flow, depth + 1);
  if (isBlock) flow.endParagraph();
}

function walkTable(table: HtmlNode, flow: Flow, depth: number) {
  flow.endParagraph();
  const rows: RawCell[][] = [];
  collectRows(table, rows, flow, depth + 1);
  flow.blocks.push(...buildGrid(rows));
}

function collectRows(node: HtmlNode, rows: RawCell[][], flow: Flow, depth: number) {
  if (depth > limits.depth) throw new UnreadableFile("tooDeep");
  for (const child of node.children ?? []) {
    if (child.name === "tr") {
      if (!isHidden(child)) rows.push(readRow(child, depth + 1));
    } else if (child.name === "caption") flow.blocks.push(...readHtmlBlocks(child));
    else if (child.type !== "text" && !passedOver.has(child.name ?? "")) collectRows(child, rows, flow, depth + 1);
  }
}

function readRow(row: HtmlNode, depth: number): RawCell[] {
  return (row.children ?? [])
    .filter(({ name }) => name === "td" || name === "th")
    .map((cell) => ({ blocks: readCell(cell, depth), colSpan: span(cell, "colspan"), rowSpan: span(cell, "rowspan") }));
}

function readCell(cell: HtmlNode, depth: number): SourceBlock[] {
  const flow = new Flow();
  for (const child of cell.children ?? []) walk(child, flow, depth + 1);
  flow.endParagraph();
  return flow.blocks;
}

const span = ({ attribs = {} }: HtmlNode, name: string) =>
  Math.min(Math.max(Number.parseInt(attribs[name] ?? "1", 10) || 1, 1), 1000);
