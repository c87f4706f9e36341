import { paragraph } from "./grid-builder";
import type { SourceParagraph } from "./source-document";

/** A line as printed. `full` says that it reaches the right margin; absent, its length decides. An empty text is a gap. */
export type Line = { text: string; indented: boolean; heading?: true; full?: boolean; page?: number };

const sentenceEnd = /[。！？；：:;.!?”）)]$/;
const beginsAnew =
  /^(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]+部分|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）]|注：)/;

/** Width in full-width characters: a Latin letter or digit takes half of one. */
const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);

/** Lines broken by a program rather than by a writer pile up at one width. @returns that width, or undefined. */
function brokenAt(lines: Line[]): number | undefined {
  const widths = lines
    .map(({ text }) => widthOf(text))
    .filter((width) => width > 15)
    .sort((a, b) => b - a);
  const widest = widths[Math.floor(widths.length * 0.05)] ?? 0;
  const near = widths.filter((width) => width > widest - 3 && width <= widest + 1.5).length;
  return widths.length >= 4 && widest <= 70 && near >= widths.length * 0.5 ? widest : undefined;
}

const lacksEnd = (text: string) => !sentenceEnd.test(text) && widthOf(text) > 20;

const goesToMargin = (text: string, width: number) => {
  const own = widthOf(text);
  return own > width - 3 || (own > width * 0.6 && !sentenceEnd.test(text));
};

/** Joins the lines of each paragraph; a gap inside a sentence is a page break and does not end it, one behind it does. */
export function joinLines(lines: Line[]): SourceParagraph[] {
  const width = brokenAt(lines);
  const paragraphs: { text: string; open: boolean; gap: boolean; heading?: true; page?: number }[] = [];
  for (const line of lines) {
    const last = paragraphs[paragraphs.length - 1];
    if (line.text === "") {
      if (last) last.gap = true;
      continue;
    }
    const full = line.full ?? (width !== undefined && goesToMargin(line.text, width));
    const starts = line.indented || line.heading || beginsAnew.test(line.text);
    const goesOn = last && !last.heading && !starts && (last.gap ? lacksEnd(last.text) : last.open);
    if (goesOn) Object.assign(last, { text: glue(last.text, line.text), open: full, gap: false });
    else paragraphs.push({ text: line.text, open: full, gap: false, heading: line.heading, page: line.page });
  }
  return paragraphs.map(({ text, heading, page }) =>
    paragraph(text, { ...(heading ? { heading } : {}), ...(page ? { page } : {}) }),
  );
}

/** Between Latin words a broken line stood for a space; in Chinese for nothing. */
const glue = (left: string, right: string) =>
  left + (/[A-Za-z]$/.test(left) && /^[A-Za-z]/.test(right) ? " " : "") + right;
