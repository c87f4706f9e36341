import { useEffect, useEffectEvent } from "react";
import { announceUndo } from "@/components/grid/announce-undo";
import { useReportContext } from "@/components/report/report-context";
import type { Step, StepId } from "@/components/report/steps";
import type { UndoDirection } from "@/components/report/undo-actions";
import { placeOf, type UndoPlace } from "@/components/report/undo-place";
import { textIn } from "@/lib/report/place";
import { followUndoKeys } from "./undo-keys";

/** Says what was taken back on the step where it stands. */
type Say = (step: StepId, words: string) => void;

/** The line that was changed has the focus already, or it is not the form that has it: a search, a conflict. */
const keepsFocus = ({ anchor }: UndoPlace): boolean => {
  const at = document.activeElement;
  if (at?.closest("search")) return true;
  return at?.getAttribute("name") === anchor;
};

/** @returns the one undo of all fields; it goes to the step where something was taken back and says what. */
export function useUndo(step: Step, say: Say): (direction: UndoDirection) => void {
  const { store, place, readOnly, goTo } = useReportContext();
  const act = (direction: UndoDirection) => {
    const done = readOnly ? null : store.steps[direction]();
    if (!done) return;
    const at = placeOf(store.edition, done);
    const words = `${direction === "undo" ? "已撤销" : "已重做"}：${done.label}`;
    announceUndo(store, place, at.step, done, words);
    // A text shows by itself what was taken back in it.
    if (at.step !== step.id || textIn(done.changes[0].place) === null) say(at.step, words);
    goTo(at.step, keepsFocus(at) ? undefined : at.anchor);
  };
  const onKeys = useEffectEvent(act);
  useEffect(() => followUndoKeys(store, (direction) => onKeys(direction)), [store]);
  return act;
}
