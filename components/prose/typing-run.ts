import type { Transaction } from "prosemirror-state";
import { changedRanges } from "./touched-paragraphs";

/** Keys that follow each other within this time, in ms, are taken back together. */
const pause = 600;

/** Tells the keys that are taken back together from those that begin another step. */
export class TypingRun {
  private last: { time: number; from: number; to: number } | null = null;

  /** @returns whether a change goes on where the one before it ended: somebody types or deletes without a pause. */
  goesOn(tr: Transaction): boolean {
    const ranges = changedRanges(tr);
    const [from, to] = [Math.min(...ranges.map(([start]) => start)), Math.max(...ranges.map(([, end]) => end))];
    const { last } = this;
    this.last = { time: tr.time, from, to };
    if (!last || ranges.length !== 1 || tr.time - last.time > pause || isWhole(tr)) return false;
    const [[start, end]] = replaced(tr);
    return start <= last.to && end >= last.from;
  }

  /** What comes next is a step of its own. */
  stop(): void {
    this.last = null;
  }
}

/** What was cut, pasted or dropped is one thing done, however fast it came. */
const isWhole = (tr: Transaction): boolean => tr.getMeta("uiEvent") !== undefined;

/** The ranges that a transaction of one step replaced, in the document before it. */
function replaced(tr: Transaction): [number, number][] {
  const ranges: [number, number][] = [];
  tr.mapping.maps[0]?.forEach((from, to) => {
    ranges.push([from, to]);
  });
  return ranges.length > 0 ? ranges : [[0, 0]];
}
