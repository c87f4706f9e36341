import type { Aspect, ProseSection } from "../editions/edition";
import { readAspects } from "./aspects";
import { headingMark, readChineseNumeral } from "./numbering";
import { headingMarkOf, type Level, levelOf, paragraphsOf } from "./paragraphs";

export type HeadingLevel = Exclude<Level, 0>;

/** In one line of a text: `remove` characters at its beginning give way to `insert`. */
export type LineEdit = { line: number; remove: number; insert: string };

type Mark = { level: Level; number: number; length: number };

/** `length` includes blanks before the number. */
function markOf(line: string): Mark {
  const text = line.trimStart();
  const [level, mark] = [levelOf(text), headingMarkOf(text)];
  const inner = mark.replace(/[（）.]/g, "");
  const number = level === 2 ? (readChineseNumeral(inner) ?? 0) : Number(inner);
  return { level, number, length: level === 0 ? 0 : line.length - text.length + mark.length };
}

/** @returns the number a heading of this level gets in line `at`: one more than the last before it under the same parent. */
export function nextNumber(lines: string[], at: number, level: HeadingLevel): number {
  for (let line = at - 1; line >= 0; line -= 1) {
    const mark = markOf(lines[line]);
    if (mark.level === level) return mark.number + 1;
    if (mark.level > 0 && mark.level < level) return 1;
  }
  return 1;
}

/** Headings after `at` that count on from `number` without a break move by `shift`; a gap in the numbers ends it. */
function renumber(lines: string[], at: number, level: Level, number: number, shift: 1 | -1): LineEdit[] {
  const edits: LineEdit[] = [];
  for (let line = at; line < lines.length && level > 0; line += 1) {
    const mark = markOf(lines[line]);
    if (mark.level === 0 || mark.level > level) continue;
    if (mark.level < level || mark.number !== number + edits.length) break;
    edits.push({ line, remove: mark.length, insert: headingMark(mark.level, mark.number + shift) });
  }
  return edits;
}

/** Makes a line a heading of the level, or takes its number away where it is one already; later headings count on. */
export function toggleHeading(lines: string[], at: number, level: HeadingLevel): LineEdit[] {
  const old = markOf(lines[at]);
  const freed = renumber(lines, at + 1, old.level, old.number + 1, -1);
  if (old.level === level) return [{ line: at, remove: old.length, insert: "" }, ...freed];
  const number = nextNumber(lines, at, level);
  const remove = old.level === 0 ? lines[at].length - lines[at].trimStart().length : old.length;
  return [
    { line: at, remove, insert: headingMark(level, number) },
    ...renumber(lines, at + 1, level, number, 1),
    ...freed,
  ].sort((a, b) => a.line - b.line);
}

/** A new line before line `at`, and the numbers that move because of it (counted before the insertion). */
export type LineInsertion = { at: number; text: string; edits: LineEdit[] };

/** First line after `line` that opens something else on level 2, or the end of what is written. */
function endOfPart(lines: string[], line: number, openings: number[]): number {
  for (let next = line + 1; next < lines.length; next += 1)
    if (openings.includes(next) || levelOf(lines[next].trimStart()) === 2) return next;
  return endOfText(lines);
}

function endOfText(lines: string[]): number {
  let end = lines.length;
  while (end > 0 && lines[end - 1].trim() === "") end -= 1;
  return end;
}

/** The heading of an aspect that is not there yet, at its place in the official order. */
export function aspectInsertion(section: ProseSection, lines: string[], aspect: Aspect): LineInsertion {
  const places = readAspects(section, paragraphsOf(lines.join("\n")));
  const openings = places.flatMap(({ line }) => line ?? []);
  const index = places.findIndex((place) => place.aspect.id === aspect.id);
  const before = places.slice(0, index).flatMap(({ line }) => line ?? []);
  const after = places.slice(index + 1).flatMap(({ line }) => line ?? []);
  const end = after.length > 0 ? Math.min(...after) : endOfText(lines);
  const at = before.length > 0 ? endOfPart(lines, Math.max(...before), openings) : end;
  const number = nextNumber(lines, at, 2);
  return { at, text: `${headingMark(2, number)}${aspect.heading}。`, edits: renumber(lines, at, 2, number, 1) };
}
