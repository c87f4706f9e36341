import type { Edition, TableSectionId } from "../editions/edition";
import { type FigureSpec, figuresOf, labelOf } from "../editions/figures-of-edition";

/**
 * Remarks to figures whose cells are too narrow stand under their table, each as one sentence that names its figure:
 * 注：“（六）其他处理”中“3.其他”的“总计”一栏，均为申请人主动撤回。 Read back, it finds the same figure.
 */

const quoted = (label: string) => `“${label}”`;

/** Official labels, never shortened; the frame's own 三、本年度办理结果 says nothing about a row. */
function subjectOf({ rowPath, columnPath }: FigureSpec): string {
  const rows = (rowPath.length > 1 ? rowPath.slice(1) : rowPath).map(({ label }) => label);
  const columns = columnPath.map(({ label }) => label);
  const row = rows.length > 0 ? rows : columns.slice(0, -1);
  return `${row.map(quoted).join("中")}的${quoted(columns[columns.length - 1])}一栏`;
}

const sentenceEnd = /[。！？；…]$/;

/**
 * @param remark one line, not empty.
 * @param place from 0 among `count` remarks under the same table: several are numbered.
 */
export function printRemark(spec: FigureSpec, remark: string, { place, count }: { place: number; count: number }) {
  const number = count > 1 ? `${place + 1}.` : "";
  return `${place === 0 ? "注：" : ""}${number}${subjectOf(spec)}，${remark}${sentenceEnd.test(remark) ? "" : "。"}`;
}

/** Quotes and spaces are changed on the way through other programs, and say nothing. */
const compact = (text: string) => text.replace(/[\s“”"„‟＂「」]/g, "");

/** How many characters of `line` print `compacted`, or -1 where it does not begin with that. */
function lengthOfStart(line: string, compacted: string): number {
  let matched = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (matched === compacted.length && compact(line[at]) !== "") return at;
    if (compact(line[at]) === "") continue;
    if (line[at] !== compacted[matched]) return -1;
    matched += 1;
  }
  return matched === compacted.length ? line.length : -1;
}

type Subject = { address: string; section: TableSectionId; starts: string[] };

const known = new WeakMap<Edition, Subject[]>();

/** Both ways in which a remark has been printed, the longer beginnings first. */
function subjectsOf(edition: Edition): Subject[] {
  const before = known.get(edition);
  if (before) return before;
  const subjects = [...figuresOf(edition).values()].map((spec) => ({
    address: spec.address,
    section: spec.section,
    starts: [compact(subjectOf(spec)), compact(labelOf(spec))],
  }));
  known.set(edition, subjects);
  return subjects;
}

/** No name of a figure is longer, quotes and spaces of other programs included. */
const longestSubject = 300;

const head = /^\s*(?:注\s*[：:]\s*)?(?:\d{1,3}\s*[.．、](?!\d)\s*)?/;

/** @returns the figure and its remark where a line under the table of `section` is one that we print. */
export function readRemark(
  edition: Edition,
  section: TableSectionId,
  line: string,
): { address: string; remark: string } | undefined {
  const said = line.slice(head.exec(line)?.[0].length ?? 0);
  const begun = said.slice(0, longestSubject);
  for (const { address, section: own, starts } of subjectsOf(edition)) {
    if (own !== section) continue;
    for (const start of starts) {
      const length = lengthOfStart(begun, start);
      const rest = length > 0 ? /^\s*[，,：:]\s*([\s\S]+)$/.exec(said.slice(length)) : null;
      if (rest) return { address, remark: rest[1].trim().replace(/(?<=[^。])。$/, "") };
    }
  }
  return undefined;
}
