import type { TextChange } from "../report/compare-text";
import type { Revision, Run } from "./document";

/** What came or went, where it stood on the side that has it: UTF-16 units of its line as it is stored. */
export type Changed = {
  kind: Revision["kind"];
  /** Printed; a paragraph's anchor in prose. */
  place: string;
  start: number;
  end: number;
  /** Of figures that the words print. */
  addresses: string[];
};

/** Who changed something, and when. */
export type CreditOf = (changed: Changed) => Pick<Revision, "by" | "at">;

type Piece = { run: Run; start: number; end: number };

/** Hands out the runs of a paragraph by their printed characters; what is left of a live figure is no more than its print. */
class RunCursor {
  #index = 0;
  #offset = 0;
  #stored = 0;

  constructor(private readonly runs: Run[]) {}

  take(length: number): Piece[] {
    const pieces: Piece[] = [];
    let left = length;
    while (left > 0 && this.#index < this.runs.length) {
      const run = this.runs[this.#index];
      const text = run.text.slice(this.#offset, this.#offset + left);
      const isFirst = this.#offset === 0;
      const source = run.source === undefined ? undefined : isFirst ? run.source : "";
      const start = this.#stored;
      this.#stored += (source ?? text).length;
      if (text !== "")
        pieces.push({ run: { ...run, text, ...(source === undefined ? {} : { source }) }, start, end: this.#stored });
      left -= text.length;
      this.#offset += text.length;
      if (this.#offset >= run.text.length) [this.#index, this.#offset] = [this.#index + 1, 0];
    }
    return pieces;
  }
}

const came = (run: Run, revision: Revision): Run => ({ ...run, revision });
/** What went prints no figure any more. */
const went = ({ text, part, strong }: Run, revision: Revision): Run => ({
  ...{ text, kind: "text", revision },
  ...(part ? { part } : {}),
  ...(strong ? { strong } : {}),
});

type Side = { runs: Run[]; place: string };

/** @returns the runs of both sides in one line, each that came or went with who changed it. */
export function revisedRuns(before: Side, after: Side, changes: TextChange[], creditOf: CreditOf): Run[] {
  const [old, now] = [new RunCursor(before.runs), new RunCursor(after.runs)];
  return changes.flatMap(({ kind, text }) => {
    const pieces = kind === "inserted" ? [] : old.take(text.length);
    const [side, own] = kind === "deleted" ? [before, pieces] : [after, now.take(text.length)];
    if (kind === "same") return own.map(({ run }) => run);
    const revision = kind === "deleted" ? ("deletion" as const) : ("insertion" as const);
    return own.map(({ run, start, end }) => {
      const credit = creditOf({ kind: revision, place: side.place, start, end, addresses: run.addresses ?? [] });
      return (kind === "deleted" ? went : came)(run, { kind: revision, ...credit });
    });
  });
}

/** @returns the runs of a paragraph that came or went as a whole. */
export const wholeRuns = (side: Side, kind: Revision["kind"], creditOf: CreditOf): Run[] => {
  const text = side.runs.map((run) => run.text).join("");
  const none = { runs: [], place: side.place };
  return kind === "insertion"
    ? revisedRuns(none, side, [{ kind: "inserted", text }], creditOf)
    : revisedRuns(side, none, [{ kind: "deleted", text }], creditOf);
};
