import { load } from "cheerio/slim";
import { cellLineParts } from "./cell-lines";
import { gridOfCells } from "./grid-builder";
import type { HtmlNode } from "./html-node";
import { joinLines, type Line } from "./join-lines";
import { readHtmlBlocks } from "./read-html";
import type { SourceBlock, SourceDocument, SourceFormat } from "./source-document";

/** Plain text as copied out of another program: tabs or bars between cells, tables perhaps as HTML, lines perhaps broken. */
export function readText(text: string, format: SourceFormat = "text"): SourceDocument {
  const parts = text.replace(/<!--[\s\S]*?-->/g, "").split(/(<table[\s\S]*?<\/table>)/i);
  const blocks = parts.flatMap((part) =>
    /^<table/i.test(part) ? readHtmlBlocks(load(part).root()[0] as unknown as HtmlNode) : readLines(part),
  );
  return { format, blocks, remarks: [] };
}

type Row = string[];

/** Cells between tabs, or between bars with or without one at each end. */
const cellsOf = (line: string): Row | undefined => {
  const text = line.trim();
  if (text.endsWith("|") || (text.split("|").length > 2 && !/[。；]/.test(text)))
    return text
      .replace(/\|$/, "")
      .split("|")
      .map((cell) => cell.trim());
  return line.includes("\t") && text !== "" ? line.split("\t").map((cell) => cell.trim()) : undefined;
};

const readLines = (text: string): SourceBlock[] =>
  cellLineParts(text.split(/\r\n?|\n|\f/)).flatMap((part) =>
    "rows" in part ? [gridOfRows(part.rows)] : readPlainLines(part.lines),
  );

function readPlainLines(texts: string[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: Row[] = [];
  let lines: Line[] = [];
  const endRows = () => {
    if (rows.length > 0) blocks.push(gridOfRows(rows));
    rows = [];
  };
  const endLines = () => {
    blocks.push(...joinLines(lines));
    lines = [];
  };
  for (const line of texts) {
    const cells = cellsOf(line);
    if (cells) {
      endLines();
      if (!cells.every((cell) => /^(?::?-+:?)?$/.test(cell))) rows.push(cells);
    } else if (line.trim() !== "") {
      endRows();
      lines.push(readLine(line));
    } else if (rows.length === 0) lines.push({ text: "", indented: false });
  }
  endRows();
  endLines();
  return blocks;
}

function readLine(line: string): Line {
  const mark = /^#{1,6}\s+/.exec(line);
  return {
    text: line.slice(mark?.[0].length ?? 0).trim(),
    indented: /^(\u3000|\s{2,})/.test(line),
    ...(mark ? { heading: true } : {}),
  };
}

function gridOfRows(rows: Row[]): SourceBlock {
  const cells = rows.flatMap((row, index) =>
    row.map((text, column) => ({ text, row: index, column, rowSpan: 1, colSpan: 1 })),
  );
  return { ...gridOfCells(cells), loose: true };
}
