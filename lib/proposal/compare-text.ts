import { compareParagraphs, type TextChange } from "../report/compare-text";
import { type Before, type KeptLive, keepLive, liveAddresses } from "../report/kept-live";
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
  /** What the report's paragraph becomes where its live figures print what the file says; null where it has none. */
  live: KeptLive | null;
  words: TextChange[];
};

const linesOf = (text: string): string[] => (text.trim() === "" ? [] : text.split("\n"));

/**
 * Sets the paragraphs of a report's text beside those of a file. A live figure is as good as the number that the file
 * prints, whether it shows it now or as soon as the file's figures are taken, too.
 * @returns every line, those that are alike too; nothing where the file has no text. An empty text is filled as a whole.
 */
export function compareText(present: string, offered: string, figures: Before): TextLine[] {
  const { now, later } = figures;
  const [raw, file] = [linesOf(present), linesOf(offered)];
  if (file.length === 0) return [];
  if (raw.length === 0) {
    const read = printLiveFigures(offered, later);
    return [lineOf({ raw: null, offered, live: null }, null, read, [{ kind: "inserted", text: read }])];
  }
  const inFile = file.map((line) => printLiveFigures(line, later));
  const known = new Set(inFile);
  const printed = raw.map((line) => {
    const then = printLiveFigures(line, later);
    return known.has(then) ? then : printLiveFigures(line, now);
  });
  let [at, inOffer] = [0, 0];
  return compareParagraphs(printed, inFile).map(({ before, after, changes }) => {
    const held = { raw: before === null ? null : raw[at++], offered: after === null ? null : file[inOffer++] };
    return lineOf({ ...held, live: before === after ? null : liveOf(held, figures) }, before, after, changes);
  });
}

type Held = Pick<TextLine, "raw" | "offered">;

/** A file that has live figures of its own is taken as it is. */
function liveOf({ raw, offered }: Held, figures: Before): KeptLive | null {
  if (raw === null || offered === null || liveAddresses(offered, figures.now).length > 0) return null;
  return liveAddresses(raw, figures.now).length > 0 ? keepLive(raw, offered, figures) : null;
}

const lineOf = (
  held: Held & Pick<TextLine, "live">,
  before: string | null,
  after: string | null,
  words: TextChange[],
): TextLine => ({ ...held, before, after, words, changed: before !== after });

/**
 * @param holds whether a figure is taken from the file, too
 * @returns the text with the chosen paragraphs as the file has them and the others as they stand
 */
export const joinLines = (
  lines: TextLine[],
  isTaken: (line: TextLine) => boolean,
  holds: (address: string) => boolean,
): string =>
  lines
    .map((line) => {
      if (!line.changed || !isTaken(line)) return line.raw;
      return line.live?.along.every(holds) ? line.live.text : line.offered;
    })
    .filter((text) => text !== null)
    .join("\n");
