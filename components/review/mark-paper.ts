import type { ShownComment } from "@/components/comments/comment-store";
import { placeNow } from "@/lib/report/comment";
import { parsePlace } from "@/lib/report/place";
import type { ChangedPlace } from "@/lib/years/changed-place";
import { pinWords } from "./pin-words";
import { printedAnchor } from "./use-reading";
import { rangeOf } from "./words-in-paper";

const highlight = "commented-words";

const partAt = (paper: HTMLElement, anchor: string) =>
  paper.querySelector(`[data-anchor="${CSS.escape(printedAnchor(anchor))}"]`);

function takeOff(paper: HTMLElement): void {
  for (const name of ["data-pin", "data-pin-settled", "data-was", "aria-description"])
    for (const marked of paper.querySelectorAll(`[${name}]`)) marked.removeAttribute(name);
}

function pin(paper: HTMLElement, { comment, standing, number }: ShownComment): Range[] {
  const at = placeNow(standing);
  const part = at === null ? null : partAt(paper, at);
  if (!part) return [];
  const before = part.getAttribute("data-pin");
  part.setAttribute("data-pin", before ? `${before} ${number}` : String(number));
  if (comment.settled) part.setAttribute("data-pin-settled", "");
  else part.removeAttribute("data-pin-settled");
  const isWords = parsePlace(at ?? "")?.kind === "words";
  const range = isWords && !comment.settled && comment.quote ? rangeOf(part, comment.quote.words) : null;
  return range ? [range] : [];
}

/** What the pins of a part say to whoever hears it: 2 条批注，1 条没有了结 */
function sayPins(paper: HTMLElement, shown: ShownComment[]): void {
  const counts = new Map<Element, { all: number; open: number }>();
  for (const { comment, standing } of shown) {
    const at = placeNow(standing);
    const part = at === null ? null : partAt(paper, at);
    if (!part) continue;
    const { all, open } = counts.get(part) ?? { all: 0, open: 0 };
    counts.set(part, { all: all + 1, open: open + (comment.settled ? 0 : 1) });
  }
  for (const [part, count] of counts) part.setAttribute("aria-description", pinWords(count));
}

/** What a figure was in the round before, for the eye and for whoever hears it. */
function strike(part: Element | null, before: string): void {
  part?.setAttribute("data-was", before);
  const said = part?.getAttribute("aria-description");
  part?.setAttribute("aria-description", [said, `上一轮是 ${before}`].filter(Boolean).join("；"));
}

/** Pins, commented words and what figures were: drawn onto the paper, which React draws without knowing of them. */
export function markPaper(paper: HTMLElement, shown: ShownComment[], changes: ChangedPlace[]): void {
  takeOff(paper);
  sayPins(paper, shown);
  const ranges = shown.toReversed().flatMap((each) => pin(paper, each));
  // Where a browser has none, the pin beside the line and the quote in the thread say which words are meant.
  if ("highlights" in CSS) CSS.highlights.set(highlight, new Highlight(...ranges));
  for (const { kind, place, before } of changes) if (kind === "figure") strike(partAt(paper, place), before || "空");
}
