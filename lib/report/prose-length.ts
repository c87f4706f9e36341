import type { Aspect, ProseSection } from "../editions/edition";
import { readAspects } from "./aspects";
import type { AllFigures } from "./figures";
import { piecesOf } from "./live-figures";
import { levelOf, paragraphsOf, readParagraph } from "./paragraphs";

const blanks = /\s/g;

/** Characters as a Chinese word count has them: without blanks, a live figure with what it prints. */
export function printedLength(text: string, figures: AllFigures): number {
  let length = 0;
  for (const piece of piecesOf(text, figures)) length += [...piece.text.replace(blanks, "")].length;
  return length;
}

/** `line` and `end` span the aspect's lines; both are null while it is not there. `length` leaves its heading out. */
export type AspectPart = { aspect: Aspect; line: number | null; end: number | null; length: number };

/** @returns the section's aspects in official order, each with its lines and the length of what is written in them. */
export function measureAspects(section: ProseSection, text: string, figures: AllFigures): AspectPart[] {
  const lines = text.split("\n");
  const places = readAspects(section, paragraphsOf(text));
  const openings = new Set(places.map(({ line }) => line));
  const closes = (line: number) => openings.has(line) || levelOf(lines[line].trim()) === 2;
  return places.map(({ aspect, line }) => {
    if (line === null) return { aspect, line, end: null, length: 0 };
    let end = line + 1;
    while (end < lines.length && !closes(end)) end += 1;
    const { text: first, heading } = readParagraph(lines[line].trim());
    const body = [first.slice(heading), ...lines.slice(line + 1, end)].join("\n");
    return { aspect, line, end, length: printedLength(body, figures) };
  });
}
