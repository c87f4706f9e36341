import type { Edition } from "../editions/edition";
import { countCases, type LedgerCase, type LedgerCount, type LedgerKind, pending } from "../report/ledger-cases";
import { chooseTable, type LedgerColumns, proposeColumns } from "./ledger-columns";
import { readLedgerDate } from "./ledger-dates";
import { type LedgerFieldId, ledgerFields } from "./ledger-fields";
import { type LedgerTable, readLedgerTables } from "./ledger-rows";
import { matchWord, type WordMatch } from "./ledger-words";
import { normalizeLabel } from "./normalize-label";
import { type ImportProblem, problemOf, UnreadableFile } from "./problem";

/** What an office has decided before: heads by field, and the official id of each of its words. */
export type LedgerMapping = {
  heads: Partial<Record<LedgerFieldId, string>>;
  words: Partial<Record<LedgerFieldId, Record<string, string>>>;
};

/** A word as the ledger has it; `id` null when nothing official could be found for it. */
export type LedgerWord = {
  field: LedgerFieldId;
  word: string;
  count: number;
  id: string | null;
  how: WordMatch["how"] | "remembered" | "unknown";
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
};

export type LedgerOutcome = { ok: true; reading: LedgerReading } | { ok: false; problem: ImportProblem };

export type LedgerQuestion = {
  edition: Edition;
  year: number;
  kind: LedgerKind;
  mapping?: LedgerMapping;
  columns?: LedgerColumns;
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
    return { ok: true, reading: countLedger(table, question, onProgress) };
  } catch (error) {
    return { ok: false, problem: error instanceof UnreadableFile ? error.problem : problemOf("damaged") };
  }
}

function countLedger(
  table: LedgerTable,
  { edition, year, kind, mapping, columns: chosen }: LedgerQuestion,
  onProgress: (share: number) => void,
): LedgerReading {
  const columns = chosen ?? proposeColumns(edition, kind, table, mapping?.heads);
  const words = new Map<string, LedgerWord>();
  const spellings = new Map<string, LedgerWord>();
  const cases: LedgerCase[] = [];
  const skipped: LedgerCount["notCounted"] = [];
  table.lines.forEach((line, index) => {
    const read = readCase(line, { edition, kind, mapping, columns, words, spellings });
    if ("message" in read) skipped.push(read);
    else cases.push(read);
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
    words: [...words.values()].sort((a, b) => Number(a.id !== null) - Number(b.id !== null) || b.count - a.count),
    cases,
    lines: table.lines.length,
  };
}

type Reading = {
  edition: Edition;
  kind: LedgerKind;
  mapping?: LedgerMapping;
  columns: LedgerColumns;
  words: Map<string, LedgerWord>;
  /** Every word as written, so that twenty thousand lines compare it once. */
  spellings: Map<string, LedgerWord>;
};

function wordIn(cells: string[], field: LedgerFieldId, reading: Reading): string | null {
  const column = reading.columns[field];
  const word = column === undefined ? "" : (cells[column] ?? "");
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

function meaningOf(field: LedgerFieldId, word: string, { edition, mapping }: Reading): Pick<LedgerWord, "id" | "how"> {
  const remembered = mapping?.words[field]?.[wordKey(word)];
  if (remembered) return { id: remembered, how: "remembered" };
  return matchWord(edition, field, word) ?? { id: null, how: "unknown" };
}

const saysYes = (text: string) => /^(?:是|有|√|✓|y|yes|1|上年结转|结转)$/i.test(text);

const fieldsOf = {
  requests: { kind: "applicant", outcome: "outcome" },
  remedies: { kind: "procedure", outcome: "result" },
} as const;

/** One line of the ledger, or why it cannot be counted. */
function readCase(
  { row, cells }: LedgerTable["lines"][number],
  reading: Reading,
): LedgerCase | { row: number; message: string } {
  const { columns } = reading;
  const at = (field: LedgerFieldId) => (columns[field] === undefined ? "" : (cells[columns[field]] ?? ""));
  const fields = fieldsOf[reading.kind];
  const kind = wordIn(cells, fields.kind, reading);
  const outcome = wordIn(cells, fields.outcome, reading);
  const [receivedText, closedText] = [at("receivedOn"), at("closedOn")];
  const receivedOn = readLedgerDate(receivedText) ?? null;
  const closedOn = readLedgerDate(closedText) ?? null;
  const wrong = [
    !kind && (kind === null ? "没有写申请人或案件的类型" : `“${at(fields.kind)}”还没有对上官方的列`),
    outcome === "" && `“${at(fields.outcome)}”还没有对上官方的行`,
    receivedText === ""
      ? at("carriedOver") === "" && "没有写收到日期"
      : !receivedOn && `收到日期“${receivedText}”读不出来`,
    closedText !== "" && !closedOn && !isOpen(outcome) && `办结日期“${closedText}”读不出来`,
    outcome === null && closedOn && "有办结日期，没有写结果",
  ].find(Boolean);
  if (wrong || !kind) return { row, message: String(wrong) };
  return {
    row,
    receivedOn,
    closedOn,
    carriedOver: saysYes(at("carriedOver")),
    kind,
    outcome: isOpen(outcome) ? null : outcome,
  };
}

const isOpen = (outcome: string | null) => outcome === null || outcome === pending;
