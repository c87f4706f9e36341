"use client";

import { startTransition, useEffect, useState } from "react";
import { longestUnpaused } from "@/components/browser/after-paint";
import { useReportStore } from "./report-context";
import type { ReportSnapshot } from "./report-store";

const rest = 150;
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
      timer = setTimeout(take, Math.max(0, Math.min(rest, since + longestUnpaused - performance.now())));
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
