import { useEffect, useEffectEvent } from "react";
import { useReportContext } from "@/components/report/report-context";
import { nextItem } from "@/lib/checks/standing/finding-order";
import { anchorOf } from "@/lib/checks/standing/finding-place";
import type { SectionId } from "@/lib/editions/edition";
import { useCheckContext } from "./check-context";

/** Goes to the next (previous) finding: of this step first, then of the steps after it. */
export function useNextFinding(section: SectionId) {
  const { store, place, goTo } = useReportContext();
  const { checks } = useCheckContext();
  return (by: 1 | -1) =>
    checks.withFindings(({ items, visited }) => {
      const item = nextItem(store.edition, items, { section, anchor: place.active(), visited }, by);
      if (!item) return;
      goTo(item.finding.section, anchorOf(store.edition, item.finding));
      checks.visit(item.id);
    });
}

/** F8 and Shift+F8 on every step. */
export function useFindingKeys(section: SectionId | null): void {
  const next = useNextFinding(section ?? "cover");
  const go = useEffectEvent(next);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
