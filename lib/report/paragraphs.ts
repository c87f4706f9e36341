/** Heading levels of GB/T 9704: 一、 is 1 (sections only), （一） 2, 1. 3, （1） 4; 0 is body text. */
export type Level = 0 | 2 | 3 | 4;

/** `heading` is how many characters of `text` are heading: 0, all, or up to its first 。; `line` counts the lines of the section's text from 0. */
export type Paragraph = { text: string; level: Level; heading: number; line: number };

const numerals = "[一二三四五六七八九十百]{1,4}";
const marks: [Level, RegExp][] = [
  [2, new RegExp(`^（${numerals}）`)],
  [3, /^\d{1,2}\.(?!\d)/],
  [4, /^（\d{1,2}）/],
];
const sentenceEnd = /[。！？；]/;

/** Most lines begin with neither a bracket nor a digit: they are spared the three expressions. */
const mayBeMarked = /^[（\d]/;

/** @returns the level that the number at the beginning of a line stands for; 0 where there is none. */
export function levelOf(text: string): Level {
  if (!mayBeMarked.test(text)) return 0;
  return marks.find(([, pattern]) => pattern.test(text))?.[0] ?? 0;
}

/** @returns the number a heading begins with, such as （一） or 1. ; "" where there is none. */
export const headingMarkOf = (text: string): string =>
  marks.map(([, pattern]) => pattern.exec(text)?.[0]).find(Boolean) ?? "";

/** A line that begins with a heading's number is a heading when no sentence ends in it, or up to its first 。 */
export function readParagraph(text: string, line = 0): Paragraph {
  const level = levelOf(text);
  if (level === 0) return { text, level, heading: 0, line };
  const stop = text.indexOf("。");
  if (stop < 0 && sentenceEnd.test(text)) return { text, level: 0, heading: 0, line };
  return { text, level, heading: stop < 0 ? text.length : stop + 1, line };
}

/** Control characters and lone surrogates cannot be printed in any format; they are dropped, line ends unified. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\v|\f/g, "\n")
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "");
}

/** @returns the printed paragraphs of a section's text; empty lines are not printed. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const printed = line.trim();
    if (printed !== "") paragraphs.push(readParagraph(printed, index));
  }
  return paragraphs;
}
