import { compareParagraphs, type TextChange } from "../report/compare-text";
import type { AllFigures } from "../report/figures";
import { printLiveFigures } from "../report/live-figures";

/** A paragraph of the report beside one of the file; one of them may be missing. */
export type TextLine = {
  /** As the report holds it, live figures unprinted; null where only the file has the paragraph. */
  raw: string | null;
  /** As the file holds it, which may have live figures of its own; null where only the report has the paragraph. */
  offered: string | null;
  /** As it reads. */
  before: string | null;
  after: string | null;
  changed: boolean;
  words: TextChange[];
};

const linesOf = (text: string): string[] => (text.trim() === "" ? [] : text.split("\n"));

/**
 * Sets the paragraphs of a report's text beside those of a file. A live figure is as good as the number that the file
 * prints, whether it shows it now (`figures`) or as soon as the file's figures are taken (`merged`).
 * @returns every line, those that are alike too; nothing where the file has no text. An empty text is filled as a whole.
 */
export function compareText(present: string, offered: string, figures: AllFigures, merged: AllFigures): TextLine[] {
  const [raw, file] = [linesOf(present), linesOf(offered)];
  if (file.length === 0) return [];
  if (raw.length === 0) {
    const read = printLiveFigures(offered, merged);
    return [lineOf({ raw: null, offered }, null, read, [{ kind: "inserted", text: read }])];
  }
  const inFile = file.map((line) => printLiveFigures(line, merged));
  const known = new Set(inFile);
  const printed = raw.map((line) => {
    const later = printLiveFigures(line, merged);
    return known.has(later) ? later : printLiveFigures(line, figures);
  });
  let [at, inOffer] = [0, 0];
  return compareParagraphs(printed, inFile).map(({ before, after, changes }) => {
    const held = { raw: before === null ? null : raw[at++], offered: after === null ? null : file[inOffer++] };
    return lineOf(held, before, after, changes);
  });
}

const lineOf = (
  held: Pick<TextLine, "raw" | "offered">,
  before: string | null,
  after: string | null,
  words: TextChange[],
): TextLine => ({ ...held, before, after, words, changed: before !== after });

/** @returns the text with the chosen paragraphs as the file has them and the others as they stand. */
export const joinLines = (lines: TextLine[], isTaken: (line: TextLine) => boolean): string =>
  lines
    .map((line) => (line.changed && isTaken(line) ? line.offered : line.raw))
    .filter((text) => text !== null)
    .join("\n");
