import type { FoldedText } from "./folded-text";
import { hashOf, positionOf, shortestPassage } from "./sampled-grams";

/** Equal signs of two texts: where they begin in each, how many they are, and how many of them count. */
export type Run = { one: number; other: number; length: number; counted: number };

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** The longest equal run through a place of each. No pair of surrogates is cut. */
function runThrough(a: FoldedText, b: FoldedText, one: number, other: number): Run {
  const same = (step: number) => a.codes[one + step] !== 0 && a.codes[one + step] === b.codes[other + step];
  let begin = 0;
  while (one + begin > 0 && other + begin > 0 && same(begin - 1)) begin -= 1;
  let end = 0;
  while (one + end < a.codes.length && other + end < b.codes.length && same(end)) end += 1;
  if (begin < end && isLow(a.codes[one + begin])) begin += 1;
  if (begin < end && isHigh(a.codes[one + end - 1])) end -= 1;
  return { one: one + begin, other: other + begin, length: end - begin, counted: 0 };
}

/** Every pair of places with one sampled gram: the first, the second, the first of the next … */
function commonPlaces(a: Float64Array, b: Float64Array): number[] {
  const places: number[] = [];
  for (let one = 0, other = 0; one < a.length && other < b.length; ) {
    const left = hashOf(a[one]);
    const right = hashOf(b[other]);
    if (left < right) one += 1;
    else if (right < left) other += 1;
    else {
      for (let at = other; at < b.length && hashOf(b[at]) === left; at += 1)
        places.push(positionOf(a[one]), positionOf(b[at]));
      one += 1;
    }
  }
  return places;
}

function holds(ends: readonly number[], place: number): boolean {
  for (let at = 0; at < ends.length; at += 2) if (ends[at] <= place && place < ends[at + 1]) return true;
  return false;
}

function allRuns(a: FoldedText, b: FoldedText, samples: [Float64Array, Float64Array]): Run[] {
  const runs: Run[] = [];
  const shorter = Math.min(a.codes.length, b.codes.length);
  /** How far each diagonal is known, so that a long run is walked once: where it begins, where it ends, the next one … */
  const known = new Map<number, number[]>();
  const places = commonPlaces(...samples);
  for (let at = 0; at < places.length; at += 2) {
    const [one, other] = [places[at], places[at + 1]];
    const diagonal = known.get(one - other) ?? [];
    if (holds(diagonal, one)) continue;
    const run = runThrough(a, b, one, other);
    // What is left of a text that is the other's whole is no passage.
    if (run.length > shorter - shortestPassage && run.length >= shortestPassage) return [run];
    diagonal.push(run.one, run.one + Math.max(run.length, 1));
    known.set(one - other, diagonal);
    if (run.length >= shortestPassage) runs.push(run);
  }
  return runs;
}

/** The parts of a run that lie in no longer one, in either text, with enough signs that count. */
function freeParts(run: Run, a: FoldedText, b: FoldedText, takenOne: Uint8Array, takenOther: Uint8Array): Run[] {
  const parts: Run[] = [];
  let from = 0;
  for (let at = 0; at <= run.length; at += 1) {
    if (at < run.length && takenOne[run.one + at] === 0 && takenOther[run.other + at] === 0) continue;
    const part = { one: run.one + from, other: run.other + from, length: at - from };
    let counted = 0;
    for (let sign = 0; sign < part.length; sign += 1)
      counted += a.counts[part.one + sign] & b.counts[part.other + sign];
    if (counted >= shortestPassage) parts.push({ ...part, counted });
    from = at + 1;
  }
  return parts;
}

const marks: [Uint8Array, Uint8Array] = [new Uint8Array(0), new Uint8Array(0)];
/** One pair of texts follows the other: they share the marks of which sign is taken. */
function blankMarks(...lengths: [number, number]): [Uint8Array, Uint8Array] {
  for (const [side, length] of lengths.entries())
    if (marks[side].length < length) marks[side] = new Uint8Array(length);
    else marks[side].fill(0, 0, length);
  return marks;
}

/**
 * The equal passages of two texts: runs of at least 13 signs that count, each sign of either text in one of them at
 * most, longer ones first where they overlap. @returns them in the order of the first text.
 */
export function equalRuns(a: FoldedText, b: FoldedText, samples: [Float64Array, Float64Array]): Run[] {
  const [takenOne, takenOther] = blankMarks(a.codes.length, b.codes.length);
  const runs = allRuns(a, b, samples).sort((x, y) => y.length - x.length || x.one - y.one || x.other - y.other);
  const chosen: Run[] = [];
  let free = Math.min(a.codes.length, b.codes.length);
  for (const run of runs) {
    // Of a text that repeats itself one run takes all, and the many others need not be walked.
    if (free < shortestPassage) break;
    for (const part of freeParts(run, a, b, takenOne, takenOther)) {
      takenOne.fill(1, part.one, part.one + part.length);
      takenOther.fill(1, part.other, part.other + part.length);
      free -= part.length;
      chosen.push(part);
    }
  }
  return chosen.sort((x, y) => x.one - y.one);
}
