import type { EditorState } from "prosemirror-state";
import { levelOf } from "@/lib/report/paragraphs";
import type { EditorStatus } from "./editor-status";
import { lineOf, lineOfCaret } from "./stored-text";

/** @returns the state's status; `before` itself when nothing of it changed, so that nothing is drawn again. */
export function readStatus(state: EditorState, before: EditorStatus): EditorStatus {
  const line = lineOfCaret(state);
  const level = levelOf(lineOf(state.doc.child(line)).trim());
  return line === before.line && level === before.level ? before : { line, level };
}
