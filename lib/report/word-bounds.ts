import { liveSource } from "./live-source";
import { readParagraph } from "./paragraphs";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

const figuresIn = (text: string): [from: number, to: number][] =>
  [...text.matchAll(liveSource)].map(({ index, 0: source }) => [index, index + source.length]);

/** The headings that open a line; one that is the whole line has its line break, so that what is put behind it is put into it. */
const headingsIn = (text: string): [from: number, to: number][] =>
  [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }): [number, number][] => {
    const { heading } = readParagraph(line);
    return heading > 0 ? [[index, index + heading + (heading === line.length ? 1 : 0)]] : [];
  });

/** Where the words of a text begin and end. A live figure is one, and so is the heading that opens a line. */
export class WordBounds {
  /** By position, whether a word goes on there. */
  private readonly within: Uint8Array;
  private readonly headings: Set<number>;

  constructor(text: string) {
    this.within = new Uint8Array(text.length + 1).fill(1);
    for (const { index } of segmenter.segment(text)) this.within[index] = 0;
    const headings = headingsIn(text);
    for (const [from, to] of [...figuresIn(text), ...headings]) this.within.fill(1, from + 1, to);
    this.within[text.length] = 0;
    this.headings = new Set(headings.map(([from]) => from));
  }

  /** @returns the words that a change of a range touches; none where something is put in between two of them. */
  wordsAt(from: number, to: number): [from: number, to: number] {
    const inHeading = this.headings.has(from);
    if (from === to && !inHeading && !this.within[from]) return [from, to];
    return [this.before(from), this.after(inHeading ? Math.max(to, from + 1) : to)];
  }

  /** Whether a range is no more than one word. */
  isOneWord = (from: number, to: number): boolean => from < to && this.after(from + 1) >= to;

  private before(at: number): number {
    let start = at;
    while (this.within[start]) start -= 1;
    return start;
  }

  private after(at: number): number {
    let end = at;
    while (this.within[end]) end += 1;
    return end;
  }
}
