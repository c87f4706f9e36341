import type { Edition } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import { longestLine } from "../report/text-limits";
import { type Assignment, faultOfAnswer, placesAsked } from "./assignment";
import { compareWithLast } from "./compare-with-last";
import type { Answers, SheetFault } from "./event";
import { namesOfParts, partsOf } from "./parts";
import { type LaidCell, lastYearsWords, layOutSheet, readKeyLines, type SheetKey } from "./sheet-layout";

/** A sheet as it was read: cells by name (B4), and the lines by which it is known again. Nothing of it is believed. */
export type RawSheet = { key: string[]; cells: Record<string, { text: string; formula?: true; numeric?: true }> };

/** The report into which it comes, and what is asked of whom now. */
export type SheetTarget = {
  reportId: string;
  unit: string;
  year: number;
  edition: Edition;
  assignments: readonly Assignment[];
  /** What last year's report holds at a place: which of a row's figures a reason speaks of. */
  lastYear: (place: string) => string;
};

export type JudgedSheet = {
  key: SheetKey;
  answers: Answers;
  /** Why figures are far from last year's, by place. */
  reasons: Answers;
  faults: SheetFault[];
  /** Cells that are still blank. */
  blank: number;
  /** Who filled it in and when, as it was written; "" where it was not. */
  signed: string;
  date: string;
};

/** A1 of row 0, column 0. */
const cellName = (row: number, column: number) => String.fromCharCode(65 + column) + (row + 1);
const nameOf = ({ row, column }: LaidCell) => cellName(row, column);

const plain = (text: string) => text.normalize("NFKC").replace(/\s/g, "");
const quoted = (text: string) => `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”`;

/** @returns why a sheet is not one for this report; null where it is. */
export function refuseSheet(key: SheetKey | null, target: SheetTarget): string | null {
  if (!key)
    return "这不是发出去的采集表：里面没有编号。可能是把数抄到了另一个文件里，请用下载的那一份填，或者照着抄回去。";
  if (key.reportId !== target.reportId) return refuseOther(key, target);
  if (!target.assignments.some((each) => isFor(each, key)))
    return `这份采集表是发给${key.section}${key.person}的，现在没有分给他的项。先再分一项给他，或者看看是不是已经收回了。`;
  return null;
}

const isFor = ({ section, person }: Assignment, key: SheetKey) => section === key.section && person === key.person;

function refuseOther(key: SheetKey, { unit, year }: SheetTarget): string {
  const [whose, here] = [`这是${key.unit} ${key.year} 年度的采集表`, `这里是${unit} ${year} 年度的报告`];
  if (plain(key.unit) !== plain(unit)) return `${whose}，${here}。请到那一份报告里收。`;
  if (key.year !== year) return `${whose}，${here}，年度对不上。看看是不是拿了去年的表。`;
  return `这份采集表是从${unit} ${year} 年的另一份报告发出的，请到那一份里收。`;
}

/** What may not be changed, where it was. A label speaks for its line, a head for its column. */
function changedCells(cells: LaidCell[], raw: RawSheet): LaidCell[] {
  return cells.filter((cell) => {
    if (cell.kind !== "title" && cell.kind !== "fixed") return false;
    return plain(raw.cells[nameOf(cell)]?.text ?? "") !== plain(cell.text);
  });
}

const changedFault = (cell: LaidCell, raw: RawSheet): SheetFault => {
  const now = raw.cells[nameOf(cell)]?.text.trim() ?? "";
  const is = now === "" ? "现在空了" : `现在是${quoted(now)}`;
  const what = cell.kind === "title" ? "标题不算数，仍按编号收" : "它说的那几格没有收";
  return { cell: nameOf(cell), detail: `原来是${quoted(cell.text)}，${is}。${what}。` };
};

const overlaps = (from: number, span: number, at: number) => at >= from && at < from + span;

/** Whether an entry stands under a head or beside a label that was changed: nobody knows what it is. */
const isDoubtful = (entry: LaidCell, changed: LaidCell[], cells: LaidCell[]): boolean =>
  changed.some((cell) => {
    if (cell.kind !== "fixed") return false;
    if (overlaps(cell.row, cell.rowSpan ?? 1, entry.row)) return true;
    if (cell.row >= entry.row || !overlaps(cell.column, cell.colSpan ?? 1, entry.column)) return false;
    // A head counts as far as the next head of its column.
    return !cells.some(
      (other) =>
        other.kind === "fixed" &&
        other.row > cell.row &&
        other.row < entry.row &&
        overlaps(other.column, other.colSpan ?? 1, entry.column),
    );
  });

const isDayNumber = (text: string) => /^\d{5}(\.\d+)?$/.test(text);
/** Day 0 of a spreadsheet's calendar. */
const firstDay = Date.UTC(1899, 11, 30);

/** A date as it was written; one that a spreadsheet counts in days is written out. */
function dateOf(cell: RawSheet["cells"][string] | undefined): string {
  const text = cell?.text.trim() ?? "";
  if (!cell?.numeric || !isDayNumber(text)) return text.slice(0, 40);
  return new Date(firstDay + Math.floor(Number(text)) * 86_400_000).toISOString().slice(0, 10);
}

/** @returns what a cell gives, or why it gives nothing; null where it is blank. */
function readEntryCell(edition: Edition, cell: LaidCell, raw: RawSheet): { value: string } | { detail: string } | null {
  const found = raw.cells[nameOf(cell)];
  const text = found?.text.trim() ?? "";
  if (found?.formula)
    return {
      detail: `${quoted(cell.label ?? "")}是公式${text === "" ? "" : `，算出 ${text.slice(0, 20)}`}。没有收，换成数再交。`,
    };
  if (text === "") return null;
  const fault = faultOfAnswer(edition, cell.place ?? "", text);
  return fault ? { detail: `${quoted(cell.label ?? "")}：${fault}没有收。` } : { value: text };
}

