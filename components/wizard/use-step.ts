import { usePathname } from "next/navigation";
import { useCallback, useMemo } from "react";
import { isStepId, type StepId, stepPath, stepsOf } from "@/components/report/steps";
import type { Edition } from "@/lib/editions/edition";

/** The step named in the address. Changing it rewrites the address only: no request, no reload, the form stays. */
export function useStep(reportId: string, edition: Edition) {
  const pathname = usePathname();
  const steps = useMemo(() => stepsOf(edition), [edition]);
  const named = pathname.split("/")[3] ?? "";
  const id: StepId = isStepId(edition, named) ? named : "cover";
  const step = steps.find((candidate) => candidate.id === id) ?? steps[0];
  const go = useCallback(
    (next: StepId) => {
      if (next !== id) window.history.pushState(null, "", stepPath(reportId, next));
    },
    [reportId, id],
  );
  return { step, steps, go };
}
