import type { ProseId } from "../editions/edition";
import { compareParagraphs } from "../report/compare-text";
import type { AllFigures } from "../report/figures";
import type { Place } from "../report/place";
import { findAgain, quoteOf } from "../report/quote";
import { wordEdits } from "../report/text-edits";
import { proseIds, type Report } from "../report/values";
import { LikeLines } from "./like-lines";
import type { FileSpot } from "./marked-file";
import { inSource, type PrintedText, printedText } from "./printed-text";

type Text = { section: ProseId; stored: string; printed: PrintedText };
/** A line of a text, where it begins in it. */
type Line = { text: Text; words: string; begin: number };
/** Words of a line of the file; without any, the whole of it. */
type Said = { line: string; from: number; to: number; isWhole: boolean };

/** So many characters of the report are looked through for words whose line is not there: more is no comment of a person. */
const mostLooked = 5_000_000;

/** @returns what tells where words of a file stand in the report's prose as it is now: null where they are gone */
export function wordsFinder(report: Report, figures: AllFigures): (spot: FileSpot) => Place | null {
  const texts = proseIds.map((section): Text => {
    const stored = report.text[section];
    return { section, stored, printed: printedText(stored, figures) };
  });
  const lines = texts.flatMap(linesOf);
  const same = new Map(lines.toReversed().map((line) => [line.words, line]));
  const like = new LikeLines(lines.map(({ words }) => words));
  const length = texts.reduce((sum, { printed }) => sum + printed.text.length, 0);
  let looked = 0;
  const amongAll = (said: Said) => {
    looked += length;
    if (looked > mostLooked) return null;
    return texts.reduce<Place | null>((found, text) => found ?? amongNeighbours(text, said), null);
  };
  return (spot) => {
    const said = saidAt(spot);
    if (!said) return null;
    const there = same.get(said.line);
    if (there) return inStored(there.text, there.begin + said.from, there.begin + said.to, said.isWhole);
    return (
      inLikeLine(
        like.near(said.line).map((index) => lines[index]),
        said,
      ) ?? amongAll(said)
    );
  };
}

function linesOf(text: Text): Line[] {
  let begin = 0;
  return text.printed.text.split("\n").map((words) => {
    const line = { text, words, begin };
    begin += words.length + 1;
    return line;
  });
}

function saidAt({ line: whole, start, end }: FileSpot): Said | null {
  const indent = whole.length - whole.trimStart().length;
  const line = whole.trim();
  if (line === "") return null;
  const [from, to] = [start, end].map((at) => Math.max(0, Math.min(line.length, at - indent)));
  return { line, from, to, isWhole: to <= from || (from === 0 && to >= line.length) };
}

/** In the line that the file's has become, or was: words that no edit has touched stand between what they stood between. */
function inLikeLine(near: Line[], { line, from, to, isWhole }: Said): Place | null {
  const pairs = near.flatMap((candidate) => {
    const pair = compareParagraphs([line], [candidate.words]).find(
      ({ before, after }) => before !== null && after !== null,
    );
    return pair ? [{ ...candidate, unchanged: pair.unchanged }] : [];
  });
  const [best] = pairs.sort((one, other) => other.unchanged - one.unchanged);
  if (!best) return null;
  if (isWhole) return inStored(best.text, best.begin, best.begin + best.words.length, true);
  const edits = wordEdits(line, best.words);
  if (edits.some((edit) => edit.from < to && edit.to > from)) return null;
  const moved = edits
    .filter((edit) => edit.to <= from)
    .reduce((sum, edit) => sum + edit.text.length - (edit.to - edit.from), 0);
  return inStored(best.text, best.begin + from + moved, best.begin + to + moved, false);
}

function amongNeighbours(text: Text, { line, from, to, isWhole }: Said): Place | null {
  if (isWhole) return null;
  const place = { section: text.section, paragraph: 0, start: from, end: to };
  const found = findAgain(place, quoteOf(line, { start: from, end: to }), text.printed.text);
  if (!found) return null;
  const { begin } = linesOf(text)[found.paragraph];
  return inStored(text, begin + found.start, begin + found.end, false);
}

function inStored({ section, stored, printed }: Text, from: number, to: number, whole: boolean): Place {
  const source = inSource(printed, { from, to, text: "" });
  const start = stored.lastIndexOf("\n", source.from - 1) + 1;
  const paragraph = stored.slice(0, start).split("\n").length - 1;
  if (whole) return { kind: "paragraph", section, paragraph };
  return { kind: "words", section, paragraph, start: source.from - start, end: source.to - start };
}
