import { call, type Problem } from "@/components/requests/call";
import type { Reason } from "@/lib/report/reason";

const of = (reportId: string) => ({ path: { reportId } });

/** What a refusal holds where somebody else has changed the reason meanwhile: the one that stands there, null if it went. */
export const reasonNow = ({ reason }: Problem): Reason | null | undefined =>
  typeof reason === "string" ? undefined : reason;

/** @param seen the reason that the writer knows, null for none. */
export const saveReason = (reportId: string, reason: Omit<Reason, "at" | "by">, seen: Reason | null) =>
  call("PUT /api/reports/{reportId}/reasons", { ...of(reportId), body: { ...reason, seen: seen?.at ?? null } });

export const removeReason = (reportId: string, { key, at }: Reason) =>
  call("DELETE /api/reports/{reportId}/reasons", { ...of(reportId), query: { key, seen: at } });

export const finaliseReport = (reportId: string) => call("POST /api/reports/{reportId}/finalise", of(reportId));

/** Makes the report what it was at a revision that was kept. */
export const putBack = (reportId: string, revision: number) =>
  call("POST /api/reports/{reportId}/history/{revision}/restore", {
    path: { reportId, revision: String(revision) },
    body: {},
  });

export const reopenReport = (reportId: string, reason: string) =>
  call("POST /api/reports/{reportId}/reopen", { ...of(reportId), body: { reason } });
