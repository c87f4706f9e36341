import { redoDepth, undoDepth } from "prosemirror-history";
import type { EditorState } from "prosemirror-state";
import { type Level, levelOf } from "@/lib/report/paragraphs";
import { lineOf, lineOfCaret } from "./stored-text";

/** What the toolbar and the strip show of the editor. */
export type EditorStatus = { line: number; level: Level; canUndo: boolean; canRedo: boolean };

export const emptyStatus: EditorStatus = { line: 0, level: 0, canUndo: false, canRedo: false };

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
