import "server-only";
import type { ReportDocument } from "../document/document";
import { buildMarkup, type MarkupNode } from "../document/markup";
import { buildPrintRules, buildStyleSheet } from "../document/style-sheet";

const voidTags = new Set(["br", "col", "meta", "wbr"]);
const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character]);

/** @returns the node and all below it as HTML; every text and attribute is escaped. */
export function printMarkup(node: MarkupNode): string {
  if (typeof node === "string") return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const start = `<${node.tag}${attributes.join("")}>`;
  return voidTags.has(node.tag) ? start : `${start}${node.children.map(printMarkup).join("")}</${node.tag}>`;
}

const styleSheet = `${buildStyleSheet()}\n${buildPrintRules()}\nbody{margin:0;background:#fff}`;

const printedSection = (node: MarkupNode) => `${printMarkup(node)}\n`;

/** One file without script, font or picture: it opens, prints and archives by itself. */
export async function writeHtml(document: ReportDocument, kind: string): Promise<Uint8Array> {
  const report = buildMarkup(document);
  const meta = (name: string, content: string) => `<meta name="${name}" content="${escaped(content)}">`;
  const html = [
    "<!DOCTYPE html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escaped(document.title)}</title>`,
    meta("report-unit", document.unit),
    meta("report-unit-kind", kind),
    meta("report-year", String(document.year)),
    meta("report-edition", document.edition),
    `<style>\n${styleSheet}\n</style>`,
    "</head>",
    "<body>",
    `<article class="${report.attributes.class}">`,
    ...report.children.map(printedSection),
    "</article>",
    "</body>",
    "</html>",
    "",
  ];
  return new TextEncoder().encode(html.join("\n"));
}
