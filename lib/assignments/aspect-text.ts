import type { Aspect, ProseSection } from "../editions/edition";
import { readAspects } from "../report/aspects";
import { aspectInsertion, type LineEdit } from "../report/heading-edits";
import { headingMarkOf, levelOf, paragraphsOf, readParagraph } from "../report/paragraphs";

type Span = { from: number; to: number };

/** The lines of an aspect, its heading included; null where the text does not have it. */
function spanOf(section: ProseSection, lines: string[], aspect: Aspect): Span | null {
  const places = readAspects(section, paragraphsOf(lines.join("\n")));
  const from = places.find((place) => place.aspect.id === aspect.id)?.line ?? null;
  if (from === null) return null;
  const openings = places.flatMap(({ line }) => line ?? []);
  const isNext = (line: number) => openings.includes(line) || levelOf(lines[line].trimStart()) === 2;
  let to = from + 1;
  while (to < lines.length && !isNext(to)) to += 1;
  return { from, to };
}

/** How much of an aspect's first line is its heading; nothing where it begins with words. */
function headOf(line: string): string {
  const { level, heading } = readParagraph(line.trim());
  return level > 0 ? line.trim().slice(0, heading) : "";
}

const trimmed = (lines: string[]) => lines.join("\n").trim();

/** @returns what stands under an aspect's heading; "" where nothing does. */
export function aspectText(section: ProseSection, text: string, aspect: Aspect): string {
  const lines = text.split("\n");
  const span = spanOf(section, lines, aspect);
  if (!span) return "";
  const [first, ...rest] = lines.slice(span.from, span.to);
  return trimmed([first.trim().slice(headOf(first).length), ...rest]);
}

const edited = (lines: string[], edits: LineEdit[]): string[] =>
  lines.map((line, at) => {
    const edit = edits.find((each) => each.line === at);
    return edit ? edit.insert + line.slice(edit.remove) : line;
  });

/** A heading that runs on needs its full stop. */
const closed = (head: string) => (head === "" || head.endsWith("。") ? head : `${head}。`);

/** @returns the text with these words under an aspect's heading, in the place of what stood there. */
export function withAspectText(section: ProseSection, text: string, aspect: Aspect, words: string): string {
  const lines = text === "" ? [] : text.split("\n");
  const span = spanOf(section, lines, aspect);
  if (span) {
    const head = headOf(lines[span.from]);
    const ends = lines.slice(span.from, span.to).length - trailingBlanks(lines.slice(span.from, span.to));
    const kept = lines.slice(span.from + ends, span.to);
    return [
      ...lines.slice(0, span.from),
      ...(closed(head) + words.trim()).split("\n"),
      ...kept,
      ...lines.slice(span.to),
    ].join("\n");
  }
  const { at, text: heading, edits } = aspectInsertion(section, lines, aspect);
  const after = edited(lines, edits);
  return [...after.slice(0, at), ...(heading + words.trim()).split("\n"), ...after.slice(at)].join("\n");
}

function trailingBlanks(lines: string[]): number {
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return lines.length - 1 - last;
}

/** Whether words would be read as headings of the section itself. */
export const opensSection = (words: string): boolean =>
  words.split("\n").some((line) => levelOf(line.trimStart()) === 2 && headingMarkOf(line.trimStart()) !== "");
