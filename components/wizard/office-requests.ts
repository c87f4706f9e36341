import { call } from "@/components/requests/call";
import type { AnswerOf } from "@/lib/contract/operations";
import type { OfficeAnswer } from "@/lib/report/office";

/** Another office of a name, with how many reports it has. */
export type Namesake = NonNullable<AnswerOf<"GET /api/reports/{reportId}/office">["other"]>;

export const namesakeOf = (reportId: string, name: string) =>
  call("GET /api/reports/{reportId}/office", { path: { reportId }, query: { name } });

export const answerOffice = (reportId: string, answer: OfficeAnswer, name: string) =>
  call("PUT /api/reports/{reportId}/office", { path: { reportId }, body: { answer, name } });
