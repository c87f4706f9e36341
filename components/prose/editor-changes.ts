import { Fragment, type Node, Slice } from "prosemirror-model";
import { type EditorState, Selection, TextSelection, type Transaction } from "prosemirror-state";
import type { AllFigures } from "@/lib/report/figures";
import type { LineEdit, LineInsertion } from "@/lib/report/heading-edits";
import { mergeText } from "@/lib/report/merge-text";
import { readParagraph } from "@/lib/report/paragraphs";
import { editsBetween } from "@/lib/report/text-edits";
import {
  createFigure,
  docOf,
  lineOf,
  lineOfCaret,
  paragraphOf,
  paragraphStart,
  positionInParagraph,
  textOf,
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

/** The document position of a character of the stored text. */
function positionAt(doc: Node, offset: number): number {
  let [line, left] = [0, offset];
  while (line < doc.childCount - 1 && left > lineOf(doc.child(line)).length) {
    left -= lineOf(doc.child(line)).length + 1;
    line += 1;
  }
  return positionOf(doc, { line, offset: left });
}

/**
 * Brings a change made elsewhere, from `base` to `text`, into a document that may have moved on from `base`. Only the
 * words that differ are touched, so that caret and selection stay with the words they stand at.
 * @returns null when there is nothing to bring, or when both changed the same words: then the editor's stay.
 */
export function bringText(state: EditorState, base: string, text: string, figures: AllFigures): Transaction | null {
  const { doc, selection, tr } = state;
  const now = textOf(doc);
  const merged = mergeText(base, now, text);
  if (merged === null || merged === now) return null;
  for (const { from, to, text: words } of editsBetween(now, merged).reverse()) {
    const lines = words.split("\n").map((line) => paragraphOf(line, figures));
    tr.replace(positionAt(doc, from), positionAt(doc, to), new Slice(Fragment.from(lines), 1, 1));
  }
  if (textOf(tr.doc) !== merged) return replaceText(state, merged, figures);
  // What is put in right at the caret comes from somebody who writes behind it.
  const [anchor, head] = [selection.anchor, selection.head].map((at) => tr.mapping.map(at, -1));
  return selection instanceof TextSelection ? tr.setSelection(TextSelection.create(tr.doc, anchor, head)) : tr;
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