const mostNotes = 20;

/** A line for last year's words is part of the sheet where it went out with some. */
function asSent(cells: LaidCell[], raw: RawSheet): LaidCell[] {
  const absent = new Set(
    cells
      .filter((cell) => cell.kind === "beside" && cell.text === lastYearsWords)
      .filter((cell) => plain(raw.cells[nameOf(cell)]?.text ?? "") !== lastYearsWords)
      .map(({ row }) => row),
  );
  return cells.filter(({ row }) => !absent.has(row));
}

/** A reason speaks of those figures of its row that are far from last year's; where none is, of all of them. */
function reasonsIn(
  cells: LaidCell[],
  raw: RawSheet,
  answers: Answers,
  { edition, lastYear }: SheetTarget,
): { reasons: Answers; faults: SheetFault[] } {
  const [reasons, faults]: [Answers, SheetFault[]] = [{}, []];
  const isFar = (place: string) =>
    compareWithLast(answers[place], lastYear(place), figuresOf(edition).get(place)?.measure ?? "text") !== null;
  for (const cell of cells.filter(({ kind }) => kind === "reason")) {
    const text = raw.cells[nameOf(cell)]?.text.trim() ?? "";
    if (text === "") continue;
    const given = (cell.places ?? []).filter((place) => place in answers);
    const far = given.filter(isFar);
    if (given.length === 0) faults.push({ cell: nameOf(cell), detail: `写了${quoted(text)}，这一行却没有收到数。` });
    else if (text.length > longestLine)
      faults.push({ cell: nameOf(cell), detail: `写了 ${text.length} 个字，最多 ${longestLine} 个字。没有收。` });
    else for (const place of far.length > 0 ? far : given) reasons[place] = text;
  }
  return { reasons, faults };
}

/** Words that stand where nothing is asked: they are told of, for nobody else would see them. */
function otherWords(cells: LaidCell[], raw: RawSheet): SheetFault[] {
  const known = new Set(cells.map(nameOf));
  const others = Object.entries(raw.cells).filter(([name, { text }]) => !known.has(name) && text.trim() !== "");
  return others
    .slice(0, mostNotes)
    .map(([cell, { text }]) => ({ cell, detail: `这里写了${quoted(text.trim())}，表里没有放它的地方。` }));
}

function missingParts(edition: Edition, key: SheetKey, own: readonly Assignment[]): SheetFault[] {
  const missing = own.flatMap(({ parts }) => parts).filter((part) => !key.parts.includes(part));
  return missing.length === 0
    ? []
    : [{ cell: "", detail: `表里没有${namesOfParts(edition, missing)}。这几项是发表以后才分给他的，再发一份。` }];
}

/**
 * Reads a sheet against what was sent and what is asked now. Whatever is doubtful is not taken and is said at its cell.
 * @returns why it is no sheet for this report, or what it gives
 */
export function judgeSheet(raw: RawSheet, target: SheetTarget): { refused: string } | JudgedSheet {
  const key = readKeyLines(raw.key);
  const refused = refuseSheet(key, target);
  if (!key || refused) return { refused: refused ?? "" };
  const { edition } = target;
  const own = target.assignments.filter((each) => isFor(each, key));
  const about = { ...target, ...key, unit: target.unit, year: target.year, drafter: "", due: "2000-01-01" };
  const known = key.parts.filter((part) => partsOf(edition).has(part));
  const { cells } = layOutSheet(edition, about, known, {
    ...{ lastYear: () => lastYearsWords, given: () => "", reason: () => "" },
  });
  const changed = changedCells(cells, raw);
  const asked = new Set(own.flatMap((each) => placesAsked(edition, each)));
  const [answers, faults]: [Answers, SheetFault[]] = [{}, changed.map((cell) => changedFault(cell, raw))];
  let blank = 0;
  for (const cell of cells.filter(({ kind }) => kind === "entry")) {
    const place = cell.place ?? "";
    if (isDoubtful(cell, changed, cells)) continue;
    const read = readEntryCell(edition, cell, raw);
    if (!read) blank += asked.has(place) ? 1 : 0;
    else if (!asked.has(place))
      faults.push({
        cell: nameOf(cell),
        detail: `${quoted(cell.label ?? "")}已经不由${key.section}${key.person}填，没有收。`,
      });
    else if ("detail" in read) faults.push({ cell: nameOf(cell), detail: read.detail });
    else answers[place] = read.value;
  }
  const reasons = reasonsIn(cells, raw, answers, target);
  faults.push(...reasons.faults);
  const signed = raw.cells[cellNameOf(cells, "name")]?.text.trim().slice(0, 40) ?? "";
  const date = dateOf(raw.cells[cellNameOf(cells, "date")]);
  if (signed === "") faults.push({ cell: cellNameOf(cells, "name"), detail: "没有写填表人。问一句是谁填的。" });
  if (date === "") faults.push({ cell: cellNameOf(cells, "date"), detail: "没有写日期。" });
  return {
    ...{ key, answers, reasons: reasons.reasons },
    faults: [...faults, ...missingParts(edition, key, own), ...otherWords(asSent(cells, raw), raw)],
    blank,
    signed,
    date,
  };
}

const cellNameOf = (cells: LaidCell[], kind: "name" | "date"): string => {
  const cell = cells.find((each) => each.kind === kind);
  return cell ? nameOf(cell) : "";
};
