import { useEffect, useEffectEvent, useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { call } from "@/components/requests/call";
import type { FigureGiver } from "@/lib/assignments/giver";
import { useCheckContext } from "./check-context";

/** Who gave figures of the report, asked for again when its page is looked at: they are taken in on another page. */
export function useGivers(): readonly FigureGiver[] {
  const { reportId } = useReportContext();
  const [givers, setGivers] = useState(useCheckContext().givers);
  const look = useEffectEvent(async () => {
    if (document.visibilityState !== "visible") return;
    const answer = await call("GET /api/reports/{reportId}/givers", { path: { reportId } });
    if (answer.ok) setGivers(answer.value.givers);
  });
  useEffect(() => {
    const onVisible = () => void look();
    document.addEventListener("visibilitychange", onVisible);
    return () => document.removeEventListener("visibilitychange", onVisible);
  }, []);
  return givers;
}
