import { redoDepth, undoDepth } from "prosemirror-history";
import type { EditorState } from "prosemirror-state";
import { levelOf } from "@/lib/report/paragraphs";
import type { EditorStatus } from "./editor-status";
import { lineOf, lineOfCaret } from "./stored-text";

/** @returns the state's status; `before` itself when nothing of it changed, so that nothing is drawn again. */
export function readStatus(state: EditorState, before: EditorStatus): EditorStatus {
  const line = lineOfCaret(state);
  const now: EditorStatus = {
    line,
    level: levelOf(lineOf(state.doc.child(line)).trim()),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
  const equal = (Object.keys(now) as (keyof EditorStatus)[]).every((name) => now[name] === before[name]);
  return equal ? before : now;
}
