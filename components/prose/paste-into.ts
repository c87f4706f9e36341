import { Selection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { AllFigures } from "@/lib/report/figures";
import { pasteNote, tooLong } from "@/lib/report/paste-prose";
import { insertLines } from "./editor-changes";
import { readClipboard } from "./read-clipboard";

/** Something the writer should know about the text; it stays until it is read. */
export type Note = { tone: "info" | "warn"; text: string };

/** Puts the text and headings of what was pasted in the place of the selection. @returns what did not come along. */
export function pasteInto(view: EditorView, data: DataTransfer, figures: AllFigures): Note | null {
  const pasted = readClipboard(data, figures);
  const length = pasted.lines.reduce((sum, line) => sum + line.length, 0);
  const refusal = tooLong(length);
  if (refusal !== null) return { tone: "warn", text: refusal };
  if (pasted.lines.length > 0) view.dispatch(insertLines(view.state, pasted.lines, figures));
  const text = pasteNote(pasted);
  return text === null ? null : { tone: "info", text };
}

/** Moves the caret to where something from outside was dropped; the own text is moved by ProseMirror. */
export function caretToDrop(view: EditorView, { clientX: left, clientY: top }: DragEvent): boolean {
  const at = view.dragging ? null : view.posAtCoords({ left, top });
  if (at) view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(at.pos))));
  return at !== null;
}
