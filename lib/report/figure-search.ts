import type { FigureOffer } from "./figure-offers";
import type { AllFigures } from "./figures";
import { evaluateLiveFigure, type LiveFigure, type Sum } from "./live-figures";
import { initialsOf } from "./pinyin-initials";

/** Characters of the offer's `path` and `where` that the query matched, as `[from, to)`. */
export type Range = [from: number, to: number];
export type FoundFigure = { offer: FigureOffer; value: string | null; inPath: Range[]; inWhere: Range[] };

const folded = (text: string) => text.normalize("NFKC").toLowerCase();

/** Full-width forms of the labels fold to one character each, so that places in the folded text stay true. */
const foldedLabel = (text: string) => text.replace(/[（）．，：]/g, (mark) => mark.normalize("NFKC")).toLowerCase();

/** The fewest longest pieces of `query`, each found somewhere in `text`: 新收自然人 finds 新收 and 自然人. */
function placesOf(query: string, text: string): Range[] | null {
  const places: Range[] = [];
  for (let start = 0; start < query.length; ) {
    let end = query.length;
    while (end > start && !text.includes(query.slice(start, end))) end -= 1;
    const shortest = start === 0 && query.length === 1 ? 1 : 2;
    if (end - start < shortest) return null;
    const at = text.indexOf(query.slice(start, end));
    places.push([at, at + end - start]);
    start = end;
  }
  return places;
}

function searchText(offer: FigureOffer) {
  const text = foldedLabel(`${offer.path}\n${offer.where}`);
  return { text, initials: initialsOf(text), split: offer.path.length + 1 };
}

const cut = (places: Range[], from: number, to: number): Range[] =>
  places
    .filter(([start]) => start >= from && start < to)
    .map(([start, end]) => [start - from, Math.min(end, to) - from]);

type Match = { rank: number; places: Range[] };

/** Rank 0 is the best: the value itself, then the label in one piece, then in several, then its initials. */
function matchOf(query: string, value: string | null, text: string, initials: string): Match | null {
  if (/^[\d.]+%?$/.test(query) && value !== null && (value === query || (query.length > 1 && value.startsWith(query))))
    return { rank: value === query ? 0 : 2, places: [] };
  const inLabel = placesOf(query, text);
  if (inLabel) return { rank: inLabel.length === 1 ? 1 : 3, places: inLabel };
  const at = /^[a-z]+$/.test(query) ? initials.indexOf(query) : -1;
  return at < 0 ? null : { rank: 2, places: [[at, at + query.length]] };
}

/**
 * Finds figures by any part of their labels, by the first letters of the pinyin, or by their value.
 * @returns at most `limit`, best first; within a rank totals before single columns, sums before their parts.
 */
export function findFigures(offers: FigureOffer[], typed: string, figures: AllFigures, limit = 60): FoundFigure[] {
  const query = folded(typed).replace(/[\s,]/g, "");
  const found = offers.flatMap((offer) => {
    const value = evaluateLiveFigure({ kind: "sum", terms: offer.terms }, figures);
    const { text, initials, split } = searchText(offer);
    const match = query === "" ? { rank: 0, places: [] } : matchOf(query, value, text, initials);
    if (!match) return [];
    const [inPath, inWhere] = [cut(match.places, 0, split), cut(match.places, split, text.length)];
    // A query that names a column wants that column, not the totals.
    return [
      { rank: match.rank, column: inWhere.length > 0 ? 0 : offer.columnRank, found: { offer, value, inPath, inWhere } },
    ];
  });
  found.sort((a, b) => a.rank - b.rank || a.column - b.column);
  return found.slice(0, limit).map((entry) => entry.found);
}

/** How several ticked figures become one: added, the second taken from the first, the first as a share of the second. */
export type Combination = "sum" | "difference" | "share";

const reversed = (terms: Sum): Sum => terms.map(({ address, sign }) => ({ address, sign: sign === 1 ? -1 : 1 }));

/** @throws when there is nothing to combine, or not two for a difference or share. */
export function combineFigures(parts: Sum[], how: Combination): LiveFigure {
  if (parts.length === 0 || (how !== "sum" && parts.length !== 2))
    throw new Error(`Cannot take the ${how} of ${parts.length} figures`);
  const [first, second] = parts;
  if (how === "share") return { kind: "share", part: first, whole: second };
  return { kind: "sum", terms: how === "difference" ? [...first, ...reversed(second)] : parts.flat() };
}

/** @returns the two with the larger first, so that a difference is not negative; as they were while one is blank. */
export function largerFirst([a, b]: [Sum, Sum], figures: AllFigures): [Sum, Sum] {
  const size = (terms: Sum) => Number(evaluateLiveFigure({ kind: "sum", terms }, figures) ?? Number.NaN);
  return size(b) > size(a) ? [b, a] : [a, b];
}
