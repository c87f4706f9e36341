import type { HistoryStep } from "@/lib/report/history";
import type { ChangedPlace } from "@/lib/years/changed-place";

/** A line of the list that no save made: 新建, 定稿, 重新打开. */
export type HistoryEvent = {
  title: string;
  said: string | null;
  at: string;
  by: string;
  icon: "add" | "done" | "redo";
};

export type ListedStep = HistoryStep & { title: string };

/** What a chosen step is compared with: the state before it, a state with a name, or what stands now. */
export type Against = { revision: number; label: string };

export type ChosenStep = {
  step: ListedStep;
  against: Against;
  choices: Against[];
  places: ChangedPlace[];
  /** Totals that changed along. */
  derived: number;
};

export type History = {
  report: { id: string; unit: string; year: number; revision: number };
  /** Why nothing can be put back, null where it can. */
  locked: string | null;
  steps: ListedStep[];
  events: HistoryEvent[];
  named: { revision: number; name: string }[];
  /** The address of the older steps. */
  more: string | null;
  chosen: ChosenStep | null;
};
