import { type ProseSectionId, proseSectionIds } from "../editions/edition";
import { editionById } from "../editions/register";
import { deriveFigures } from "../report/figures";
import { printLiveFigures } from "../report/live-figures";
import { readParagraph } from "../report/paragraphs";
import type { Report } from "../report/values";
import { fixedPieces, leftOutOf } from "./left-out";

/** A printed line of one of the three texts; `line` counts the lines of the section's text from 0, as places do. */
export type TextLine = { section: ProseSectionId; line: number; text: string };

/**
 * The texts of one report, sign by sign. `codes` has 0 between two lines, which is equal to nothing; `at` is the UTF-16
 * unit of the line in which a sign stands. `counts` is 0 where a sign is left out: it may lie in an equal passage, and
 * does not make one.
 */
export type FoldedText = {
  lines: TextLine[];
  codes: Uint16Array;
  at: Int32Array;
  lineOf: Int32Array;
  counts: Uint8Array;
  /** How many signs count before each one, and before the end. */
  before: Int32Array;
  /** How many signs of each line count. */
  ofLine: number[];
};

/** A report has some thousands of signs; of a text far longer than any only so much is compared. */
export const longestCompared = 20_000;

const blank = /\s/;

/** Full-width letters, digits and marks are their half-width ones; blanks are none. */
function foldedCode(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return code < 0x3000 && code > 0x20 && code !== 0xa0 ? code : blank.test(String.fromCharCode(code)) ? 0 : code;
}

/** @returns the printed lines of the three texts, live figures filled in; of very long texts the first 20,000 signs. */
export function textLines({ edition, figures, text }: Pick<Report, "edition" | "figures" | "text">): TextLine[] {
  const all = deriveFigures(editionById(edition), figures);
  let left = longestCompared;
  return proseSectionIds.flatMap((section) =>
    text[section]
      .slice(0, left)
      .split("\n")
      .flatMap((raw, line): TextLine[] => {
        const printed = printLiveFigures(raw, all).slice(0, Math.max(0, left));
        left -= printed.length;
        return printed.trim() === "" ? [] : [{ section, line, text: printed }];
      }),
  );
}

/** One array of each kind, long enough for all lines; `end` is how far they are filled. */
const emptyFold = (size: number) => ({
  codes: new Uint16Array(size),
  at: new Int32Array(size),
  lineOf: new Int32Array(size),
  counts: new Uint8Array(size),
});

/** For each unit of a line, 1 where it is left out. */
function silentIn(text: string, pieces: readonly string[]): Uint8Array {
  const indent = text.length - text.trimStart().length;
  const heading = readParagraph(text.trim()).heading;
  const silent = new Uint8Array(text.length);
  for (const [from, to] of leftOutOf(text, heading > 0 ? indent + heading : 0, pieces)) silent.fill(1, from, to);
  return silent;
}

/** @param lines of a report of this edition, as printed. */
export function foldText(lines: TextLine[], editionId: string): FoldedText {
  const fold = emptyFold(lines.reduce((total, { text }) => total + text.length + 1, 0));
  const pieces = fixedPieces(editionById(editionId));
  let end = 0;
  for (const [line, { text }] of lines.entries()) {
    const silent = silentIn(text, pieces);
    for (let at = 0; at < text.length; at += 1) {
      const code = foldedCode(text.charCodeAt(at));
      if (code === 0) continue;
      fold.codes[end] = code;
      fold.at[end] = at;
      fold.lineOf[end] = line;
      fold.counts[end] = 1 - silent[at];
      end += 1;
    }
    fold.lineOf[end] = line;
    end += 1;
  }
  return { lines, ...cut(fold, end), ...countedIn(fold, end, lines.length) };
}

const cut = ({ codes, at, lineOf, counts }: ReturnType<typeof emptyFold>, end: number) => ({
  codes: codes.slice(0, end),
  at: at.slice(0, end),
  lineOf: lineOf.slice(0, end),
  counts: counts.slice(0, end),
});

function countedIn({ counts, lineOf }: ReturnType<typeof emptyFold>, end: number, lines: number) {
  const before = new Int32Array(end + 1);
  const ofLine = Array.from({ length: lines }, () => 0);
  for (let sign = 0; sign < end; sign += 1) {
    before[sign + 1] = before[sign] + counts[sign];
    ofLine[lineOf[sign]] += counts[sign];
  }
  return { before, ofLine };
}
