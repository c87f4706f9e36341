import type { ShownComment } from "@/components/comments/comment-store";
import { placeNow } from "@/lib/report/comment";
import { parsePlace } from "@/lib/report/place";
import type { ChangedPlace } from "@/lib/years/changed-place";
import { printedAnchor } from "./use-reading";
import { rangeOf } from "./words-in-paper";

const highlight = "commented-words";

const partAt = (paper: HTMLElement, anchor: string) =>
  paper.querySelector(`[data-anchor="${CSS.escape(printedAnchor(anchor))}"]`);

function takeOff(paper: HTMLElement): void {
  for (const name of ["data-pin", "data-pin-settled", "data-was"])
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

/** Pins, commented words and what figures were: drawn onto the paper, which React draws without knowing of them. */
export function markPaper(paper: HTMLElement, shown: ShownComment[], changes: ChangedPlace[]): void {
  takeOff(paper);
  const ranges = shown.toReversed().flatMap((each) => pin(paper, each));
  // Where a browser has none, the pin beside the line and the quote in the thread say which words are meant.
  if ("highlights" in CSS) CSS.highlights.set(highlight, new Highlight(...ranges));
  for (const { kind, place, before } of changes)
    if (kind === "figure") partAt(paper, place)?.setAttribute("data-was", before || "空");
}
