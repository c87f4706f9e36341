import "server-only";
import type { Block, DocumentCell, DocumentSection, TableBlock } from "../document/document";
import { partName } from "../document/printed-parts";
import type { Edition } from "../editions/edition";
import { figuresOf, labelOf } from "../editions/figures-of-edition";
import { printedMark } from "../report/draft-mark";
import { embeddedReport } from "./embedded-report";
import { withSums } from "./sum-formulas";
import { cellLimit, type Sheet, type SheetCell, writeWorkbook } from "./workbook";
import type { WriterInput } from "./writers";

/** Table two to four as printed, every figure in a list, and the prose. */
export function writeXlsx(input: WriterInput): Promise<Uint8Array> {
  const tables = input.document.sections.flatMap((section) => tableSheets(section, input));
  const sheets = [...tables, figureSheet(input), textSheet(input)];
  const { mark } = input;
  return writeWorkbook(
    input.document,
    mark ? sheets.map((sheet) => ({ ...sheet, corner: mark })) : sheets,
    embeddedReport(input),
  );
}

/** Characters across a sheet as wide as the page. */
const sheetWidth = 100;

function tableSheets({ blocks }: DocumentSection, { edition, mark }: WriterInput): Sheet[] {
  const table = blocks.find((block) => block.kind === "table");
  if (!table) return [];
  const head: Block[] = mark
    ? [{ kind: "paragraph", style: "mark", runs: [{ text: printedMark(mark), kind: "text" }], anchor: "cover.mark" }]
    : [];
  return [tableSheet(table, [...head, ...blocks], edition)];
}

const textOf = (runs: { text: string }[]) => runs.map(({ text }) => text).join("");

/** The section's heading, above it the mark of a draft, its table and the remarks below it. */
function tableSheet(table: TableBlock, blocks: Block[], edition: Edition): Sheet {
  const { name, cells, height, headRows } = table;
  const widths = columnWidths(table);
  const at = blocks.indexOf(table);
  const line = (block: Block, row: number): SheetCell[] =>
    block.kind === "table"
      ? []
      : [{ row, column: 0, colSpan: widths.length, look: row < at ? "heading" : "text", value: textOf(block.runs) }];
  const grid = cells.map((cell) => tableCell(cell, at));
  const figures = new Map(cells.flatMap(({ address }, index) => (address ? [[address, grid[index]]] : [])));
  return {
    name,
    columns: widths,
    onePage: true,
    cells: [
      ...blocks.slice(0, at).flatMap(line),
      ...withSums(grid, figures, figuresOf(edition).values()),
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

const figureHead = ["表", "项目", "数值", "单位", "备注", "来由", "地址"];
const valueColumn = figureHead.indexOf("数值");

/** Every figure by its official name, with what is printed beside it; the address is for programs and stands last. */
function figureSheet({ edition, report, figures }: WriterInput): Sheet {
  const specs = [...figuresOf(edition).values()];
  const names = new Map(
    edition.sections.flatMap((each) => (each.kind === "table" ? [[each.id, each.frame.name]] : [])),
  );
  const rows = specs.map((spec) => {
    const { address, section, parts } = spec;
    const value = String(figures.get(address) ?? "");
    const [unit, note] = [report.units[address] ?? "", report.notes[address] ?? ""];
    return [names.get(section) ?? "", labelOf(spec), value, unit, note, parts ? "合计" : "填报", address];
  });
  const cells = [figureHead, ...rows].map((values, index) => row(index, values, index === 0 ? -1 : valueColumn));
  const listed = new Map(specs.map(({ address }, index) => [address, cells[index + 1][valueColumn]]));
  return {
    name: "数据",
    columns: [8, 60, 14, 8, 24, 8, 52],
    cells: withSums(cells.flat(), listed, specs),
    frozen: { rows: 1, columns: 0 },
    filtered: true,
  };
}

/** Every paragraph in order; one longer than a cell goes on in the next row. */
function textSheet({ document, edition }: WriterInput): Sheet {
  const rows = document.sections.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "paragraph"
        ? pieces(textOf(block.runs)).map((piece) => [partName(edition, id), piece, block.anchor])
        : [],
    ),
  );
  return {
    name: "正文",
    columns: [36, 110, 28],
    cells: [["部分", "文字", "位置"], ...rows].flatMap((values, index) => row(index, values)),
    frozen: { rows: 1, columns: 0 },
  };
}

const piece = new RegExp(`[^]{1,${cellLimit}}(?![\\udc00-\\udfff])`, "g");

/** No pair of surrogates is cut. */
const pieces = (text: string): string[] => text.match(piece) ?? [];
