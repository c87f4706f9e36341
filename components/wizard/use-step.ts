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
      const path = stepPath(reportId, next);
      // The address is ahead of what is drawn: two steps of an undo held down go there and back within one frame.
      if (path !== window.location.pathname) window.history.pushState(null, "", path);
    },
    [reportId],
  );
  return { step, steps, go };
}
