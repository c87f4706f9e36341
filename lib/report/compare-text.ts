import { diffArrays } from "diff";

/** A run of a changed paragraph; `deleted` stood only in the earlier text, `inserted` only in the later one. */
export type TextChange = { kind: "same" | "deleted" | "inserted"; text: string };

/** Two paragraphs that belong together, or one alone; `unchanged` is the share of characters that both have, 0 to 1. */
export type ParagraphPair = {
  before: string | null;
  after: string | null;
  changes: TextChange[];
  unchanged: number;
};

/** Below this share of common character pairs two paragraphs say different things. */
const leastSimilar = 0.3;
/** Steps of change after which a comparison of single words is given up: its work grows with their square. */
const mostSteps = 600;
/** Comparisons of characters that setting paragraphs beside each other may take before only near ones are looked at. */
const mostCompared = 3_000_000;
/** How many paragraphs away from its place in the whole a partner is looked for then. */
const near = 30;
/** Texts of more paragraphs than this (rows by columns) are set beside each other by equal paragraphs alone. */
const largestTable = 4_000_000;
/** A common run shorter than this, between two changes, says nothing by itself. */
const shortestCommon = 2;

/** How often each pair of characters stands in a text, and how many there are. */
type Pairs = { counts: Map<string, number>; amount: number };

const pairsOf = (text: string): Pairs => {
  const counts = new Map<string, number>();
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, amount: Math.max(0, text.length - 1) };
};

/** Dice's coefficient of character pairs: 1 for the same text, 0 for nothing in common, or for less than `leastSimilar`. */
function similarity(a: Pairs, b: Pairs): number {
  const all = a.amount + b.amount;
  const mostLike = all === 0 ? 0 : (2 * Math.min(a.amount, b.amount)) / all;
  if (mostLike < leastSimilar) return 0;
  let common = 0;
  for (const [pair, count] of a.counts) common += Math.min(count, b.counts.get(pair) ?? 0);
  const weight = (2 * common) / all;
  return weight >= leastSimilar ? weight : 0;
}

/** Lengths of the longest common subsequence of every pair of ends, `weigh` saying what a match is worth. */
function bestMatches(rows: number, columns: number, weigh: (row: number, column: number) => number): Float64Array {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const weight = weigh(row, column);
      const apart = Math.max(best[(row + 1) * width + column], best[row * width + column + 1]);
      const matched = weight > 0 ? weight + best[(row + 1) * width + column + 1] : 0;
      best[row * width + column] = Math.max(apart, matched);
    }
  return best;
}

type Step = { row: number | null; column: number | null };

/** The order-keeping alignment of largest weight; what has no partner comes in its own place, earlier before later. */
function align(rows: number, columns: number, weigh: (row: number, column: number) => number): Step[] {
  const best = bestMatches(rows, columns, weigh);
  const at = (row: number, column: number) => best[row * (columns + 1) + column];
  const steps: Step[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const weight = weigh(row, column);
    if (weight > 0 && at(row, column) === weight + at(row + 1, column + 1)) {
      steps.push({ row, column });
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) {
      steps.push({ row, column: null });
      row += 1;
    } else {
      steps.push({ row: null, column });
      column += 1;
    }
  }
  for (; row < rows; row += 1) steps.push({ row, column: null });
  for (; column < columns; column += 1) steps.push({ row: null, column });
  return steps;
}

/** Numbers and foreign words change as wholes, Chinese by the character. */
const wordsOf = (text: string): string[] => text.match(/\d[\d.,]*%?|[A-Za-z]+|[\s\S]/gu) ?? [];
const sentencesOf = (text: string): string[] => text.match(/[^。；！？]*[。；！？]|[^。；！？]+$/gu) ?? [];

type Runs = { kind: TextChange["kind"]; parts: string[] }[];

/** Myers' comparison, given up after `mostSteps` changes. */
function runsOf(before: string[], after: string[]): Runs | undefined {
  const runs = diffArrays(before, after, { maxEditLength: mostSteps });
  return runs?.map(({ added, removed, value }) => ({
    kind: removed ? "deleted" : added ? "inserted" : "same",
    parts: value,
  }));
}

/** By words, or by sentences where the words are too many and too different, or as two different texts. */
const changesOf = (before: string, after: string): Runs =>
  runsOf(wordsOf(before), wordsOf(after)) ??
  runsOf(sentencesOf(before), sentencesOf(after)) ?? [
    { kind: "deleted", parts: [before] },
    { kind: "inserted", parts: [after] },
  ];

function join(changes: TextChange[]): TextChange[] {
  const joined: TextChange[] = [];
  for (const { kind, text } of changes) {
    const last = joined.at(-1);
    if (text === "") continue;
    if (last?.kind === kind) last.text += text;
    else joined.push({ kind, text });
  }
  return joined;
}

const isChanged = (change: TextChange | undefined) => change !== undefined && change.kind !== "same";

/** A lone common character between changes makes a change harder to read, not smaller: it goes with its neighbors. */
const readable = (changes: TextChange[]): TextChange[] =>
  changes.flatMap((change, index) => {
    const alone = isChanged(changes[index - 1]) && isChanged(changes[index + 1]);
    if (change.kind !== "same" || change.text.length >= shortestCommon || !alone) return [change];
    return [
      { kind: "deleted" as const, text: change.text },
      { kind: "inserted" as const, text: change.text },
    ];
  });

