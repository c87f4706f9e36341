import type { Words } from "./place";

/** The words of a place in prose, with what stood before and after them in their line: by it they are found again. */
export type Quote = { before: string; words: string; after: string };

/** So many UTF-16 units are kept on each side; where the line ends earlier, fewer. */
export const neighbours = 12;

/** @returns the words at a place, with their neighbours. */
export function quoteOf(line: string, { start, end }: Pick<Words, "start" | "end">): Quote {
  return {
    before: line.slice(Math.max(0, start - neighbours), start),
    words: line.slice(start, end),
    after: line.slice(end, end + neighbours),
  };
}

function commonEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[one.length - 1 - length] === other[other.length - 1 - length]) length += 1;
  return length;
}

function commonBegin(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  return length;
}

function* startsOf(line: string, words: string): Generator<number> {
  for (let at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1)) {
    yield at;
    // Nothing stands at every point of the line; `indexOf` stays at its end.
    if (at === line.length) return;
  }
}

/** Words this long are found wherever they stand; shorter ones, a number say, may be others among other neighbours. */
const telling = 8;

type Found = { words: Words; kept: number; lines: number; units: number };

/** Most of the neighbours first, then the nearest. */
const isBetter = (one: Found, other: Found | null): boolean =>
  !other ||
  one.kept > other.kept ||
  (one.kept === other.kept && (one.lines < other.lines || (one.lines === other.lines && one.units < other.units)));

/**
 * Finds words again after the text around them has been written on: where most of their neighbours still stand beside
 * them, and of equally good places the nearest to where they were. The words themselves must be there unchanged, and at
 * least half of their neighbours unless the words are long.
 * @returns null when they are gone.
 */
export function findAgain(place: Words, quote: Quote, text: string): Words | null {
  let best: Found | null = null;
  for (const [paragraph, line] of text.split("\n").entries())
    for (const start of startsOf(line, quote.words)) {
      const end = start + quote.words.length;
      const found = {
        words: { section: place.section, paragraph, start, end },
        kept: commonEnd(line.slice(0, start), quote.before) + commonBegin(line.slice(end), quote.after),
        ...{ lines: Math.abs(paragraph - place.paragraph), units: Math.abs(start - place.start) },
      };
      if (isBetter(found, best)) best = found;
    }
  if (!best) return null;
  const enough = quote.words.length >= telling || best.kept * 2 >= quote.before.length + quote.after.length;
  return enough ? best.words : null;
}

/** As `findAgain`, but only where all neighbours stand as they stood: for whoever is to replace the words unasked. */
export function findUntouched(place: Words, quote: Quote, text: string): Words | null {
  const found = findAgain(place, quote, text);
  if (!found) return null;
  const now = quoteOf(text.split("\n")[found.paragraph], found);
  return now.before === quote.before && now.after === quote.after ? found : null;
}
