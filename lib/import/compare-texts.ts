/** A piece of a paragraph: in both texts, only in the earlier or only in the later. */
export type DiffPiece = { kind: "same" | "removed" | "added"; text: string };

/** A paragraph of either text beside its counterpart; `index` counts the lines of each text from 0. */
export type ParagraphDiff =
  | { kind: "same"; before: number; after: number; text: string }
  | { kind: "changed"; before: number; after: number; pieces: DiffPiece[] }
  | { kind: "removed"; before: number; text: string }
  | { kind: "added"; after: number; text: string };

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** Beyond this many pairs of words the middle of two paragraphs is shown as replaced whole. */
const mostPairs = 4_000_000;

/** Longest common subsequence: which of `a` and which of `b` are the same, in order. */
function commonPairs<Item>(a: Item[], b: Item[], weigh: (left: Item, right: Item) => number): [number, number][] {
  const width = b.length + 1;
  const best = new Float64Array((a.length + 1) * width);
  for (let left = a.length - 1; left >= 0; left -= 1)
    for (let right = b.length - 1; right >= 0; right -= 1) {
      const weight = weigh(a[left], b[right]);
      const taken = weight > 0 ? weight + best[(left + 1) * width + right + 1] : 0;
      best[left * width + right] = Math.max(taken, best[(left + 1) * width + right], best[left * width + right + 1]);
    }
  const pairs: [number, number][] = [];
  let [left, right] = [0, 0];
  while (left < a.length && right < b.length) {
    const here = best[left * width + right];
    if (here === best[(left + 1) * width + right]) left += 1;
    else if (here === best[left * width + right + 1]) right += 1;
    else pairs.push([left++, right++]);
  }
  return pairs;
}

function commonStart(a: string[], b: string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** @returns the words of both paragraphs in order; pieces of one kind are joined. */
export function compareParagraphs(before: string, after: string): DiffPiece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const start = commonStart(a, b);
  const end = commonStart(a.slice(start).reverse(), b.slice(start).reverse());
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const pairs =
    middleA.length * middleB.length > mostPairs
      ? []
      : commonPairs(middleA, middleB, (left, right) => (left === right ? left.length : 0));
  const pieces: DiffPiece[] = [];
  const add = (kind: DiffPiece["kind"], words: string[]) => {
    const text = words.join("");
    const last = pieces[pieces.length - 1];
    if (text === "") return;
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  add("same", a.slice(0, start));
  let [left, right] = [0, 0];
  for (const [nextLeft, nextRight] of [...pairs, [middleA.length, middleB.length]]) {
    add("removed", middleA.slice(left, nextLeft));
    add("added", middleB.slice(right, nextRight));
    add("same", middleA.slice(nextLeft, nextLeft + 1));
    [left, right] = [nextLeft + 1, nextRight + 1];
  }
  add("same", a.slice(a.length - end));
  return pieces;
}

const bigrams = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at += 1)
    counts.set(text.slice(at, at + 2), (counts.get(text.slice(at, at + 2)) ?? 0) + 1);
  return counts;
};

/** Share of pairs of characters in common, from 0 to 1. */
function likeness(a: Map<string, number>, b: Map<string, number>): number {
  let [common, sum] = [0, 0];
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  for (const count of [...a.values(), ...b.values()]) sum += count;
  return sum === 0 ? 0 : (2 * common) / sum;
}

const counterpart = 0.3;

const linesOf = (text: string) =>
  text
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [{ text: line.trim(), index, pairs: bigrams(line.trim()) }]));

/** Puts the paragraphs of two texts side by side, each beside the one that it resembles, and marks the changed words. */
export function compareTexts(before: string, after: string): ParagraphDiff[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const pairs = commonPairs(a, b, (left, right) => {
    if (left.text === right.text) return 2;
    const alike = likeness(left.pairs, right.pairs);
    return alike >= counterpart ? alike : 0;
  });
  const diffs: ParagraphDiff[] = [];
  let [left, right] = [0, 0];
  for (const [nextLeft, nextRight] of [...pairs, [a.length, b.length]]) {
    diffs.push(
      ...a.slice(left, nextLeft).map(({ text, index }): ParagraphDiff => ({ kind: "removed", before: index, text })),
    );
    diffs.push(
      ...b.slice(right, nextRight).map(({ text, index }): ParagraphDiff => ({ kind: "added", after: index, text })),
    );
    if (nextLeft < a.length && nextRight < b.length) diffs.push(diffOf(a[nextLeft], b[nextRight]));
    [left, right] = [nextLeft + 1, nextRight + 1];
  }
  return diffs;
}

function diffOf(a: { text: string; index: number }, b: { text: string; index: number }): ParagraphDiff {
  const places = { before: a.index, after: b.index };
  return a.text === b.text
    ? { kind: "same", ...places, text: a.text }
    : { kind: "changed", ...places, pieces: compareParagraphs(a.text, b.text) };
}

/** Share of the later text that the earlier one already had, from 0 to 1: 内容雷同 shows here. */
export function repeatedShare(before: string, after: string): number {
  const diffs = compareTexts(before, after);
  const same = diffs.reduce(
    (sum, diff) =>
      sum + (diff.kind === "same" ? diff.text.length : diff.kind === "changed" ? sameLength(diff.pieces) : 0),
    0,
  );
  const whole = linesOf(after).reduce((sum, { text }) => sum + text.length, 0);
  return whole === 0 ? 0 : same / whole;
}

const sameLength = (pieces: DiffPiece[]) =>
  pieces.reduce((sum, { kind, text }) => sum + (kind === "same" ? text.length : 0), 0);
