import type { ProseId } from "../editions/edition";
import { compareParagraphs } from "../report/compare-text";
import type { AllFigures } from "../report/figures";
import type { Place } from "../report/place";
import { findAgain, quoteOf } from "../report/quote";
import { wordEdits } from "../report/text-edits";
import { proseIds, type Report } from "../report/values";
import type { FileSpot } from "./marked-file";
import { inSource, type PrintedText, printedText } from "./printed-text";

type Text = { section: ProseId; stored: string; printed: PrintedText; lines: string[] };
/** Words of a line of the file; without any, the whole of it. */
type Said = { line: string; from: number; to: number; isWhole: boolean };

/** @returns where words of a file stand in the report's prose as it is now; null where they are gone. */
export function wordsAt(report: Report, figures: AllFigures, { line: whole, start, end }: FileSpot): Place | null {
  const indent = whole.length - whole.trimStart().length;
  const line = whole.trim();
  if (line === "") return null;
  const [from, to] = [start, end].map((at) => Math.max(0, Math.min(line.length, at - indent)));
  const said = { line, from, to, isWhole: to <= from || (from === 0 && to >= line.length) };
  const texts = proseIds.map((section): Text => {
    const printed = printedText(report.text[section], figures);
    return { section, stored: report.text[section], printed, lines: printed.text.split("\n") };
  });
  const find = (way: (text: Text, said: Said) => Place | null) =>
    texts.reduce<Place | null>((found, text) => found ?? way(text, said), null);
  return find(inSameLine) ?? inLikeLine(texts, said) ?? find(amongNeighbours);
}

const offsetOf = ({ lines }: Text, paragraph: number): number =>
  lines.slice(0, paragraph).reduce((sum, { length }) => sum + length + 1, 0);

function inSameLine(text: Text, { line, from, to, isWhole }: Said): Place | null {
  const at = text.lines.indexOf(line);
  return at < 0 ? null : inStored(text, offsetOf(text, at) + from, offsetOf(text, at) + to, isWhole);
}

/** In the line that the file's has become, or was: words that no edit has touched stand between what they stood between. */
function inLikeLine(texts: Text[], { line, from, to, isWhole }: Said): Place | null {
  const all = texts.flatMap((text) => text.lines.map((printed, at) => ({ text, printed, at })));
  const pairs = all.flatMap(({ text, printed, at }) => {
    const [pair] = compareParagraphs([line], [printed]).filter(
      ({ before, after }) => before !== null && after !== null,
    );
    return pair ? [{ text, printed, at, unchanged: pair.unchanged }] : [];
  });
  const [best] = pairs.sort((one, other) => other.unchanged - one.unchanged);
  if (!best) return null;
  const begin = offsetOf(best.text, best.at);
  if (isWhole) return inStored(best.text, begin, begin + best.printed.length, true);
  const edits = wordEdits(line, best.printed);
  if (edits.some((edit) => edit.from < to && edit.to > from)) return null;
  const moved = edits
    .filter((edit) => edit.to <= from)
    .reduce((sum, edit) => sum + edit.text.length - (edit.to - edit.from), 0);
  return inStored(best.text, begin + from + moved, begin + to + moved, false);
}

function amongNeighbours(text: Text, { line, from, to, isWhole }: Said): Place | null {
  if (isWhole) return null;
  const place = { section: text.section, paragraph: 0, start: from, end: to };
  const found = findAgain(place, quoteOf(line, { start: from, end: to }), text.printed.text);
  if (!found) return null;
  const offset = offsetOf(text, found.paragraph);
  return inStored(text, offset + found.start, offset + found.end, false);
}

function inStored({ section, stored, printed }: Text, from: number, to: number, whole: boolean): Place {
  const source = inSource(printed, { from, to, text: "" });
  const start = stored.lastIndexOf("\n", source.from - 1) + 1;
  const paragraph = stored.slice(0, start).split("\n").length - 1;
  if (whole) return { kind: "paragraph", section, paragraph };
  return { kind: "words", section, paragraph, start: source.from - start, end: source.to - start };
}
