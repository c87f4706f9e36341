import { useRouter } from "next/navigation";
import { useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { call, wasReached } from "@/components/requests/call";

/** 撤回送审: the report is the drafter's again. */
export function useWithdrawing() {
  const { reportId } = useReportContext();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const withdraw = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await call("DELETE /api/reports/{reportId}/review/submission", { path: { reportId } });
    setBusy(false);
    setFailure(answer.ok ? null : answer.problem.detail);
    // Refused, it is somewhere else than the page shows.
    if (wasReached(answer)) router.refresh();
  };
  return { busy, failure, withdraw: () => void withdraw() };
}
