import { guessClass } from "./guess-class";
import { type OfficeClass, officeClasses, officeClassIds } from "./office-class";
import { plainName, printedName } from "./office-names";
import type { RosterLine } from "./roster";
import { groupClassOf, withoutNumbering } from "./roster-groups";

/** A line as it was read; `guessed`: its class was not written. */
export type ReadLine = RosterLine & { guessed: boolean };

/** What a pasted list or a sheet holds. `doubled`: names that stood there twice and are one office. */
export type ReadRoster = { lines: ReadLine[]; doubled: string[] };

const headWords =
  /^(?:序号?|编号|单位|单位名称|名称|(?:报送|责任|填报|公开)(?:单位|机关)|机关名称|类别|单位类别|曾用名|原名称?|联系人|联系电话|电话|期限|报送期限|备注)$/;
const ordinal = /^(?:\d{1,5}|[（(]?[一二三四五六七八九十百]{1,4})[.、．)）]?$/;
/** 合计 64 个 counts the list. */
const total = /^(?:合计|总计|小计|共计|共)[:：\s]*\d*\s*(?:个|家)?(?:单位|部门)?$/;
const formerMark = /[（(](?:原|曾用名[:：]?|曾用名为|前身为?|原名[:：]?)([^（）()]+)[)）]/;

/** @returns a class by its word or its English name. */
export const classOf = (text: string): OfficeClass | undefined =>
  officeClassIds.find((id) => id === text || officeClasses[id] === plainName(text)) ?? looseClass(plainName(text));

const looseWords: [RegExp, OfficeClass][] = [
  [/^(?:县直|市直|区直|州直|省直)?(?:部门|单位|县直|市直|区直|政府部门|工作部门)$/, "department"],
  [/^(?:乡镇|镇街|街道|乡镇（街道）|乡镇\(街道\)|乡|镇|镇乡街道)$/, "township"],
  [/^垂管(?:单位|部门)?$|^垂直管理(?:单位|部门)$/, "vertical"],
  [/^派出机关$/, "dispatched"],
];
const looseClass = (text: string) => looseWords.find(([words]) => words.test(text))?.[1];

/** @returns YYYY-MM-DD of 2027-01-22, 2027/1/22, 2027年1月22日 or 1月22日, which is in the year after the report's. */
export function readDay(text: string, year: number): string | undefined {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const found = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain);
  if (!found) return undefined;
  const [, written, month, day] = found;
  const date = `${written ?? year + 1}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const valid = !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
  return valid ? date : undefined;
}

type Cells = { name: string; rest: string[] };

function nameCell(cells: string[]): Cells | null {
  const filled = cells.map((cell) => cell.trim());
  const at = filled.findIndex((cell) => cell !== "" && !ordinal.test(cell));
  if (at < 0 || headWords.test(plainName(filled[at])) || total.test(plainName(filled[at]))) return null;
  return { name: withoutNumbering(filled[at]), rest: filled.slice(at + 1).filter((cell) => cell !== "") };
}

/** A merged cell says the same in each of its columns. */
function groupOf(cells: readonly string[]): OfficeClass | undefined {
  const said = [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== "" && !ordinal.test(cell)))];
  return said.length === 1 ? groupClassOf(said[0]) : undefined;
}

/** Lines that name no office, but what those below them are, say so of each that does not say it itself. */
function readLines(rows: readonly string[][], year: number): ReadLine[] {
  let group: OfficeClass | undefined;
  return rows.flatMap((cells) => {
    const said = groupOf(cells);
    if (said) group = said;
    const line = said ? null : readLine(cells, year);
    if (!line) return [];
    return line.guessed && group ? { ...line, class: group, guessed: false } : line;
  });
}

/** What a line says beside the name is known by what it is, in whatever order it comes. */
function readLine(cells: string[], year: number): ReadLine | null {
  const found = nameCell(cells);
  if (!found) return null;
  const former = formerMark.exec(found.name)?.[1];
  const name = printedName(found.name.replace(formerMark, "")).replace(/[《》"“”]/g, "");
  if (name === "") return null;
  const written = found.rest.flatMap((cell) => classOf(cell) ?? [])[0];
  const deadline = found.rest.flatMap((cell) => readDay(cell, year) ?? [])[0] ?? null;
  const others = found.rest.filter((cell) => classOf(cell) === undefined && readDay(cell, year) === undefined);
  const formerCells = others.filter((cell) => /^(?:原|曾用名)/.test(cell));
  const formerNames = [former ?? "", ...formerCells.map((cell) => cell.replace(/^(?:原名?|曾用名)[:：为]?/, ""))];
  return {
    name,
    formerNames: formerNames
      .flatMap((text) => text.split(/[、，,;；]/))
      .map(plainName)
      .filter((text) => text !== ""),
    class: written ?? guessClass(name),
    guessed: written === undefined,
    deadline,
    contact: others.filter((cell) => !formerCells.includes(cell)).join("　"),
  };
}

const merged = (one: ReadLine, other: ReadLine): ReadLine => ({
  ...one,
  formerNames: [...new Set([...one.formerNames, ...other.formerNames])],
  ...(one.guessed && !other.guessed ? { class: other.class, guessed: false } : {}),
  deadline: one.deadline ?? other.deadline,
  contact: one.contact === "" ? other.contact : one.contact,
});

/** So far down a head is looked for: above it stand titles and who made the list. */
const highestHead = 12;
const isHead = (cells: readonly string[]) => cells.filter((cell) => headWords.test(plainName(cell))).length >= 2;

/** What stands above the last line of a head, merged over several, is no office. */
function belowHead(rows: readonly string[][]): readonly string[][] {
  const head = rows.slice(0, highestHead).findLastIndex(isHead);
  return rows.slice(head + 1);
}

/**
 * Reads a roster out of rows of cells, one office a row.
 * @param year the report year, after which a day without a year is meant
 */
export function readRosterRows(rows: readonly string[][], year: number): ReadRoster {
  const byName = new Map<string, ReadLine>();
  const doubled: string[] = [];
  for (const line of readLines(belowHead(rows), year)) {
    const key = plainName(line.name);
    const known = byName.get(key);
    if (known) doubled.push(known.name);
    byName.set(key, known ? merged(known, line) : line);
  }
  return { lines: [...byName.values()], doubled: [...new Set(doubled)] };
}

/** Cells of a pasted line are apart by tabs; by commas or wide spaces where there are none. */
const cellsOf = (line: string) => (line.includes("\t") ? line.split("\t") : line.split(/[,，;；]|\s{2,}|　+/));

/** @param text as it was pasted out of Excel, Word or a page: one office a line */
export const readRosterText = (text: string, year: number): ReadRoster =>
  readRosterRows(text.split(/\r\n?|\n/).map(cellsOf), year);
