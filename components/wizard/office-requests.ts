import { type Answer, request } from "@/components/requests/request";
import type { Office, OfficeAnswer } from "@/lib/report/office";

const of = (reportId: string) => `/api/reports/${reportId}/office`;

/** Another office of a name, with how many reports it has. */
export type Namesake = { id: string; name: string; reports: number };

export const namesakeOf = (reportId: string, name: string): Promise<Answer<{ other: Namesake | null }>> =>
  request("GET", `${of(reportId)}?${new URLSearchParams({ name })}`);

export const answerOffice = (
  reportId: string,
  answer: OfficeAnswer,
  name: string,
): Promise<Answer<{ office: Office }>> => request("PUT", of(reportId), { answer, name });
