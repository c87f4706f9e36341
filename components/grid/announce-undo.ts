import type { EditingPlace } from "@/components/report/editing-place";
import type { ReportStore } from "@/components/report/report-store";
import type { StepId } from "@/components/report/steps";
import type { Step } from "@/components/report/undo-history";
import { isTableSection } from "@/lib/editions/figures-of-edition";
import { gridControllerOf } from "./grid-controller";

/** Lets the table of a step mark the cells in which something was taken back, and say what. */
export function announceUndo(store: ReportStore, place: EditingPlace, step: StepId, done: Step, words: string) {
  const section = store.edition.sections.find(({ id }) => id === step);
  if (section && isTableSection(section)) gridControllerOf(store, place, section).announce(done, words);
}
