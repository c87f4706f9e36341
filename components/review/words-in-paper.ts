import { parsePlace, type Words } from "@/lib/report/place";
import type { Report } from "@/lib/report/values";

const elementOf = (node: Node | null): Element | null =>
  node instanceof Element ? node : (node?.parentElement ?? null);

/** @returns the printed part of the report in which a node stands; what names a folded row stands for its total. */
export const partOf = (node: Node | null): Element | null =>
  elementOf(node)?.closest("[data-anchor]") ??
  elementOf(node)?.closest("[data-holds]")?.querySelector("[data-anchor]") ??
  null;

const liveOf = (node: Node): Element | null => elementOf(node)?.closest("[data-live]") ?? null;

/** What stands in the text for what is printed: a live figure is its braces. */
function sourceOf(node: Node): string {
  if (node instanceof Text) return node.data;
  const live = node instanceof HTMLElement ? node.dataset.live : undefined;
  return live ?? [...node.childNodes].map(sourceOf).join("");
}

const sourceBetween = (part: Element, range: Range): { before: string; words: string } => {
  const before = range.cloneRange();
  before.setStart(part, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return { before: sourceOf(before.cloneContents()), words: sourceOf(range.cloneContents()) };
};

/** Where `words` stand in a line, nearest to where they are printed: a printed line begins without its blanks. */
function nearest(line: string, words: string, wanted: number): number {
  let best = -1;
  for (let at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1))
    if (best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
  return best;
}

/**
 * The words of the report behind a selection in its paper. A selection over several lines counts as far as the first of
 * them goes. @returns null where it is in no text
 */
export function wordsAt(selected: Range, { text }: Report): Words | null {
  const part = partOf(selected.startContainer);
  const place = part && parsePlace(part.getAttribute("data-anchor") ?? "");
  if (!part || place?.kind !== "paragraph") return null;
  const range = selected.cloneRange();
  if (!part.contains(range.endContainer)) range.setEnd(part, part.childNodes.length);
  const [first, last] = [liveOf(range.startContainer), liveOf(range.endContainer)];
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  const { before, words } = sourceBetween(part, range);
  const line = text[place.section].split("\n")[place.paragraph] ?? "";
  const start = words.trim() === "" ? -1 : nearest(line, words, before.length);
  return start < 0 ? null : { section: place.section, paragraph: place.paragraph, start, end: start + words.length };
}

const ends = /[。；！？]/;

/** The sentence under a finger. @returns null where none is */
export function sentenceAt(x: number, y: number, report: Report): Words | null {
  const caret = caretAt(x, y);
  const part = caret && partOf(caret.node);
  const place = part && parsePlace(part.getAttribute("data-anchor") ?? "");
  if (!caret || !part || place?.kind !== "paragraph") return null;
  const range = document.createRange();
  range.setStart(part, 0);
  range.setEnd(caret.node, caret.offset);
  const line = report.text[place.section].split("\n")[place.paragraph] ?? "";
  const at = Math.min(sourceOf(range.cloneContents()).length, line.length);
  const start = Math.max(...["。", "；", "！", "？"].map((end) => line.lastIndexOf(end, at - 1) + 1));
  const length = line.slice(at).search(ends);
  const end = length < 0 ? line.length : at + length;
  return start < end ? { section: place.section, paragraph: place.paragraph, start, end } : null;
}

/** Two names of one thing: the second is that of Safari before 2025. */
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** Where words of a text are printed. @returns null where they are not, or stand in a live figure */
export function rangeOf(part: Element, words: string): Range | null {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const pieces: { node: Text; from: number }[] = [];
  let printed = "";
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const live = liveOf(node);
    pieces.push({ node, from: printed.length });
    printed += live?.getAttribute("data-live") ?? node.data;
  }
  const at = printed.indexOf(words);
  if (at < 0) return null;
  const pointAt = (offset: number) => {
    const piece = pieces.findLast(({ from }) => from <= offset) ?? pieces[0];
    return { node: piece.node, offset: Math.min(offset - piece.from, piece.node.length) };
  };
  const [start, end] = [pointAt(at), pointAt(at + words.length)];
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
