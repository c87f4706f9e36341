import "server-only";
import { embeddedParts, embeddedRelation } from "./embedded-report";
import { officeRelations, type Part, relationsPart, writePackage } from "./office-package";
import { cellName, definedNames, filterRange, fixed, heightOfSheet } from "./workbook-names";
import { figureStyle, type LookName, sheetNamespace, styleOf, workbookStylesXml } from "./workbook-styles";
import { xml, xmlText } from "./xml";

/** A cell of a sheet, counted from 0. A figure as text is a decimal, kept digit for digit. */
export type SheetCell = {
  row: number;
  column: number;
  rowSpan?: number;
  colSpan?: number;
  look: LookName;
  value: string;
  /** Whether `value` is a number to calculate with. */
  isFigure?: boolean;
  /** What gives `value`, without =: readers that do not calculate show the value. */
  formula?: string;
  /** How many lines it is high, where it is empty for somebody to write in. */
  lines?: number;
};

export type Sheet = {
  name: string;
  /** Widths in characters. */
  columns: number[];
  cells: SheetCell[];
  /** Rows and columns that stay while the rest scrolls. */
  frozen: { rows: number; columns: number };
  /** The first row filters the others. */
  filtered?: true;
  /** Printed on one page; other sheets go on, the frozen rows on top of each page. */
  onePage?: true;
  /** Printed in the upper right corner of every page. */
  corner?: string;
  /** Rows below the first in which a cell offers the texts of a column of another sheet. */
  /** All cells but those to be filled in are locked; without a password, against slips. */
  locked?: true;
  /** Not shown, and not offered to be shown. */
  hidden?: true;
  /** Cells that take whole numbers alone, from this one on; from anything where that is null. */
  figureRules?: { row: number; column: number; from: number | null }[];
  choices?: { column: number; rows: number; sheet: string; from: number; length: number }[];
};

/** Longest text that a cell can hold. */
export const cellLimit = 32_000;

