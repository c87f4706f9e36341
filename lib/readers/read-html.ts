import { load } from "cheerio/slim";
import { buildGrid, gridOfCells, paragraph, type RawCell } from "./grid-builder";
import { withoutHidden } from "./hidden-lines";
import { formOf, isRemoved, type PageStyles, readStyles } from "./html-form";
import { childrenOf, type HtmlNode } from "./html-node";
import { limits, UnreadableFile } from "./problem";
import { readOwnHtml } from "./read-own-html";
import type { SourceBlock, SourceDocument } from "./source-document";
import { FormedText, type TextForm } from "./text-form";

/** What a page shows beside its article or above its characters, or does not show at all. */
const passedOver = new Set(
  "script style noscript template head svg iframe select option textarea button nav object video audio canvas input title rt rp datalist".split(
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
    blocks: readHtmlBlocks(root, readStyles($)),
    ...(title ? { title } : {}),
    ...(embedded ? { embedded } : {}),
    remarks: [],
  };
}

/** One text as a browser would break it: white space collapses, blocks and <br> end a paragraph. */
class Flow {
  blocks: SourceBlock[] = [];
  private formed = new FormedText();
  private heading = false;

  add(text: string, form: TextForm) {
    this.formed.add(text.replace(/[ \t\r\n\f]+/g, " "), form);
  }
  markHeading() {
    this.heading = true;
  }
  endParagraph() {
    const text = this.formed.text.replace(/\u00a0/g, " ").trim();
    const { leftOut } = this.formed;
    if (text !== "" || leftOut.length > 0)
      this.blocks.push(
        paragraph(text, { ...(this.heading ? { heading: true } : {}), ...(leftOut.length > 0 ? { leftOut } : {}) }),
      );
    this.formed = new FormedText();
    this.heading = false;
  }
}

/** Where text goes, in which form, and how deep the walk is. */
type Place = { flow: Flow; form: TextForm; styles: PageStyles; depth: number };

const deeper = (place: Place): Place => {
  if (place.depth > limits.depth) throw new UnreadableFile("tooDeep");
  return { ...place, depth: place.depth + 1 };
};

/** @throws UnreadableFile when elements are nested deeper than the limit. */
export function readHtmlBlocks(root: HtmlNode, styles: PageStyles = new Map()): SourceBlock[] {
  return blocksIn([root], { flow: new Flow(), form: {}, styles, depth: 0 });
}

function blocksIn(nodes: HtmlNode[], place: Place): SourceBlock[] {
  const flow = new Flow();
  for (const node of nodes) walk(node, { ...place, flow });
  flow.endParagraph();
  return flow.blocks;
}

function walk(node: HtmlNode, place: Place) {
  const { flow, styles } = place;
  if (node.type === "text") return flow.add(node.data ?? "", place.form);
  const name = node.name ?? "";
  if (passedOver.has(name) || isRemoved(node, styles)) return;
  if (name === "br") return flow.endParagraph();
  const inside = { ...deeper(place), form: formOf(node, place.form, styles) };
  if (name === "table") return walkTable(node, inside);
  const isBlock = paragraphTags.has(name);
  if (isBlock) flow.endParagraph();
  if (/^h[1-6]$/.test(name)) flow.markHeading();
  for (const child of childrenOf(node)) walk(child, inside);
  if (isBlock) flow.endParagraph();
}

function walkTable(table: HtmlNode, place: Place) {
  place.flow.endParagraph();
  const rows: RawCell[][] = [];
  collectRows(table, rows, place);
  const collapsed = collapsedColumns(table, place.styles);
  const blocks = buildGrid(rows).map((block) =>
    block.kind === "grid" && collapsed.size > 0 ? gridOfCells(withoutHidden(block.cells, new Set(), collapsed)) : block,
  );
  place.flow.blocks.push(...blocks);
}

function collectRows(node: HtmlNode, rows: RawCell[][], place: Place) {
  for (const child of childrenOf(node)) {
    if (child.type === "text" || passedOver.has(child.name ?? "") || isRemoved(child, place.styles)) continue;
    const inside = { ...deeper(place), form: formOf(child, place.form, place.styles) };
    if (child.name === "tr") rows.push(readRow(child, inside));
    else if (child.name === "caption") place.flow.blocks.push(...blocksIn(childrenOf(child), inside));
    else collectRows(child, rows, inside);
  }
}

function readRow(row: HtmlNode, place: Place): RawCell[] {
  return childrenOf(row)
    .filter((cell) => (cell.name === "td" || cell.name === "th") && !isRemoved(cell, place.styles))
    .map((cell) => ({
      blocks: blocksIn(childrenOf(cell), { ...deeper(place), form: formOf(cell, place.form, place.styles) }),
      colSpan: span(cell, "colspan"),
      rowSpan: span(cell, "rowspan"),
    }));
}

/** Columns that a page collapses by their <col>. */
function collapsedColumns(table: HtmlNode, styles: PageStyles): Set<number> {
  const columns = childrenOf(table).flatMap((child) =>
    child.name === "col"
      ? [child]
      : child.name === "colgroup"
        ? childrenOf(child).filter((each) => each.name === "col")
        : [],
  );
  const removed = new Set<number>();
  let at = 0;
  for (const column of columns)
    for (let count = span(column, "span"); count > 0; count -= 1, at += 1)
      if (isRemoved(column, styles)) removed.add(at);
  return removed;
}

const span = ({ attribs = {} }: HtmlNode, name: string) =>
  Math.min(Math.max(Number.parseInt(attribs[name], 10) || 1, 1), 1000);
