import { Fragment, type Node, Slice } from "prosemirror-model";
import { type EditorState, Selection, TextSelection, type Transaction } from "prosemirror-state";
import type { AllFigures } from "@/lib/report/figures";
import type { LineEdit, LineInsertion } from "@/lib/report/heading-edits";
import { readParagraph } from "@/lib/report/paragraphs";
import {
  createFigure,
  docOf,
  lineOf,
  lineOfCaret,
  paragraphOf,
  paragraphStart,
  positionInParagraph,
} from "./stored-text";
import type { TextPoint } from "./waiting-draft";

/** Changes the numbers at the beginning of lines. */
export function editLines(tr: Transaction, edits: LineEdit[]): Transaction {
  const { doc } = tr;
  for (const { line, remove, insert } of edits) {
    const start = tr.mapping.map(paragraphStart(doc, line) + 1, -1);
    if (remove > 0) tr.delete(start, start + remove);
    if (insert !== "") tr.insertText(insert, start);
  }
  return tr;
}

const isBlank = (paragraph: Node) => lineOf(paragraph).trim() === "";

/** Puts a line before line `at`, into the blank line that stands there if there is one, and the caret behind it. */
export function insertLine({ tr }: EditorState, { at, text, edits }: LineInsertion, figures: AllFigures): Transaction {
  const blankAt = [at, at - 1].find((line) => line >= 0 && line < tr.doc.childCount && isBlank(tr.doc.child(line)));
  const start = paragraphStart(tr.doc, blankAt ?? at);
  editLines(tr, edits);
  const from = tr.mapping.map(start, -1);
  const paragraph = paragraphOf(text, figures);
  if (blankAt === undefined) tr.insert(from, paragraph);
  else tr.replaceWith(from, from + tr.doc.child(blankAt).nodeSize, paragraph);
  return tr.setSelection(TextSelection.create(tr.doc, from + paragraph.nodeSize - 1)).scrollIntoView();
}

/** Puts a sentence on a line of its own at the caret and selects its first gap 【】, where it has one. */
export function insertPhrase(state: EditorState, phrase: string, figures: AllFigures): Transaction {
  const line = lineOfCaret(state);
  const tr = insertLine(
    state,
    { at: isBlank(state.doc.child(line)) ? line : line + 1, text: phrase, edits: [] },
    figures,
  );
  const gap = phrase.indexOf("【】");
  if (gap < 0) return tr;
  const { $head } = tr.selection;
  const from = positionInParagraph($head.parent, $head.start() - 1, gap);
  return tr.setSelection(TextSelection.create(tr.doc, from, from + 2));
}

export const insertFigureAt = ({ tr }: EditorState, source: string): Transaction =>
  tr.replaceSelectionWith(createFigure(source), false).scrollIntoView();

/** Pasted lines: the first goes on in the caret's line, unless a heading opens them; what stood behind the caret follows the last. */
export function insertLines({ tr }: EditorState, lines: string[], figures: AllFigures): Transaction {
  const content = Fragment.from(lines.map((line) => paragraphOf(line, figures)));
  const inside = tr.selection.$from.parentOffset > 0;
  const apart = lines.length > 1 && inside && readParagraph(lines[0]).level > 0;
  return tr.replaceSelection(new Slice(content, apart ? 0 : 1, 1)).scrollIntoView();
}

type Difference = { start: number; before: number; after: number };

/** The one range that differs: it ends at `before` in the first document, at `after` in the second. */
function differenceOf(first: Node, second: Node): Difference | null {
  const start = first.content.findDiffStart(second.content);
  const ends = first.content.findDiffEnd(second.content);
  if (start === null || ends === null) return null;
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  return { start, before: ends.a + overlap, after: ends.b + overlap };
}

/**
 * Brings a change made elsewhere, from `base` to `text`, into a document that may have moved on from `base`.
 * @returns null when there is nothing to bring, or when both changed the same place: then the editor's stays.
 */
export function mergeText(state: EditorState, base: string, text: string, figures: AllFigures): Transaction | null {
  const [old, other] = [docOf(base, figures), docOf(text, figures)];
  const theirs = differenceOf(old, other);
  const own = differenceOf(old, state.doc);
  if (!theirs || (own && theirs.start <= own.before && own.start <= theirs.before)) return null;
  const shift = own && theirs.start > own.before ? own.after - own.before : 0;
  return state.tr.replace(theirs.start + shift, theirs.before + shift, other.slice(theirs.start, theirs.after));
}

export const replaceText = ({ tr }: EditorState, text: string, figures: AllFigures): Transaction =>
  tr.replaceWith(0, tr.doc.content.size, docOf(text, figures).content);

/** Puts the caret at the end of a line; beyond the last one, at the end of the text. */
export function moveToLine({ tr }: EditorState, line: number): Transaction {
  const index = Math.max(0, Math.min(line, tr.doc.childCount - 1));
  const end = paragraphStart(tr.doc, index) + tr.doc.child(index).nodeSize - 1;
  return tr.setSelection(Selection.near(tr.doc.resolve(end), -1)).scrollIntoView();
}

/** The document position of a character of the stored text, as far as the text goes. */
function positionOf(doc: Node, { line, offset }: TextPoint): number {
  const index = Math.max(0, Math.min(line, doc.childCount - 1));
  return positionInParagraph(doc.child(index), paragraphStart(doc, index), offset);
}

export function selectPoints(
  { tr }: EditorState,
  { anchor, head }: { anchor: TextPoint; head: TextPoint },
): Transaction {
  const [from, to] = [anchor, head].map((point) => positionOf(tr.doc, point));
  return tr.setSelection(TextSelection.create(tr.doc, from, to)).scrollIntoView();
}

/** Selects characters of a stored line, as far as it goes. */
export const selectWords = (state: EditorState, line: number, start: number, end: number): Transaction =>
  selectPoints(state, { anchor: { line, offset: start }, head: { line, offset: end } });
