import { type Label, normalizeLabel } from "./normalize-label";

/** Longer texts are never labels; comparing them would only cost time. */
const longest = 80;

/** Levenshtein distance: how many characters must be changed, added or left out. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1)
      current.push(
        Math.min(
          previous[column] + 1,
          current[column - 1] + 1,
          previous[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1),
        ),
      );
    previous = current;
  }
  return previous[b.length];
}

const closeness = (a: string, b: string) => (a === b ? 1 : 1 - editDistance(a, b) / Math.max(a.length, b.length));

const shortestPart = 4;

const leastShare = 0.4;

/** A label cut off, or one with an explanation behind it. */
const holds = (a: string, b: string) =>
  a.length >= Math.max(shortestPart, b.length * leastShare) &&
  b.length > a.length &&
  (b.startsWith(a) || b.endsWith(a));

const compared = new Map<string, number>();
const mostCompared = 20_000;

/** @returns 1 for labels that say the same, less the more they differ, 0 for nothing alike. */
export function similarityOf(printed: Label, official: Label): number {
  if (printed.text === "" || official.text === "" || printed.text.length > longest) return 0;
  const key = `${printed.text}/${printed.bare}/${official.text}`;
  const known = compared.get(key);
  if (known !== undefined) return known;
  const exact = [printed.text, printed.bare].some((text) => text === official.text || text === official.bare);
  const near = Math.max(closeness(printed.text, official.text), closeness(printed.bare, official.bare));
  const partly = holds(printed.bare, official.bare) || holds(official.bare, printed.bare) ? 0.85 : 0;
  const similarity = exact ? 1 : Math.min(0.99, Math.max(near, partly));
  if (compared.size > mostCompared) compared.clear();
  compared.set(key, similarity);
  return similarity;
}

const labels = new Map<string, Label>();

/** Official labels are few and compared often. */
export function labelFor(text: string): Label {
  const known = labels.get(text) ?? normalizeLabel(text);
  if (labels.size < mostCompared) labels.set(text, known);
  return known;
}
