"use client";

import { useReportContext } from "@/components/report/report-context";
import { Button } from "@/components/ui/button";
import { anchorOf } from "@/lib/checks/standing/finding-place";
import { subjectOf } from "@/lib/checks/standing/reason-subject";
import type { ShownFinding } from "@/lib/checks/standing/shown-findings";
import { useCheckContext } from "./check-context";

/** What can be done about a finding from wherever it is shown. */
export function useFindingActions({ finding, state, reason }: ShownFinding) {
  const { store, readOnly, goTo } = useReportContext();
  const { checks, askReason } = useCheckContext();
  return {
    go: () => goTo(finding.section, anchorOf(store.edition, finding)),
    fixes: readOnly ? [] : (finding.fixes ?? []).map((fix) => ({ label: fix.label, run: () => checks.apply(fix) })),
    /** Only warnings may stay, and only while the report is being written. */
    explain:
      !readOnly && finding.severity === "warning" && state !== "answered"
        ? () => askReason(subjectOf({ id: "", finding, state, reason }, store.snapshot().figures))
        : null,
    change:
      !readOnly && reason
        ? () => askReason(subjectOf({ id: "", finding, state, reason }, store.snapshot().figures))
        : null,
  };
}

type FixButtonsProps = { item: ShownFinding; first?: "primary" | "normal"; brief?: boolean };

/** One button for each fix; the first may stand out, and be the only one where there is little room. */
export function FixButtons({ item, first = "normal", brief = false }: FixButtonsProps) {
  const { fixes } = useFindingActions(item);
  return fixes.map(({ label, run }, index) => (
    <Button
      key={label}
      size="small"
      variant={index === 0 ? first : "normal"}
      className={brief && index > 0 ? "d-only" : ""}
      onClick={run}
    >
      {label}
    </Button>
  ));
}
