import "server-only";
import * as cheerio from "cheerio";
import ExcelJS from "exceljs";
import mammoth from "mammoth";
import { getDocumentProxy } from "unpdf";
import type { ReportDocument } from "../document/document";
import { gridRows } from "../document/table-grid";

/**
 * What a reader of a produced file finds: paragraphs in order, and every table with each spanned place filled.
 * For tests only: none of these readers shares code with our writers.
 */
export type Found = { paragraphs: string[]; tables: string[][][] };

const textOf = (runs: { text: string }[]) => runs.map(({ text }) => text).join("");

/** The same of the document itself: what every file must hold. */
export function readDocument({ sections }: ReportDocument): Found {
  const blocks = sections.flatMap((section) => section.blocks);
  return {
    paragraphs: blocks.flatMap((block) => (block.kind === "paragraph" ? [textOf(block.runs)] : [])),
    tables: blocks.flatMap((block) =>
      block.kind === "table"
        ? [
            gridRows(block).map((row) =>
              row.flatMap(({ cell }) => Array.from({ length: cell.colSpan }, () => textOf(cell.runs))),
            ),
          ]
        : [],
    ),
  };
}

/** Fills the places that a cell spans, as HTML defines them. */
function gridOfTable($: cheerio.CheerioAPI, table: Parameters<cheerio.CheerioAPI>[0]): string[][] {
  const rows = $(table).find("tr").toArray();
  const grid: string[][] = rows.map(() => []);
  rows.forEach((tr, row) => {
    let column = 0;
    for (const cell of $(tr).children("td,th").toArray()) {
      while (grid[row][column] !== undefined) column += 1;
      const [rowSpan, colSpan] = ["rowspan", "colspan"].map((name) => Number($(cell).attr(name) ?? 1));
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < colSpan; right += 1) grid[row + down][column + right] = $(cell).text();
    }
  });
  return grid;
}

function readMarkup(html: string): Found {
  const $ = cheerio.load(html);
  const paragraphs = $("p,h1,h2,h3,h4,h5,h6").filter((_, element) => $(element).closest("table").length === 0);
  return {
    paragraphs: paragraphs
      .toArray()
      .map((element) => $(element).text())
      .filter(Boolean),
    tables: $("table")
      .toArray()
      .map((table) => gridOfTable($, table)),
  };
}

export const readHtmlBack = async (bytes: Uint8Array): Promise<Found> => readMarkup(new TextDecoder().decode(bytes));

export async function readDocxBack(bytes: Uint8Array): Promise<Found> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const faults = messages.filter(({ type }) => type === "error");
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("; "));
  return readMarkup(value);
}

/** A number as its cell shows it; of a formula what it came to. */
function shownIn({ master }: ExcelJS.Cell): string {
  const { numFmt } = master;
  const value = master.formula ? master.result : master.value;
  if (typeof value !== "number") return String(value ?? "");
  return value.toFixed(numFmt?.split(".")[1]?.length ?? 0);
}

export async function openXlsx(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

const rowsOf = (sheet: ExcelJS.Worksheet): string[][] =>
  Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => shownIn(sheet.getCell(row + 1, column + 1))),
  );

/** @returns the rows of a sheet without its first. */
export const listOf = (workbook: ExcelJS.Workbook, name: string): string[][] => {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return rowsOf(sheet).slice(1);
};

/** The first row of a table's sheet is its heading, rows merged across below it are remarks. */
export async function readXlsxBack(bytes: Uint8Array): Promise<Found> {
  const workbook = await openXlsx(bytes);
  const sheets = workbook.worksheets.filter(({ name }) => name.startsWith("表"));
  const byAnchor = new Map<string, string>();
  for (const [, text, anchor] of listOf(workbook, "正文")) byAnchor.set(anchor, (byAnchor.get(anchor) ?? "") + text);
  const isRemark = (row: string[]) =>
    row.every((text) => text === row[0] && byAnchor.size > 0 && [...byAnchor.values()].includes(text));
  return {
    paragraphs: [...byAnchor.values()],
    tables: sheets.map((sheet) =>
      rowsOf(sheet)
        .slice(1)
        .filter((row) => !isRemark(row)),
    ),
  };
}

export const squeezed = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

/** All text of a PDF in reading order, without spaces and page numbers. */
export async function readPdfBack(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(bytes.slice());
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const text = squeezed(items.map((item) => ("str" in item ? item.str : "")).join(""));
    pages.push(text.replace(new RegExp(`^—${number}—|—${number}—$`), ""));
  }
  return pages.join("");
}
