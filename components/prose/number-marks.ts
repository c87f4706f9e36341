import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { markClass, type NumberMarkKind } from "./mark-kinds";
import { lineOf, paragraphStart, positionInParagraph } from "./stored-text";
import { changedRanges } from "./touched-paragraphs";

/** A number in line `paragraph` of the stored text; `start` and `end` count its UTF-16 units, a live figure with its braces. */
export type NumberMark = {
  paragraph: number;
  start: number;
  end: number;
  /** The number as it stood when it was checked: the mark is dropped where the text has moved on. */
  text?: string;
  kind: NumberMarkKind;
  explanation: string;
};

const key = new PluginKey<DecorationSet>("numberMarks");

export const setNumberMarks = (tr: Transaction, marks: NumberMark[]): Transaction => tr.setMeta(key, marks);

function decorationOf(doc: Node, mark: NumberMark): Decoration[] {
  if (mark.paragraph >= doc.childCount) return [];
  const paragraph = doc.child(mark.paragraph);
  const line = lineOf(paragraph);
  if (mark.end > line.length || (mark.text !== undefined && line.slice(mark.start, mark.end) !== mark.text)) return [];
  const start = paragraphStart(doc, mark.paragraph);
  const [from, to] = [mark.start, mark.end].map((offset) => positionInParagraph(paragraph, start, offset));
  return from < to ? [Decoration.inline(from, to, { class: markClass(mark.kind) }, { mark })] : [];
}

function follow(tr: Transaction, decorations: DecorationSet): DecorationSet {
  const marks: NumberMark[] | undefined = tr.getMeta(key);
  if (marks)
    return DecorationSet.create(
      tr.doc,
      marks.flatMap((mark) => decorationOf(tr.doc, mark)),
    );
  if (!tr.docChanged) return decorations;
  const moved = decorations.map(tr.mapping, tr.doc);
  if (tr.getMeta("composition") !== undefined) return moved;
  // A number that is being rewritten has not been checked yet.
  return moved.remove(changedRanges(tr).flatMap(([from, to]) => moved.find(from, to)));
}

/** @returns the mark at a place of the text and where it stands. */
export function numberMarkAt(
  state: EditorState,
  position: number,
): { mark: NumberMark; from: number; to: number } | null {
  const [found] = key.getState(state)?.find(position, position) ?? [];
  return found ? { mark: found.spec.mark as NumberMark, from: found.from, to: found.to } : null;
}

/** Quiet marks under the numbers of the text; the checks say which. */
export const numberMarkPlugin = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: { init: () => DecorationSet.empty, apply: follow },
    props: { decorations: (state) => key.getState(state) },
  });
