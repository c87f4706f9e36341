import { useReportContext } from "@/components/report/report-context";
import type { Autosave } from "./autosave";
import type { OpenConflict } from "./open-conflicts";

/** Ends a conflict with one side. What stood here before can be had back by undo, whichever was chosen. */
export function useConflictChoice(autosave: Autosave) {
  const { store } = useReportContext();
  return (conflict: OpenConflict, mine: boolean): void =>
    autosave.resolve(conflict, () => {
      if (!mine) store.change([conflict], "用另一处的");
    });
}
