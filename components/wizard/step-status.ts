import { useMemo } from "react";
import { useChecks, useFinalised } from "@/components/checks/check-context";
import { useReportContext } from "@/components/report/report-context";
import type { StepId } from "@/components/report/steps";
import { useSettledSnapshot } from "@/components/report/use-settled-snapshot";
import type { IconName } from "@/components/ui/icon";
import type { Counts } from "@/lib/checks/standing/check-state";
import { type SectionState, stepStates } from "@/lib/report/completeness";

/** A step's state as it is shown: words, a shape of its own, and a color. */
export type StepStatus = { state: SectionState; label: string; icon: IconName; tone: string };

const shown: Record<SectionState, Omit<StepStatus, "state">> = {
  empty: { label: "未填", icon: "none", tone: "text-ink-3" },
  partial: { label: "进行中", icon: "half", tone: "text-accent" },
  complete: { label: "完整", icon: "done", tone: "text-ok" },
};

/** The last step is done when the report is final: there is nothing to fill in on it. */
const final: Record<"yes" | "no", Omit<StepStatus, "state">> = {
  yes: { ...shown.complete, label: "已定稿" },
  no: { ...shown.empty, label: "未定稿" },
};

/** What the checks have found is more pressing than how much is filled. */
function withFindings(counts: Counts | undefined): Omit<StepStatus, "state"> | null {
  if (!counts || counts.errors + counts.warnings === 0) return null;
  if (counts.errors > 0) return { label: `${counts.errors} 处错误`, icon: "error", tone: "text-err" };
  return { label: `${counts.warnings} 处提醒`, icon: "warning", tone: "text-warn" };
}

export function useStepStatuses(): Record<StepId, StepStatus> {
  const { store } = useReportContext();
  const finalised = useFinalised();
  const { report } = useSettledSnapshot();
  const found = useChecks(({ sections }) => sections);
  return useMemo(() => {
    const states = stepStates(store.edition, report);
    const entries = states.map(({ id, state }) => [
      id,
      {
        state,
        ...(id === "check" ? final[finalised ? "yes" : "no"] : (withFindings(found[id]) ?? shown[state])),
      },
    ]);
    return Object.fromEntries(entries) as Record<StepId, StepStatus>;
  }, [store, report, found, finalised]);
}
