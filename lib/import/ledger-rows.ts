import { decodeText } from "./decode-text";
import { openArchive } from "./open-archive";
import { limits, UnreadableFile } from "./problem";
import { sniffContainer } from "./sniff-format";
import { readSheets, type Sheet } from "./xlsx-sheets";

/** A ledger as it lies in the file: its heads and the lines below them, each with the number that Excel shows beside it. */
export type LedgerTable = { sheet: string; heads: string[]; lines: { row: number; cells: string[] }[] };

const mostLines = 200_000;
const progressStep = 100_000;

type Progress = (share: number) => void;

/** Quoted fields may hold separators, quotes and line breaks. */
function parseCsv(text: string, onProgress: Progress): string[][] {
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
      if (rows.length > mostLines) throw new UnreadableFile("bomb");
    } else if (character !== "\r") field += character;
  }
  endField();
  return rows;
}

function separatorOf(text: string): string {
  const first = text.slice(0, 2000);
  const counts = [",", "\t", ";"].map((separator) => first.split(separator).length);
  return [",", "\t", ";"][counts.indexOf(Math.max(...counts))];
}

function rowsOfSheet({ cells }: Sheet): string[][] {
  const rows: string[][] = [];
  for (const { row, column, text } of cells) {
    if (row >= mostLines || column >= 500) continue;
    rows[row] ??= [];
    rows[row][column] = text.trim();
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? ""));
}

const filled = (row: string[]) => row.filter((text) => text !== "").length;

const looksLikeHead = (text: string) => text !== "" && text.length <= 20 && !/^\d/.test(text);

/** The heads are the first line as wide as those below it, with words and no figures; a title stands above it alone. */
function headIndex(rows: string[][]): number {
  const width = Math.max(0, ...rows.slice(0, 200).map(filled));
  const found = rows
    .slice(0, 20)
    .findIndex(
      (row) => filled(row) >= Math.max(2, width * 0.6) && row.filter(looksLikeHead).length >= filled(row) * 0.8,
    );
  return Math.max(0, found);
}

/** @returns one table for each sheet; `onProgress` hears shares from 0 to 1. @throws UnreadableFile for what is neither a workbook nor a CSV file. */
export function readLedgerTables(bytes: Uint8Array, onProgress: Progress = () => {}): LedgerTable[] {
  if (bytes.length > limits.fileBytes) throw new UnreadableFile("tooLarge");
  const container = sniffContainer(bytes);
  if (container === "ole") throw new UnreadableFile("oldFormat");
  if (container !== "zip" && container !== "text")
    throw new UnreadableFile("unknownFormat", "台账要用 Excel（xlsx）或 csv。");
  const sheets =
    container === "zip" ? sheetsOf(bytes, onProgress) : [{ name: "", rows: parseCsv(decodeText(bytes), onProgress) }];
  return sheets.map(({ name, rows }) => {
    const head = headIndex(rows);
    const lines = rows.flatMap((cells, row) => (row > head && filled(cells) > 0 ? [{ row: row + 1, cells }] : []));
    return { sheet: name, heads: rows[head] ?? [], lines };
  });
}

function sheetsOf(bytes: Uint8Array, onProgress: Progress) {
  const archive = openArchive(bytes);
  if (!archive.has("xl/workbook.xml")) throw new UnreadableFile("unknownFormat", "台账要用 Excel（xlsx）或 csv。");
  return readSheets(archive, () => true, onProgress).map((sheet) => ({ name: sheet.name, rows: rowsOfSheet(sheet) }));
}
