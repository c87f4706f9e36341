import type { Ref } from "react";
import { FinalisedNotice } from "@/components/checks/finalised-notice";
import { useReportContext } from "@/components/report/report-context";
import { RoundNotice } from "@/components/rounds/round-notice";
import { ShutNotice } from "./shut-notice";

/** Above every step: why nothing can be written, or what has come back to be written. */
export function ClosedNotice({ ref }: { ref: Ref<HTMLDivElement> }) {
  const { round, shut } = useReportContext();
  if (shut) return <ShutNotice ref={ref} shut={shut} />;
  return round.review || round.returned ? <RoundNotice ref={ref} /> : <FinalisedNotice ref={ref} />;
}
