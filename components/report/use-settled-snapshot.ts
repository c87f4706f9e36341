"use client";

import { startTransition, useEffect, useState } from "react";
import { longestUnpaused, type Schedule } from "@/components/browser/after-paint";
import { PutOff } from "@/components/browser/put-off";
import { useReportStore } from "./report-context";
import type { ReportSnapshot } from "./report-store";

const afterRest: Schedule = (run) => {
  const timer = setTimeout(run, 150);
  return () => clearTimeout(timer);
};

/** The report as of the last short pause: what it draws takes no time from a keystroke. */
export function useSettledSnapshot(): ReportSnapshot {
  const store = useReportStore();
  const [snapshot, setSnapshot] = useState(store.snapshot);
  useEffect(() => {
    const take = () => startTransition(() => setSnapshot(store.snapshot()));
    const following = new PutOff(afterRest, longestUnpaused, take);
    take();
    const unsubscribe = store.subscribe(following.ask);
    return () => {
      following.stop();
      unsubscribe();
    };
  }, [store]);
  return snapshot;
}
