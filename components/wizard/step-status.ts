import { useMemo } from "react";
import type { IconName } from "@/components/ui/icon";
import { type SectionState, stepStates } from "@/lib/report/completeness";
import { useDeferredSnapshot, useReportContext } from "./report-context";
import type { StepId } from "./steps";

/** A step's state as it is shown: words, a shape of its own, and a color. */
export type StepStatus = { state: SectionState; label: string; icon: IconName; tone: string };

const shown: Record<SectionState, Omit<StepStatus, "state">> = {
  empty: { label: "未填", icon: "none", tone: "text-ink-3" },
  partial: { label: "进行中", icon: "half", tone: "text-accent" },
  complete: { label: "完整", icon: "done", tone: "text-ok" },
};

export function useStepStatuses(): Record<StepId, StepStatus> {
  const { store, readOnly } = useReportContext();
  const { report } = useDeferredSnapshot();
  return useMemo(() => {
    const states = stepStates(store.edition, report);
    const entries = states.map(({ id, state }) => [
      id,
      { state, ...shown[id === "check" && readOnly ? "complete" : state] },
    ]);
    return Object.fromEntries(entries) as Record<StepId, StepStatus>;
  }, [store, report, readOnly]);
}
