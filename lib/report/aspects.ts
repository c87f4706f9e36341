import type { Aspect, ProseSection } from "../editions/edition";
import type { Paragraph } from "./paragraphs";

/** Where an aspect is written: the line it begins at, null when it is not there; `written` when text follows its heading. */
export type AspectPlace = { aspect: Aspect; line: number | null; written: boolean };

/** Without headings, an aspect is taken up in the first words: 监督保障方面，…… */
const openingLength = 16;

const names = (aspect: Aspect, text: string) => text.includes(aspect.heading) || text.includes(aspect.short);

const opens = (aspect: Aspect, { text, level, heading }: Paragraph) =>
  level > 0 && names(aspect, text.slice(0, heading));

/** @returns the index of the paragraph that opens the aspect, -1 when none does; a heading goes before first words. */
function openingOf(aspect: Aspect, paragraphs: Paragraph[]): number {
  const byHeading = paragraphs.findIndex((paragraph) => opens(aspect, paragraph));
  if (byHeading >= 0) return byHeading;
  return paragraphs.findIndex(({ text, level }) => level === 0 && names(aspect, text.slice(0, openingLength)));
}

/** A heading is a few words; a numbered sentence that is longer says something by itself. */
const longestHeading = 16;

const says = ({ text, heading }: Paragraph) =>
  heading < text.length || (text.endsWith("。") && text.length > longestHeading);

/** A heading alone says nothing yet: text must run on in its line, or stand before the next heading of its level. */
export function isWritten(paragraphs: Paragraph[], index: number): boolean {
  const { level } = paragraphs[index];
  if (says(paragraphs[index])) return true;
  for (let at = index + 1; at < paragraphs.length; at += 1) {
    const next = paragraphs[at];
    if (next.level > 0 && next.level <= level) return false;
    if (says(next)) return true;
  }
  return false;
}

/** @returns the section's aspects in their official order, with the place of each in the text. */
export function readAspects(section: ProseSection, paragraphs: Paragraph[]): AspectPlace[] {
  return (section.aspects ?? []).map((aspect) => {
    const index = openingOf(aspect, paragraphs);
    if (index < 0) return { aspect, line: null, written: false };
    return { aspect, line: paragraphs[index].line, written: isWritten(paragraphs, index) };
  });
}
