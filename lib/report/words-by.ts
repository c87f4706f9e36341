import { editsBetween } from "./text-edits";

/** What a text had become when somebody left it. */
export type Writing = { text: string; by: string; at: string };

/** So many changes of hands are followed; of a text that went to and fro more often, the last writer answers for all. */
const mostFollowed = 200;

/** Whose each word of a text is, followed through the states that it went through. */
export class WordsBy {
  /** For each UTF-16 unit of the last state who wrote it, for each of the first who took it out: an index of `writings`. */
  readonly #came: number[];
  readonly #went: number[];
  readonly #writings: Writing[];

  /** @param writings one state after the other; the last one is the text as it stands */
  constructor(first: string, writings: readonly Writing[]) {
    this.#writings = writings.length > mostFollowed ? writings.slice(-1) : [...writings];
    this.#went = Array.from({ length: first.length }, () => -1);
    let text = first;
    let units = Array.from({ length: first.length }, (_, origin) => ({ origin, writer: -1 }));
    for (const [writer, next] of this.#writings.entries()) {
      const after: typeof units = [];
      let at = 0;
      for (const edit of editsBetween(text, next.text)) {
        for (const unit of units.slice(at, edit.from)) after.push(unit);
        for (const { origin } of units.slice(edit.from, edit.to)) if (origin >= 0) this.#went[origin] = writer;
        for (let unit = 0; unit < edit.text.length; unit += 1) after.push({ origin: -1, writer });
        at = edit.to;
      }
      for (const unit of units.slice(at)) after.push(unit);
      [text, units] = [next.text, after];
    }
    this.#came = units.map(({ writer }) => writer);
  }

  #last(writers: number[]): Writing | null {
    return this.#writings[writers.reduce((last, each) => Math.max(last, each), -1)] ?? null;
  }

  /** @returns who wrote last in a range of the last state; null where all of it stood in the first. */
  cameBy = (start: number, end: number): Writing | null => this.#last(this.#came.slice(start, end));

  /** @returns who took something out of a range of the first state last; null where all of it still stands. */
  wentBy = (start: number, end: number): Writing | null => this.#last(this.#went.slice(start, end));
}
