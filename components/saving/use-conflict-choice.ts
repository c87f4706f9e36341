import { patchedFields } from "@/components/report/patched-fields";
import { useReportContext } from "@/components/report/report-context";
import { patchOf } from "@/lib/report/section-values";
import type { Autosave } from "./autosave";
import type { OpenConflict } from "./open-conflicts";

/** The field in conflict, with the other side's text. */
export const conflictFields = ({ section, pointer, theirs }: OpenConflict) =>
  patchedFields(section, patchOf({ [pointer]: theirs }));

/** Ends a conflict with one side. What stood here before can be had back by undo, whichever was chosen. */
export function useConflictChoice(autosave: Autosave) {
  const { store } = useReportContext();
  return (conflict: OpenConflict, mine: boolean): void =>
    autosave.resolve(conflict, () => {
      if (!mine) store.change(conflictFields(conflict), "用另一处的");
    });
}
