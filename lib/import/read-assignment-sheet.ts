import type { RawSheet } from "../assignments/judge-sheet";
import { keySheetName } from "../assignments/sheet-layout";
import { openArchive } from "../readers/open-archive";
import { type ImportProblem, limits, problemOf, UnreadableFile } from "../readers/problem";
import { sniffContainer } from "../readers/sniff-format";
import { readSheets, type Sheet } from "../readers/xlsx-sheets";

export type AssignmentSheetOutcome = { ok: true; sheet: RawSheet } | { ok: false; problem: ImportProblem };

/** No 采集表 reaches further, whatever is asked. */
const [mostRows, mostColumns, mostKeys, longest] = [2000, 26, 400, 100_000];

function rawCells({ cells }: Sheet): RawSheet["cells"] {
  const within = cells.filter(({ row, column }) => row < mostRows && column < mostColumns);
  return Object.fromEntries(
    within.map(({ row, column, text, numeric, formula }) => [
      String.fromCharCode(65 + column) + (row + 1),
      { text: text.slice(0, longest), ...(numeric ? { numeric } : {}), ...(formula ? { formula } : {}) },
    ]),
  ) as RawSheet["cells"];
}

/** The lines of the sheet that nobody sees. */
function keyOf(sheets: Sheet[]): string[] {
  const lines: string[] = [];
  const cells = sheets.find(({ name }) => name === keySheetName)?.cells ?? [];
  for (const { row, column, text } of cells) if (column === 0 && row < mostKeys) lines[row] = text.trim();
  return Array.from(lines, (line) => line ?? "");
}

function read(bytes: Uint8Array): RawSheet {
  if (bytes.length > limits.fileBytes) throw new UnreadableFile("tooLarge");
  const container = sniffContainer(bytes);
  if (container === "ole") throw new UnreadableFile("oldFormat");
  const archive = container === "zip" ? openArchive(bytes) : undefined;
  if (!archive?.has("xl/workbook.xml"))
    throw new UnreadableFile("unknownFormat", "采集表是 Excel（xlsx）文件，选发出去又填好的那一份。");
  const sheets = readSheets(archive);
  const page = sheets.find(({ name }) => name !== keySheetName);
  return { key: keyOf(sheets), cells: page ? rawCells(page) : {} };
}

/** @returns the cells of a 采集表, or why there are none. What they mean is judged by whoever knows what was asked. */
export function readAssignmentSheet(bytes: Uint8Array): AssignmentSheetOutcome {
  try {
    return { ok: true, sheet: read(bytes) };
  } catch (error) {
    return { ok: false, problem: error instanceof UnreadableFile ? error.problem : problemOf("damaged") };
  }
}
