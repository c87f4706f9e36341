import { readEmbedded } from "./embedded-part";
import { gridOfCells, paragraph } from "./grid-builder";
import { withoutHidden } from "./hidden-lines";
import type { Archive } from "./open-archive";
import { isOwnList, ownLists, readOwnXlsx } from "./read-own-xlsx";
import type { SourceBlock, SourceCell, SourceDocument } from "./source-document";
import { FormedText } from "./text-form";
import { readSheets, type Sheet, type SheetCell } from "./xlsx-sheets";
import { shownNumber } from "./xlsx-styles";

const sectionHead = /^\s*[一二三四五六]、.*(?:情况|事项)\s*$/;

/** A workbook's sheets one after another; rows of several cells are tables, single cells are paragraphs. */
export function readXlsx(archive: Archive): SourceDocument {
  const sheets = readSheets(archive);
  const formulas = sheets.reduce((sum, sheet) => sum + sheet.formulas, 0);
  const remarks = formulas > 0 ? [`表里有 ${formulas} 个公式，没有重算，用的是文件里存着的结果。`] : [];
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name))) remarks.push("文件里有宏，没有运行，也没有读。");
  const printed = sheets.filter((sheet) => !isOwnList(sheet) && !sheet.hidden);
  remarks.push(...hiddenRemarks(sheets, printed));
  const listed = ownLists(sheets);
  return {
    format: "xlsx",
    blocks: printed.flatMap(blocksOf),
    embedded: readEmbedded(archive) ?? readOwnXlsx(sheets),
    ...(listed ? { listed } : {}),
    remarks,
  };
}

function hiddenRemarks(sheets: Sheet[], printed: Sheet[]): string[] {
  const names = sheets.filter((sheet) => sheet.hidden && !isOwnList(sheet)).map(({ name }) => `“${name}”`);
  const rows = printed.flatMap(({ cells, hiddenRows }) => [
    ...new Set(cells.filter(({ row, text }) => text !== "" && hiddenRows.has(row)).map(({ row }) => row)),
  ]);
  const columns = printed.flatMap(({ cells, hiddenColumns }) => [
    ...new Set(
      cells.filter(({ column, text }) => text !== "" && hiddenColumns.has(column)).map(({ column }) => column),
    ),
  ]);
  return [
    ...(names.length > 0 ? [`工作表${names.join("、")}是隐藏的，没有读。`] : []),
    ...(rows.length > 0 ? [`表里有 ${rows.length} 行是隐藏的，没有读。`] : []),
    ...(columns.length > 0 ? [`表里有 ${columns.length} 列是隐藏的，没有读。`] : []),
  ];
}

/** A number that is not shown is hidden, and what is shown otherwise than stored is kept beside it. */
function shownCell({ text, style, leftOut = [] }: SheetCell): Pick<SourceCell, "text" | "leftOut" | "stored"> {
  if (!style) return { text, ...(leftOut.length > 0 ? { leftOut } : {}) };
  const shown = shownNumber(text, style.pattern);
  if (shown === "") return { text: "", leftOut: [{ why: "hidden", text }] };
  const formed = new FormedText();
  formed.add(shown, style.font);
  if (formed.leftOut.length > 0) return { text: "", leftOut: formed.leftOut };
  const number = /-?\d[\d,，]*(?:\.\d+)?/.exec(shown)?.[0].replace(/[,，]/g, "");
  const isSame = number !== undefined && Number(number) === Number(text) && !/[%％]/.test(shown);
  return { text: formed.text, ...(isSame ? {} : { stored: text }) };
}

/** Merged cells with their spans; the covered ones are empty and left out. */
function spannedCells({ cells, merges, hiddenRows, hiddenColumns }: Sheet): SourceCell[] {
  const spans = new Map(merges.map((merge) => [`${merge.row}/${merge.column}`, merge]));
  const covered = new Set<string>();
  for (const { row, column, rowSpan, colSpan } of merges)
    for (let down = 0; down < Math.min(rowSpan, 500); down += 1)
      for (let right = 0; right < Math.min(colSpan, 200); right += 1)
        if (down + right > 0) covered.add(`${row + down}/${column + right}`);
  const spanned = cells
    .filter(({ row, column }) => !covered.has(`${row}/${column}`))
    .map((cell) => ({
      ...shownCell(cell),
      row: cell.row,
      column: cell.column,
      rowSpan: spans.get(`${cell.row}/${cell.column}`)?.rowSpan ?? 1,
      colSpan: spans.get(`${cell.row}/${cell.column}`)?.colSpan ?? 1,
    }));
  return withoutHidden(spanned, hiddenRows, hiddenColumns);
}

function blocksOf(sheet: Sheet): SourceBlock[] {
  const byRow = new Map<number, SourceCell[]>();
  for (const cell of spannedCells(sheet)) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const blocks: SourceBlock[] = [];
  let rows: SourceCell[][] = [];
  let until = -1;
  const endGrid = () => {
    if (rows.length > 0) blocks.push(...gridOfRows(rows));
    rows = [];
  };
  for (const [row, cells] of [...byRow].sort((a, b) => a[0] - b[0])) {
    const filled = cells.filter(({ text }) => text.trim() !== "");
    const leftOut = cells.flatMap((cell) => cell.leftOut ?? []);
    if (filled.length === 0 && row > until && cells.length < 2) {
      if (leftOut.length > 0) blocks.push(paragraph("", { leftOut }));
      continue;
    }
    // A cell that reaches down from above keeps a row of one cell in its table.
    const alone =
      filled.length === 1 &&
      row > until &&
      (cells.length === 1 || sectionHead.test(filled[0].text)) &&
      !/第二十条/.test(filled[0].text);
    if (alone) {
      endGrid();
      const [first, ...more] = filled[0].text.split(/\r?\n/).filter((text) => text.trim() !== "");
      blocks.push(paragraph(first.trim(), leftOut.length > 0 ? { leftOut } : {}));
      blocks.push(...more.map((text) => paragraph(text.trim())));
      continue;
    }
    rows.push(cells);
    until = Math.max(until, ...cells.map((cell) => cell.row + cell.rowSpan - 1));
  }
  endGrid();
  return blocks;
}

/** Rows are moved to the top and columns to the left: only their order counts. */
function gridOfRows(rows: SourceCell[][]): SourceBlock[] {
  const cells = rows.flat();
  const top = rows[0][0].row;
  const left = Math.min(...cells.map(({ column }) => column));
  if (cells.every(({ text }) => text.trim() === "")) return [];
  return [gridOfCells(cells.map((cell) => ({ ...cell, row: cell.row - top, column: cell.column - left })))];
}
