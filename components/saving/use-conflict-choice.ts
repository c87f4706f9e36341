import { useReportContext } from "@/components/report/report-context";
import { textOfPieces } from "@/lib/report/merge-text";
import type { Autosave } from "./autosave";
import { conflictPieces } from "./conflict-pieces";
import type { OpenConflict } from "./open-conflicts";

/** Ends a conflict with one side. What stood here before can be had back by undo, whichever was chosen. */
export function useConflictChoice(autosave: Autosave) {
  const { store } = useReportContext();
  return (conflict: OpenConflict, mine: boolean): void =>
    autosave.resolve(conflict, () => {
      const pieces = conflictPieces(conflict, store.typed(conflict.place));
      const after = textOfPieces(pieces, (piece) => (mine ? piece.mine : piece.theirs));
      store.change([{ ...conflict, after }], mine ? "合好" : "用另一处的");
    });
}
