import { type Answer, type Problem, request } from "@/components/requests/request";
import type { Reason } from "@/lib/report/reason";

const of = (reportId: string) => `/api/reports/${reportId}`;

/** What a refusal holds where somebody else has changed the reason meanwhile: the one that stands there, null if it went. */
export const reasonNow = (problem: Problem): Reason | null | undefined =>
  (problem as { reason?: Reason | null }).reason;

/** @param seen the reason that the writer knows, null for none. */
export const saveReason = (
  reportId: string,
  reason: Omit<Reason, "at" | "by">,
  seen: Reason | null,
): Promise<Answer<Reason>> => request("PUT", `${of(reportId)}/reasons`, { ...reason, seen: seen?.at ?? null });

export const removeReason = (reportId: string, { key, at }: Reason): Promise<Answer<object>> =>
  request("DELETE", `${of(reportId)}/reasons?${new URLSearchParams({ key, seen: at })}`);

export const finaliseReport = (reportId: string): Promise<Answer<object>> =>
  request("POST", `${of(reportId)}/finalise`);

/** Makes the report what it was at a revision that was kept. */
export const putBack = (reportId: string, revision: number): Promise<Answer<{ revision: number; kept: number }>> =>
  request("POST", `${of(reportId)}/history/${revision}/restore`, {});

export const reopenReport = (reportId: string, reason: string): Promise<Answer<object>> =>
  request("POST", `${of(reportId)}/reopen`, { reason });
