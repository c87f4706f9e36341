"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { call } from "@/components/requests/call";
import type { SummedFigure } from "@/lib/report/summed-figure";

/** The sums behind a report's figures: asked for again when its page is looked at, for they are written from another page. */
export function useSums(loaded: readonly SummedFigure[]): readonly SummedFigure[] {
  const { reportId, store } = useReportContext();
  const [sums, setSums] = useState(loaded);
  const look = useEffectEvent(async () => {
    // Only a government's report is made of others.
    if (document.visibilityState !== "visible" || store.snapshot().report.unit.kind !== "government") return;
    const answer = await call("GET /api/reports/{reportId}/sums", { path: { reportId } });
    if (answer.ok && JSON.stringify(answer.value.sums) !== JSON.stringify(sums)) setSums(answer.value.sums);
  });
  useEffect(() => {
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  return sums;
}
