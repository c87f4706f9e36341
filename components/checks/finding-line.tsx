"use client";

import { useEffect, useEffectEvent } from "react";
import { useActiveAnchor, useReportContext } from "@/components/report/report-context";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { adviceOf, splitMessage } from "@/lib/checks/finding";
import { lineItem, nextItem, speaksOf } from "@/lib/checks/standing/finding-order";
import { anchorOf, goName } from "@/lib/checks/standing/finding-place";
import { isOpen, type ShownFinding } from "@/lib/checks/standing/shown-findings";
import type { SectionId } from "@/lib/editions/edition";
import { useCheckContext, useChecks } from "./check-context";
import { FixButtons, useFindingActions } from "./finding-actions";

/** The cell that a finding marks is described by the line at the foot. */
export const findingLineId = "finding-line";

/** At the foot of a step: one finding at a time, that of the field with the focus first. It moves nothing above it. */
export function FindingLine({ section }: { section: SectionId }) {
  const anchor = useActiveAnchor();
  const { place } = useReportContext();
  const left = place.left();
  const item = useChecks(({ items, visited }) => lineItem(items, { section, anchor, visited, left }));
  return item && <Line key={item.id} item={item} here={speaksOf(item, anchor)} />;
}

const looks = { error: { icon: "error", tone: "err" }, warning: { icon: "warning", tone: "warn" } } as const;

function Line({ item, here }: { item: ShownFinding; here: boolean }) {
  const { store } = useReportContext();
  const { go, explain } = useFindingActions(item);
  const next = useNextFinding(item.finding.section);
  const several = useChecks(({ items }) => items.filter(isOpen).length > 1);
  const { what } = splitMessage(item.finding.message);
  const { icon, tone } = looks[item.finding.severity];
  return (
    <div className={`cell-message ${tone}`}>
      <Icon name={icon} />
      <div className="text" id={findingLineId}>
        <span className="sr">{tone === "err" ? "错误：" : "提醒："}</span>
        <b>{what}。</b>
        {adviceOf(item.finding)}
      </div>
      <FixButtons item={item} brief />
      {explain && (
        <Button size="small" className={item.finding.group === "lastYear" ? "" : "d-only"} onClick={explain}>
          写明理由…
        </Button>
      )}
      {!here && anchorOf(store.edition, item.finding) && (
        <Button size="small" onClick={go}>
          {goName(store.edition, item.finding)}
        </Button>
      )}
      {several && (
        <Button size="small" variant="quiet" title="F8" aria-keyshortcuts="F8" onClick={() => next(1)}>
          下一处
        </Button>
      )}
    </div>
  );
}

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
