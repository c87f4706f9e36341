import { type CopiedCell, type Rectangle, readCells, readTabText } from "@/lib/report/read-rectangle";

const block = /^(p|div|li|tr|br|h[1-6])$/i;
const struck = /^(s|del|strike|rp|rt|script|style)$/i;

/** A note's mark behind a figure is no digit of it, and what is struck or hidden is not there. */
function shownText(node: Node): string {
  if (!(node instanceof Element)) return (node.textContent ?? "").replace(/\s+/g, " ");
  const style = node.getAttribute("style") ?? "";
  if (struck.test(node.tagName) || /line-through|display:\s*none|mso-hide:\s*all/i.test(style)) return "";
  const text = [...node.childNodes].map(shownText).join("");
  if (block.test(node.tagName)) return `\n${text}\n`;
  const raised = /^su[pb]$/i.test(node.tagName) || /vertical-align:\s*(super|sub)/i.test(style);
  return raised && text.trim() !== "" ? `[${text.trim()}]` : text;
}

const isHidden = (element: Element) => /display:\s*none/i.test(element.getAttribute("style") ?? "");

function cellsOf(row: HTMLTableRowElement): CopiedCell[] {
  // rowSpan 0 means "to the end of the section".
  return [...row.cells]
    .filter((cell) => !isHidden(cell))
    .map((cell) => ({ text: shownText(cell), rowSpan: cell.rowSpan || 500, colSpan: cell.colSpan }));
}

/** Rows of all tables that hold no other table, one after the other: pages cut table two into several. */
function rowsOf(html: string): CopiedCell[][] {
  const page = new DOMParser().parseFromString(html, "text/html");
  const tables = [...page.querySelectorAll("table")].filter((table) => !table.querySelector("table"));
  return tables.flatMap((table) => [...table.rows].filter((row) => !isHidden(row)).map(cellsOf));
}

/** Cells from HTML where there are any, because plain text loses merged cells. */
export function readClipboard(data: Pick<DataTransfer, "getData">): Rectangle {
  const html = data.getData("text/html");
  const rows = /<t[dh][\s>]/i.test(html) ? rowsOf(html) : [];
  return rows.length > 0 ? readCells(rows) : readTabText(data.getData("text/plain"));
}
