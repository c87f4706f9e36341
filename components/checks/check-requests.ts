import { type Answer, request } from "@/components/requests/request";
import type { Reason } from "@/lib/report/reason";

const of = (reportId: string) => `/api/reports/${reportId}`;

export const saveReason = (reportId: string, reason: Omit<Reason, "at" | "by">): Promise<Answer<Reason>> =>
  request("PUT", `${of(reportId)}/reasons`, reason);

export const removeReason = (reportId: string, key: string): Promise<Answer<object>> =>
  request("DELETE", `${of(reportId)}/reasons?${new URLSearchParams({ key })}`);

export const finaliseReport = (reportId: string): Promise<Answer<object>> =>
  request("POST", `${of(reportId)}/finalise`);

export const reopenReport = (reportId: string, reason: string): Promise<Answer<object>> =>
  request("POST", `${of(reportId)}/reopen`, { reason });