const sheetType = (part: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;

/** @returns an Excel file of these sheets; `source` is embedded as the interchange file. */
export function writeWorkbook(
  about: { title: string; unit: string },
  sheets: Sheet[],
  source?: object,
): Promise<Uint8Array> {
  const pages = sheets.map((sheet, index) => ({
    path: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(sheet, index === 0),
    contentType: sheetType("worksheet"),
  }));
  const parts: Part[] = [
    { path: "xl/workbook.xml", content: workbookXml(sheets), contentType: sheetType("sheet.main") },
    { path: "xl/styles.xml", content: workbookStylesXml(), contentType: sheetType("styles") },
    ...pages,
    relationsPart("xl/_rels/workbook.xml.rels", [
      ...pages.map((_, index) => ({
        id: `rId${index + 1}`,
        type: `${officeRelations}/worksheet`,
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      { id: `rId${pages.length + 1}`, type: `${officeRelations}/styles`, target: "styles.xml" },
      ...(source ? [{ id: `rId${pages.length + 2}`, ...embeddedRelation }] : []),
    ]),
    ...(source ? embeddedParts(source) : []),
  ];
  return writePackage(about, parts);
}

function workbookXml(sheets: Sheet[]): string {
  const list = sheets.map(({ name, hidden }, index) =>
    xml("sheet", { name, sheetId: index + 1, state: hidden ? "veryHidden" : undefined, "r:id": `rId${index + 1}` }),
  );
  return xml(
    "workbook",
    { xmlns: sheetNamespace, "xmlns:r": officeRelations },
    xml("sheets", {}, ...list),
    ...definedNames(sheets),
  );
}

/** Characters across an upright page before the print gets too small to read. */
const uprightWidth = 110;

function sheetXml(sheet: Sheet, selected: boolean): string {
  const { columns, cells, filtered, locked, onePage, corner } = sheet;
  const height = heightOfSheet(sheet);
  const wide = columns.reduce((total, width) => total + width, 0) > uprightWidth;
  const merges = cells.flatMap(({ row, column, rowSpan = 1, colSpan = 1 }) =>
    rowSpan * colSpan > 1
      ? [xml("mergeCell", { ref: `${cellName(row, column)}:${cellName(row + rowSpan - 1, column + colSpan - 1)}` })]
      : [],
  );
  return xml(
    "worksheet",
    { xmlns: sheetNamespace },
    xml("sheetPr", {}, xml("pageSetUpPr", { fitToPage: 1 })),
    xml("sheetViews", {}, sheetView(sheet, selected)),
    xml("sheetFormatPr", { defaultRowHeight: 18 }),
    xml(
      "cols",
      {},
      ...columns.map((width, index) => xml("col", { min: index + 1, max: index + 1, width, customWidth: 1 })),
    ),
    xml("sheetData", {}, ...sheetRows(sheet, height)),
    locked ? xml("sheetProtection", { sheet: 1, objects: 1, scenarios: 1, formatRows: 0, formatColumns: 0 }) : "",
    filtered ? xml("autoFilter", { ref: filterRange(sheet) }) : "",
    merges.length > 0 ? xml("mergeCells", { count: merges.length }, ...merges) : "",
    ...validations(sheet),
    xml("printOptions", { horizontalCentered: 1 }),
    xml("pageMargins", { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
    xml("pageSetup", {
      paperSize: 9,
      orientation: wide && !onePage ? "landscape" : "portrait",
      fitToWidth: 1,
      fitToHeight: onePage ? 1 : 0,
    }),
    xml(
      "headerFooter",
      {},
      corner ? xml("oddHeader", {}, xmlText(`&R${corner}`)) : "",
      xml("oddFooter", {}, xmlText("&C— &P —")),
    ),
  );
}

/** Texts outside the list are allowed: an office may have words of its own. */
function validations({ choices = [], figureRules = [] }: Sheet): string[] {
  const lists = choices.map(({ column, rows, sheet, from, length }) => {
    const range = fixed(`${cellName(0, from)}:${cellName(length - 1, from)}`);
    const sqref = `${cellName(1, column)}:${cellName(rows, column)}`;
    const attributes = { type: "list", allowBlank: 1, showErrorMessage: 0, sqref };
    return xml("dataValidation", attributes, xml("formula1", {}, xmlText(`'${sheet}'!${range}`)));
  });
  const rules = [0, null].flatMap((from) =>
    wholeNumbers(
      figureRules.filter((rule) => rule.from === from),
      from,
    ),
  );
  const all = [...lists, ...rules];
  return all.length > 0 ? [xml("dataValidations", { count: all.length }, ...all)] : [];
}

/** Anything else is refused where it is typed, and the sheet says what is wanted. */
function wholeNumbers(cells: { row: number; column: number }[], from: number | null): string[] {
  if (cells.length === 0) return [];
  const attributes = {
    ...{ type: "whole", operator: "greaterThanOrEqual", allowBlank: 1, showInputMessage: 1, showErrorMessage: 1 },
    ...{
      errorTitle: "这里填整数",
      error: from === null ? "减少的写负数，没有的填 0。" : "没有的填 0，不要小数和单位。",
    },
    sqref: cells.map(({ row, column }) => cellName(row, column)).join(" "),
  };
  return [xml("dataValidation", attributes, xml("formula1", {}, xmlText(String(from ?? -lowest))))];
}

const lowest = 999_999_999_999;

function sheetView({ frozen: { rows, columns } }: Sheet, selected: boolean): string {
  const pane = columns > 0 ? "bottomRight" : "bottomLeft";
  return xml(
    "sheetView",
    { workbookViewId: 0, tabSelected: selected ? 1 : undefined },
    xml("pane", {
      xSplit: columns || undefined,
      ySplit: rows,
      topLeftCell: cellName(rows, columns),
      activePane: pane,
      state: "frozen",
    }),
  );
}

/** Every place of a merged cell is written: Excel draws the borders of each. */
function sheetRows({ cells, columns }: Sheet, height: number): string[] {
  const rows: { column: number; content: string }[][] = Array.from({ length: height }, () => []);
  const lines = rows.map(() => 1);
  for (const cell of cells) {
    const { rowSpan = 1, colSpan = 1 } = cell;
    if (rowSpan === 1) lines[cell.row] = Math.max(lines[cell.row], linesOf(cell, columns));
    for (let row = cell.row; row < cell.row + rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + colSpan; column += 1)
        rows[row].push({ column, content: cellXml(cell, row, column) });
  }
  return rows.map((places, row) => {
    const inOrder = places.sort((a, b) => a.column - b.column).map(({ content }) => content);
    return xml("row", { r: row + 1, ht: heightOf(lines[row]), customHeight: 1 }, ...inOrder);
  });
}

/** Excel fits no row to merged cells; it allows no row above 409 points. */
const heightOf = (lines: number) => Math.min(lines * 15 + 4, 409);

/** A Chinese character is two wide; about one is lost to the cell's margins. */
function linesOf({ column, colSpan = 1, value, lines = 1 }: SheetCell, columns: number[]): number {
  const width = columns.slice(column, column + colSpan).reduce((total, part) => total + part, 0) - 1;
  const own = value
    .split("\n")
    .map((line) => Math.ceil((line.length + (line.match(/[^\0-\u02ff]/g)?.length ?? 0)) / width) || 1);
  return Math.max(
    lines,
    own.reduce((sum, count) => sum + count, 0),
  );
}

function cellXml(cell: SheetCell, row: number, column: number): string {
  const { value, look, isFigure, formula } = cell;
  const r = cellName(row, column);
  const begins = row === cell.row && column === cell.column;
  const calculated = formula ? xml("f", {}, xmlText(formula)) : "";
  // A sum of blanks is a text without letters until one of them is filled in.
  if (begins && value === "" && calculated)
    return xml("c", { r, s: figureStyle(0, look), t: "str" }, calculated, xml("v", {}, ""));
  if (value === "" || !begins) return xml("c", { r, s: styleOf(look) });
  const decimals = isFigure ? decimalsOf(value) : undefined;
  if (decimals !== undefined) return xml("c", { r, s: figureStyle(decimals, look) }, calculated, xml("v", {}, value));
  const safe = (look === "text" || look === "listed") && /^[=+\-@']/.test(value) ? "quoted" : look;
  return xml(
    "c",
    { r, s: styleOf(safe), t: "inlineStr" },
    xml("is", {}, xml("t", { "xml:space": "preserve" }, xmlText(stringText(value)))),
  );
}

/** Excel reads _x0041_ as A: an underscore that begins such an escape is written as one. */
const stringText = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");

/** Excel keeps 15 digits: a figure it would round or print otherwise is written as text, and has no decimals. */
export function decimalsOf(value: string): number | undefined {
  const decimals = value.split(".")[1]?.length ?? 0;
  const exact = value.replace(/\D/g, "").length <= 15 && Number(value).toFixed(decimals) === value;
  return exact ? decimals : undefined;
}
