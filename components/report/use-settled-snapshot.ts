"use client";

import { startTransition, useEffect, useState } from "react";
import { useReportStore } from "./report-context";
import type { ReportSnapshot } from "./report-store";

const rest = 150;
/** Of somebody who never pauses: the drawing of the pages holds up one key in twenty, not one in six. */
const longest = 2000;

/** The report as of the last short pause: what it draws takes no time from a keystroke. */
export function useSettledSnapshot(): ReportSnapshot {
  const store = useReportStore();
  const [snapshot, setSnapshot] = useState(store.snapshot);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let since = 0;
    const take = () => {
      timer = undefined;
      startTransition(() => setSnapshot(store.snapshot()));
    };
    const wait = () => {
      if (!timer) since = performance.now();
      clearTimeout(timer);
      timer = setTimeout(take, Math.max(0, Math.min(rest, since + longest - performance.now())));
    };
    take();
    const unsubscribe = store.subscribe(wait);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [store]);
  return snapshot;
}
