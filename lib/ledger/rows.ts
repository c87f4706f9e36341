import { decodeText } from "../readers/decode-text";
import { openArchive } from "../readers/open-archive";
import { limits, UnreadableFile } from "../readers/problem";
import { sniffContainer } from "../readers/sniff-format";
import { readSheets, type Sheet } from "../readers/xlsx-sheets";
import { type LedgerTable, layOut } from "./layout";

const mostLines = 100_000;
const mostColumns = 500;
const progressStep = 100_000;

type Progress = (share: number) => void;

/** Quoted fields may hold separators, quotes and line breaks. */
function parseCsv(bytes: Uint8Array, onProgress: Progress): string[][] {
  // Some programs end a line with a carriage return alone.
  const text = decodeText(bytes).replace(/\r\n?/g, "\n");
  const separator = separatorOf(text);
  const rows: string[][] = [[]];
  let [field, quoted] = ["", false];
  const endField = () => {
    rows[rows.length - 1].push(field.trim());
    field = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (at % progressStep === 0) onProgress(at / text.length);
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (character === '"' && field.trim() === "") [field, quoted] = ["", true];
    else if (character === separator) endField();
    else if (character === "\n") {
      endField();
      rows.push([]);
      if (rows.length > mostLines) throw new UnreadableFile("tooManyLines");
    } else field += character;
  }
  endField();
  return rows;
}

function separatorOf(text: string): string {
  const first = text.slice(0, 2000);
  const counts = [",", "\t", ";"].map((separator) => first.split(separator).length);
  return [",", "\t", ";"][counts.indexOf(Math.max(...counts))];
}

/** A workbook may count its days from 1904. */
const daysTo1904 = 1462;
const dayNumber = /^\d{5}(?:\.\d+)?$/;

function rowsOfSheet({ cells }: Sheet, daysLater: number): string[][] {
  const rows: string[][] = [];
  for (const { row, column, text, numeric } of cells) {
    if (text.trim() === "" || column >= mostColumns) continue;
    if (row >= mostLines) throw new UnreadableFile("tooManyLines");
    rows[row] ??= [];
    rows[row][column] =
      daysLater > 0 && numeric && dayNumber.test(text) ? String(Number(text) + daysLater) : text.trim();
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? ""));
}

/** @returns one table for each sheet; `onProgress` hears shares from 0 to 1. @throws UnreadableFile for what is neither a workbook nor a CSV file. */
export function readLedgerTables(bytes: Uint8Array, onProgress: Progress): LedgerTable[] {
  if (bytes.length > limits.fileBytes) throw new UnreadableFile("tooLarge");
  const container = sniffContainer(bytes);
  if (container === "ole") throw new UnreadableFile("oldFormat");
  if (container !== "zip" && container !== "text")
    throw new UnreadableFile("unknownFormat", "台账要用 Excel（xlsx）或 csv。");
  return container === "zip" ? sheetsOf(bytes, onProgress) : [layOut("", parseCsv(bytes, onProgress))];
}

/** @returns the cells of all sheets as texts, row by row. @throws UnreadableFile for what is neither a workbook nor a CSV file. */
export function readListRows(bytes: Uint8Array): string[][] {
  const container = sniffContainer(bytes);
  if (container === "ole") throw new UnreadableFile("oldFormat");
  if (container === "text") return parseCsv(bytes, () => {});
  const archive = container === "zip" ? openArchive(bytes) : undefined;
  if (!archive?.has("xl/workbook.xml"))
    throw new UnreadableFile("unknownFormat", "名单要用 Excel（xlsx）或 csv；Word 里的名单可以复制过来粘贴。");
  return readSheets(archive).flatMap((sheet) => rowsOfSheet(sheet, 0));
}

function sheetsOf(bytes: Uint8Array, onProgress: Progress): LedgerTable[] {
  const archive = openArchive(bytes);
  const workbook = archive.text("xl/workbook.xml");
  if (workbook === undefined) throw new UnreadableFile("unknownFormat", "台账要用 Excel（xlsx）或 csv。");
  const later = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(workbook);
  return readSheets(archive, () => true, onProgress).map((sheet) =>
    layOut(sheet.name, rowsOfSheet(sheet, later ? daysTo1904 : 0), sheet.merges),
  );
}
