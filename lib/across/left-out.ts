import type { Edition, Heading, ProseSection } from "../editions/edition";
import { article50 } from "../editions/shared-tables";

/** Sayings that stand in nearly every report: who writes one copies nobody. */
const sayings = [
  "以习近平新时代中国特色社会主义思想为指导",
  "深入学习贯彻习近平新时代中国特色社会主义思想",
  "认真贯彻落实党中央、国务院决策部署",
  "坚持以公开为常态、不公开为例外",
  "坚持以人民为中心的发展思想",
  "中华人民共和国政府信息公开条例",
  "政府信息公开工作年度报告",
  "本年度没有其他需要报告的事项",
  "没有其他需要报告的事项",
  "无其他需要报告的事项",
  "未收取信息处理费",
];

/** Shorter pieces are words, not sentences. */
const shortestPiece = 6;
/** What a standing sentence has filled in, or where it was cut out of its notice. */
const gaps = /\{[a-z]+\}|【】|[…（）()]|^[一二三四五六七八九十]+、|^\d\./;

const labelsOf = (headings: Heading[]): string[] =>
  headings.flatMap(({ label, aliases = [], children = [] }) => [label, ...aliases, ...labelsOf(children)]);

const proseWords = ({ aspects = [], phrases = [] }: ProseSection): string[] => [
  ...aspects.flatMap(({ heading, asks, governmentsOnly = "" }) => [heading, asks, governmentsOnly]),
  ...phrases.map(({ text }) => text),
];

function wordsOf(edition: Edition): string[] {
  const sections = edition.sections.flatMap((section) => [
    section.heading,
    ...(section.headingAliases ?? []),
    section.officialText.text,
    ...(section.kind === "prose"
      ? proseWords(section)
      : section.frame.tables.flatMap(({ rows, columns }) => labelsOf([...rows, ...columns]))),
  ]);
  return [edition.title, edition.issuedAs, ...Object.values(edition.preamble), ...sections];
}

const known = new WeakMap<Edition, string[]>();

/** @returns the fixed sentences of an edition's form and the sayings of the trade, the longest first, none within another. */
export function fixedPieces(edition: Edition): string[] {
  const before = known.get(edition);
  if (before) return before;
  const words = [...wordsOf(edition), ...Object.values(article50), ...sayings];
  const pieces = [
    ...new Set(words.flatMap((text) => text.split(gaps)).map((piece) => piece.replace(/[，。；：]$/, ""))),
  ]
    .filter((piece) => piece.length >= shortestPiece)
    .sort((a, b) => b.length - a.length);
  const outer = pieces.filter((piece, index) => !pieces.slice(0, index).some((longer) => longer.includes(piece)));
  // What lies within a longer one may also stand alone.
  const all = [...outer, ...pieces.filter((piece) => piece.length >= 10 && !outer.includes(piece))];
  known.set(edition, all);
  return all;
}

/** Names of laws and documents, and the numbers of documents: 国办公开办函〔2021〕30号. */
const named = /《[^《》\n]{1,80}》|[\p{Script=Han}]{0,8}〔\d{4}〕\d{1,4}号/gu;

export type Range = [start: number, end: number];

/** @returns the ranges of a printed line that say nothing about who wrote it: its title, statutes, fixed sentences. */
export function leftOutOf(line: string, heading: number, pieces: readonly string[]): Range[] {
  const ranges: Range[] = heading > 0 ? [[0, heading]] : [];
  for (const { 0: text, index } of line.matchAll(named)) ranges.push([index, index + text.length]);
  for (const piece of pieces)
    for (let at = line.indexOf(piece); at >= 0; at = line.indexOf(piece, at + piece.length))
      ranges.push([at, at + piece.length]);
  return ranges;
}
