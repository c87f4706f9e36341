import type { Edition } from "../editions/edition";
import { normalizeLabel } from "../labels/normalize-label";
import { type ImportProblem, problemOf, UnreadableFile } from "../readers/problem";
import { countCases, type LedgerCase, type LedgerCount, type LedgerKind, passedOver } from "../report/ledger-cases";
import { type LeftOutAnswers, leftOutKinds } from "../report/left-out";
import { readCase } from "./case";
import { chooseTable, type LedgerColumns, proposeColumns } from "./columns";
import { continuesAbove, findDoubles } from "./doubles";
import { type LedgerFieldId, ledgerFields } from "./fields";
import type { LedgerLine, LedgerTable } from "./layout";
import { readLedgerTables } from "./rows";
import { matchWord, type WordMatch } from "./words";

/** What an office has decided before: heads by field, and the official id of each of its words. */
export type LedgerMapping = {
  heads: Partial<Record<LedgerFieldId, string>>;
  words: Partial<Record<LedgerFieldId, Record<string, string>>>;
};

/** A word as the ledger has it; `id` null when nothing official could be found for it, or more than one thing (`among`). */
export type LedgerWord = {
  field: LedgerFieldId;
  word: string;
  count: number;
  id: string | null;
  how: WordMatch["how"] | "remembered" | "unknown";
  among?: string[];
};

export type LedgerReading = LedgerCount & {
  kind: LedgerKind;
  sheet: string;
  heads: string[];
  columns: LedgerColumns;
  /** Fields that no column could be found for. */
  missing: LedgerFieldId[];
  words: LedgerWord[];
  cases: LedgerCase[];
  lines: number;
  /** Sheets of the workbook with lines of their own, which are not counted. */
  otherSheets: { sheet: string; lines: number }[];
};

export type LedgerOutcome = { ok: true; reading: LedgerReading } | { ok: false; problem: ImportProblem };

export type LedgerQuestion = {
  edition: Edition;
  year: number;
  kind: LedgerKind;
  mapping?: LedgerMapping;
  columns?: LedgerColumns;
  /** What the clerk has said of lines in doubt; of this file alone, it is not remembered. */
  answers?: LeftOutAnswers;
};

/** The word as a mapping remembers it. */
export const wordKey = (word: string): string => normalizeLabel(word).text;

const progressStep = 1000;
/** What reading the file takes of the whole; counting its lines takes the rest. */
const readingShare = 0.7;

/**
 * Reads a ledger, proposes what its columns and words mean, and counts. Names, contents and whatever else stands in it
 * are not in the answer: only dates, kind and outcome of each line.
 */
export function readLedger(
  bytes: Uint8Array,
  question: LedgerQuestion,
  onProgress: (share: number) => void = () => {},
): LedgerOutcome {
  try {
    onProgress(0);
    const read = readLedgerTables(bytes, (share) => onProgress(share * readingShare));
    const table = chooseTable(question.kind, read);
    onProgress(readingShare);
    const otherSheets = read
      .filter((each) => each !== table && each.lines.length > 0 && each.heads.length > 1)
      .map(({ sheet, lines }) => ({ sheet, lines: lines.length }));
    return { ok: true, reading: { ...countLedger(table, question, onProgress), otherSheets } };
  } catch (error) {
    return { ok: false, problem: error instanceof UnreadableFile ? error.problem : problemOf("damaged") };
  }
}

