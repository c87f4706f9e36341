import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { Edition } from "@/lib/editions/edition";
import { type Comparison, compareReports } from "@/lib/proposal/compare-report";
import type { Report } from "@/lib/report/values";
import type { Target } from "./use-target";

const nothing: ReadonlySet<string> = new Set();

/** What the file says otherwise than the report that is there; null without one. Corrections are followed a moment later. */
export function useComparison(edition: Edition, target: Target | null | undefined, offered: Report): Comparison | null {
  const later = useDeferredValue(offered);
  return useMemo(() => {
    if (!target || target.report.edition !== edition.id) return null;
    const present = { ...target.report, entries: target.report.entries ?? {} };
    return compareReports(edition, present, later, target.imported);
  }, [edition, target, later]);
}

/** @returns the places at which the report has changed since this page first compared it. */
export function useNews(
  target: Target | null | undefined,
  comparison: Comparison | null,
  onNews: (places: string[]) => void,
): ReadonlySet<string> {
  const known = useRef<{ id: string; revision: number; before: Map<string, string> } | null>(null);
  const [news, setNews] = useState(nothing);
  const tell = useEffectEvent(onNews);
  useEffect(() => {
    if (!target || !comparison) return;
    const { id, revision } = target;
    const last = known.current;
    known.current = { id, revision, before: new Map(comparison.changes.map(({ place, before }) => [place, before])) };
    if (last?.id !== id) return setNews(nothing);
    if (last.revision === revision) return;
    const places = comparison.changes.filter(({ place, before }) => last.before.get(place) !== before);
    setNews(new Set(places.map(({ place }) => place)));
    tell(places.map(({ place }) => place));
  }, [target, comparison]);
  return news;
}
