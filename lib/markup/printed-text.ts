import type { AllFigures } from "../report/figures";
import { piecesOf } from "../report/live-figures";

/** A stored text as a file prints it, and for each printed UTF-16 unit where it comes from in the stored text. */
export type PrintedText = { text: string; starts: number[]; ends: number[] };

/** Live figures are printed, lines trimmed, empty ones left out: so a reader finds them again. */
export function printedText(source: string, figures: AllFigures): PrintedText {
  const whole: PrintedText = { text: "", starts: [], ends: [] };
  let offset = 0;
  for (const line of source.split("\n")) {
    const printed = trimmed(printedLine(line, offset, figures));
    if (printed.text !== "") {
      if (whole.text !== "") add(whole, "\n", [whole.ends[whole.ends.length - 1]], [printed.starts[0]]);
      add(whole, printed.text, printed.starts, printed.ends);
    }
    offset += line.length + 1;
  }
  return whole;
}

function add(whole: PrintedText, text: string, starts: number[], ends: number[]) {
  whole.text += text;
  for (const start of starts) whole.starts.push(start);
  for (const end of ends) whole.ends.push(end);
}

function printedLine(line: string, offset: number, figures: AllFigures): PrintedText {
  const printed: PrintedText = { text: "", starts: [], ends: [] };
  let at = offset;
  for (const piece of piecesOf(line, figures)) {
    const live = piece.kind === "live" ? piece.source.length : 0;
    for (let unit = 0; unit < piece.text.length; unit += 1) {
      printed.starts.push(live ? at : at + unit);
      printed.ends.push(live ? at + live : at + unit + 1);
    }
    printed.text += piece.text;
    at += live || piece.text.length;
  }
  return printed;
}

function trimmed({ text, starts, ends }: PrintedText): PrintedText {
  const from = text.length - text.trimStart().length;
  const to = Math.max(from, text.trimEnd().length);
  return { text: text.slice(from, to), starts: starts.slice(from, to), ends: ends.slice(from, to) };
}

/** A range of the printed text in the stored one; a live figure is never cut: `text` then says the rest of it, too. */
export function inSource(
  printed: PrintedText,
  edit: { from: number; to: number; text: string },
): { from: number; to: number; text: string } {
  const { text, starts, ends } = printed;
  let { from, to, text: put } = edit;
  const same = (one: number, other: number) => starts[one] === starts[other] && ends[one] === ends[other];
  while (from > 0 && from < text.length && same(from - 1, from)) {
    from -= 1;
    put = text[from] + put;
  }
  while (to > from && to < text.length && same(to - 1, to)) {
    put += text[to];
    to += 1;
  }
  if (to > from) return { from: starts[from], to: ends[to - 1], text: put };
  const at = from > 0 ? ends[from - 1] : (starts[0] ?? 0);
  return { from: at, to: at, text: put };
}