function countLedger(
  table: LedgerTable,
  { edition, year, kind, mapping, columns: chosen, answers = {} }: LedgerQuestion,
  onProgress: (share: number) => void,
): Omit<LedgerReading, "otherSheets"> {
  const columns = chosen ?? proposeColumns(edition, kind, table, mapping?.heads);
  const reading: Reading = { edition, year, kind, mapping, columns, words: new Map(), spellings: new Map() };
  const doubles = findDoubles(table, columns);
  const cases: LedgerCase[] = [];
  const skipped: LedgerCount["notCounted"] = table.aside.map((each) => ({
    ...each,
    message: leftOutKinds[each.reason].label,
  }));
  table.lines.forEach((line, index) => {
    const judged = judgeLine(line, reading, doubles.get(line.row), answers);
    if ("message" in judged) skipped.push(judged);
    else cases.push(judged);
    if (index % progressStep === 0) onProgress(readingShare + (index / table.lines.length) * (1 - readingShare));
  });
  const count = countCases(edition, kind, year, cases);
  onProgress(1);
  return {
    ...count,
    notCounted: [...skipped, ...count.notCounted].sort((a, b) => a.row - b.row),
    kind,
    sheet: table.sheet,
    heads: table.heads,
    columns,
    missing: ledgerFields[kind].filter(({ id, required }) => required && columns[id] === undefined).map(({ id }) => id),
    words: [...reading.words.values()].sort(
      (a, b) => Number(a.id !== null) - Number(b.id !== null) || b.count - a.count,
    ),
    cases,
    lines: table.lines.length + table.aside.length,
  };
}

type Reading = {
  edition: Edition;
  year: number;
  kind: LedgerKind;
  mapping?: LedgerMapping;
  columns: LedgerColumns;
  words: Map<string, LedgerWord>;
  /** Every word as written, so that twenty thousand lines compare it once. */
  spellings: Map<string, LedgerWord>;
};

function meaningIn(word: string, field: LedgerFieldId, reading: Reading): string | null {
  if (word === "") return null;
  const spelled = `${field}/${word}`;
  const known = reading.spellings.get(spelled) ?? sameWord(field, word, reading);
  known.count += 1;
  reading.spellings.set(spelled, known);
  return known.id ?? "";
}

/** Spellings that differ in spaces or width are one word. */
function sameWord(field: LedgerFieldId, word: string, reading: Reading): LedgerWord {
  const key = `${field}/${wordKey(word)}`;
  const known = reading.words.get(key) ?? { field, word, count: 0, ...meaningOf(field, word, reading) };
  reading.words.set(key, known);
  return known;
}

function meaningOf(
  field: LedgerFieldId,
  word: string,
  { edition, mapping }: Reading,
): Omit<LedgerWord, "field" | "word" | "count"> {
  const [known, key] = [mapping?.words[field] ?? {}, wordKey(word)];
  if (Object.hasOwn(known, key)) return { id: known[key], how: "remembered" };
  return matchWord(edition, field, word) ?? { id: null, how: "unknown" };
}

type Double = ReturnType<typeof findDoubles> extends Map<number, infer Each> ? Each : never;

/** One line of the ledger as a case, or why it is not counted. */
function judgeLine(
  line: LedgerLine,
  reading: Reading,
  double: Double | undefined,
  answers: LeftOutAnswers,
): LedgerCase | LedgerCount["notCounted"][number] {
  const { row, cells } = line;
  const { columns, kind, year } = reading;
  if (continuesAbove(line, columns)) return { row, reason: "mergedAbove", message: leftOutKinds.mergedAbove.label };
  const at = (field: LedgerFieldId) => cells[columns[field] ?? -1] ?? "";
  const meant = (field: LedgerFieldId) => meaningIn(at(field), field, reading);
  const [kindField, outcomeField] =
    kind === "requests" ? (["applicant", "outcome"] as const) : (["procedure", "result"] as const);
  const words = { kind: meant(kindField), outcome: meant(outcomeField) };
  const judged = readCase(kind, year, { row, ...words, at });
  if (judged.read === null) return { row, reason: judged.reason, message: judged.message };
  // What is not to be counted anyway needs no answer.
  if (judged.read.kind === passedOver || judged.read.outcome === passedOver) return judged.read;
  const doubts = [
    ...(judged.doubt ? [judged.doubt] : []),
    ...(double
      ? [{ reason: double.reason, message: `${leftOutKinds[double.reason].label}，见第 ${double.of} 行` }]
      : []),
  ];
  const refused = doubts.some(({ reason }) => answers[reason] === "leave");
  if (refused) return { row, reason: "passedOver", message: leftOutKinds.passedOver.label };
  const [open] = doubts.filter(({ reason }) => answers[reason] !== "count");
  return open ? { row, ...open } : judged.read;
}
