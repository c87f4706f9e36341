import type { ProseId } from "../editions/edition";
import type { AllFigures } from "./figures";
import { piecesOf } from "./live-figures";

/**
 * Words found in a stored text: its line, and the UTF-16 units of that line, where a live figure counts with its braces.
 * `fixed` when a live figure is among them: what the tables print cannot be replaced here.
 */
export type TextHit = { line: number; start: number; end: number; fixed: boolean };
export type ReportHit = TextHit & { id: ProseId };

/** Full-width digits and letters as half-width, letters as small ones: one unit stays one unit. */
const folded = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5aA-Z]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return String.fromCharCode(code > 0xff00 ? code - 0xfee0 : code).toLowerCase();
  });

/** Where each piece of a line stands in what is printed and in what is stored. */
type Span = { printed: number; stored: number; printedLength: number; storedLength: number; live: boolean };

function spansOf(line: string, figures: AllFigures): { printed: string; spans: Span[] } {
  const spans: Span[] = [];
  let [printed, stored] = ["", 0];
  for (const piece of piecesOf(line, figures)) {
    const live = piece.kind === "live";
    const storedLength = live ? piece.source.length : piece.text.length;
    spans.push({ printed: printed.length, stored, printedLength: piece.text.length, storedLength, live });
    printed += piece.text;
    stored += storedLength;
  }
  return { printed, spans };
}

function hitOf(spans: Span[], first: number, from: number, to: number): Omit<TextHit, "line"> {
  const touched: Span[] = [];
  for (let index = first; index < spans.length && spans[index].printed < to; index += 1) touched.push(spans[index]);
  const [head, tail] = [touched[0], touched[touched.length - 1]];
  return {
    start: head.live ? head.stored : head.stored + from - head.printed,
    end: tail.live ? tail.stored + tail.storedLength : tail.stored + to - tail.printed,
    fixed: touched.some(({ live }) => live),
  };
}

function hitsInLine(line: string, wanted: string, figures: AllFigures): Omit<TextHit, "line">[] {
  const { printed, spans } = spansOf(line, figures);
  const searched = folded(printed);
  const hits: Omit<TextHit, "line">[] = [];
  let span = 0;
  for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + wanted.length)) {
    while (spans[span].printed + spans[span].printedLength <= at) span += 1;
    hits.push(hitOf(spans, span, at, at + wanted.length));
  }
  return hits;
}

/** @returns where `wanted` is printed in a text, line by line; hits do not overlap. Width and case of digits and letters are passed over. */
export function findInText(text: string, wanted: string, figures: AllFigures): TextHit[] {
  if (wanted === "") return [];
  const searched = folded(wanted);
  return text
    .split("\n")
    .flatMap((content, line) => hitsInLine(content, searched, figures).map((hit) => ({ line, ...hit })));
}

/** @returns the text with `words` in the place of the hits, which must be those of this very text, in their order. */
export function replaceInText(text: string, hits: readonly TextHit[], words: string): string {
  const lines = text.split("\n");
  const parts = new Map<number, string[]>();
  const done = new Map<number, number>();
  for (const { line, start, end, fixed } of hits) {
    if (fixed) continue;
    const written = parts.get(line) ?? [];
    written.push(lines[line].slice(done.get(line) ?? 0, start), words);
    parts.set(line, written);
    done.set(line, end);
  }
  return lines.map((line, index) => (parts.get(index) ?? []).join("") + line.slice(done.get(index) ?? 0)).join("\n");
}