/** Between two common runs: first all that went, then all that came. */
function ordered(changes: TextChange[]): TextChange[] {
  const result: TextChange[] = [];
  let came: TextChange[] = [];
  for (const change of changes) {
    if (change.kind === "inserted") came.push(change);
    else {
      if (change.kind === "same") {
        result.push(...came);
        came = [];
      }
      result.push(change);
    }
  }
  return join([...result, ...came]);
}

/** @returns how `before` became `after`: without the insertions it reads as `before`, without the deletions as `after`. */
export function diffText(before: string, after: string): TextChange[] {
  if (before === after) return join([{ kind: "same", text: before }]);
  const changes = changesOf(before, after).map(({ kind, parts }) => ({ kind, text: parts.join("") }));
  return ordered(readable(ordered(join(changes))));
}

function shareOf(changes: TextChange[]): number {
  let [same, all] = [0, 0];
  for (const { kind, text } of changes) {
    all += (kind === "same" ? 2 : 1) * text.length;
    if (kind === "same") same += 2 * text.length;
  }
  return all === 0 ? 1 : same / all;
}

function pairOf(before: string | null, after: string | null): ParagraphPair {
  const changes =
    before !== null && after !== null
      ? diffText(before, after)
      : [{ kind: before === null ? ("inserted" as const) : ("deleted" as const), text: before ?? after ?? "" }];
  return { before, after, changes, unchanged: shareOf(changes) };
}

type Pairing = [before: string | null, after: string | null];

const apart = (before: string[], after: string[]): Pairing[] => [
  ...before.map((paragraph): Pairing => [paragraph, null]),
  ...after.map((paragraph): Pairing => [null, paragraph]),
];

const lengthOf = (paragraphs: string[]) => paragraphs.reduce((sum, { length }) => sum + length, 0);

/** At which rows or columns each paragraph stands. */
function placesOf(paragraphs: string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, paragraph] of paragraphs.entries()) if (!places.get(paragraph)?.push(at)) places.set(paragraph, [at]);
  return places;
}

/** What each column is worth beside a row: 1 where it says the same, how alike it is where it is looked at. */
function weighing(before: string[], after: string[]): (row: number) => Float64Array {
  const all = before.length * lengthOf(after) + after.length * lengthOf(before) <= mostCompared;
  const [old, now, same] = [before.map(pairsOf), after.map(pairsOf), placesOf(after)];
  const known = new Map<string, Float64Array>();
  return (row) => {
    const middle = (row * after.length) / before.length;
    const first = all ? 0 : Math.max(0, Math.ceil(middle - near));
    const last = all ? after.length - 1 : Math.min(after.length - 1, Math.floor(middle + near));
    // Paragraphs that say the same are alike to the same.
    const weighed = all ? known.get(before[row]) : undefined;
    if (weighed) return weighed;
    const weights = new Float64Array(after.length);
    for (let column = first; column <= last; column += 1) weights[column] = similarity(old[row], now[column]);
    for (const column of same.get(before[row]) ?? []) weights[column] = 1;
    known.set(before[row], weights);
    return weights;
  };
}

/** Pairs those that resemble each other most, without changing their order. */
function pairUp(before: string[], after: string[]): Pairing[] {
  if (before.length * after.length > largestTable) return apart(before, after);
  const weigh = weighing(before, after);
  const weights = before.map((_, row) => weigh(row));
  const steps = align(before.length, after.length, (row, column) => weights[row][column]);
  return steps.map(({ row, column }) => [row === null ? null : before[row], column === null ? null : after[column]]);
}

/** What stands unchanged in two long texts; undefined where that is nothing, or so little that a comparison is given up. */
function runsOfLong(before: string[], after: string[]): Runs | undefined {
  if (before.length * after.length <= mostSteps * near) return undefined;
  const [old, now] = [new Set(before), new Set(after)];
  const alone = [...before.filter((each) => !now.has(each)), ...after.filter((each) => !old.has(each))].length;
  return alone === before.length + after.length || alone > mostSteps ? undefined : runsOf(before, after);
}

/** Long texts are divided where paragraphs stand unchanged; what lies between is paired by itself. */
function pairsBetween(before: string[], after: string[]): Pairing[] {
  const runs = runsOfLong(before, after);
  if (!runs) return pairUp(before, after);
  const pairs: Pairing[] = [];
  const gap: { deleted: string[]; inserted: string[] } = { deleted: [], inserted: [] };
  const closeGap = () => pairs.push(...pairUp(gap.deleted.splice(0), gap.inserted.splice(0)));
  for (const { kind, parts } of runs) {
    if (kind !== "same") {
      gap[kind].push(...parts);
      continue;
    }
    closeGap();
    for (const part of parts) pairs.push([part, part]);
  }
  closeGap();
  return pairs;
}

/**
 * Sets the paragraphs of two texts beside each other, in order, and marks what changed in those that belong together.
 * The work is bounded: of long texts that differ much, some paragraphs stand alone that might have been paired.
 */
export const compareParagraphs = (before: string[], after: string[]): ParagraphPair[] =>
  pairsBetween(before, after).map(([old, now]) => pairOf(old, now));

/** @returns the share of characters, 0 to 1, that stand in both texts; null when both are empty. */
export function unchangedShare(pairs: ParagraphPair[]): number | null {
  const changes = pairs.flatMap((pair) => pair.changes);
  return changes.length === 0 ? null : shareOf(changes);
}
