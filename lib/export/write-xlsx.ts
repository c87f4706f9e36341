import "server-only";
import type { Block, DocumentCell, DocumentSection, ReportDocument, TableBlock } from "../document/document";
import { figuresOf, labelOf } from "../editions/headings";
import { embeddedReport } from "./embedded-report";
import { cellLimit, type Sheet, type SheetCell, writeWorkbook } from "./workbook";
import type { WriterInput } from "./writers";

/** Table two to four as printed, every figure in a list, and the prose. */
export function writeXlsx(input: WriterInput): Promise<Uint8Array> {
  const tables = input.document.sections.flatMap(tableSheets);
  return writeWorkbook(
    input.document,
    [...tables, figureSheet(input), textSheet(input.document)],
    embeddedReport(input),
  );
}

/** Characters across a sheet as wide as the page. */
const sheetWidth = 100;

function tableSheets({ blocks }: DocumentSection): Sheet[] {
  const table = blocks.find((block) => block.kind === "table");
  return table ? [tableSheet(table, blocks)] : [];
}

const textOf = (runs: { text: string }[]) => runs.map(({ text }) => text).join("");

/** The section's heading, its table and the remarks below it. */
function tableSheet(table: TableBlock, blocks: Block[]): Sheet {
  const { name, cells, height, headRows } = table;
  const widths = columnWidths(table);
  const at = blocks.indexOf(table);
  const line = (block: Block, row: number): SheetCell[] =>
    block.kind === "table"
      ? []
      : [{ row, column: 0, colSpan: widths.length, look: row < at ? "heading" : "text", value: textOf(block.runs) }];
  return {
    name,
    columns: widths,
    onePage: true,
    cells: [
      ...blocks.slice(0, at).flatMap(line),
      ...cells.map((cell) => tableCell(cell, at)),
      ...blocks.slice(at + 1).flatMap((block, index) => line(block, at + height + index)),
    ],
    frozen: { rows: at + headRows, columns: headRows > 0 ? labelColumns(cells) : 0 },
  };
}

/** As on the page, and wide enough for the figures: Excel shows ### for one that is wider than its column. */
function columnWidths({ widths, cells }: TableBlock): number[] {
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((weight, column) => {
    const own = cells.filter((cell) => cell.column === column && cell.colSpan === 1);
    const longest = Math.max(0, ...own.map(({ value = "" }) => value.length));
    return Math.max(Math.round((weight / sum) * sheetWidth * 10) / 10, longest + 2);
  });
}

const labelColumns = (cells: DocumentCell[]) =>
  Math.min(...cells.filter(({ address }) => address).map(({ column }) => column));

function tableCell(cell: DocumentCell, down: number): SheetCell {
  const { row, column, rowSpan, colSpan, role, scope, runs, address } = cell;
  const look = address ? "figure" : role === "label" && scope === "row" ? "label" : "head";
  // A figure with its unit or a remark in the cell is printed text; the list has the number.
  return {
    row: row + down,
    column,
    rowSpan,
    colSpan,
    look,
    value: textOf(runs),
    isFigure: address !== undefined && runs.length === 1,
  };
}

const row = (index: number, values: string[], figure = -1): SheetCell[] =>
  values.map((value, column) => ({
    row: index,
    column,
    look: index === 0 ? "heading" : column === figure ? "listed" : "text",
    value,
    isFigure: column === figure,
  }));

/** 地址、标签、数值, and what is printed with the figure. */
function figureSheet({ edition, report, figures }: WriterInput): Sheet {
  const rows = [...figuresOf(edition).values()].map((spec) => {
    const { address, parts } = spec;
    const value = String(figures.get(address) ?? "");
    return [
      address,
      labelOf(spec),
      value,
      report.units[address] ?? "",
      report.notes[address] ?? "",
      parts ? "合计" : "填报",
    ];
  });
  return {
    name: "数据",
    columns: [52, 60, 14, 8, 24, 8],
    cells: [["地址", "标签", "数值", "单位", "备注", "来由"], ...rows].flatMap((values, index) =>
      row(index, values, index === 0 ? -1 : 2),
    ),
    frozen: { rows: 1, columns: 0 },
    filtered: true,
  };
}

/** Every paragraph in order; one longer than a cell goes on in the next row. */
function textSheet({ sections }: ReportDocument): Sheet {
  const paragraphs = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "paragraph"));
  const rows = paragraphs.flatMap(({ anchor, runs }) => pieces(textOf(runs)).map((piece) => [anchor, piece]));
  return {
    name: "正文",
    columns: [28, 110],
    cells: [["位置", "文字"], ...rows].flatMap((values, index) => row(index, values)),
    frozen: { rows: 1, columns: 0 },
  };
}

const piece = new RegExp(`[^]{1,${cellLimit}}(?![\\udc00-\\udfff])`, "g");

/** No pair of surrogates is cut. */
const pieces = (text: string): string[] => text.match(piece) ?? [];
