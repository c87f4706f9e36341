import { type Answer, call, unreachable } from "@/components/requests/call";
import type { AnswerOf } from "@/lib/contract/operations";
import type { Report, Unit } from "@/lib/report/values";

export type Created = AnswerOf<"POST /api/reports">;

export const createReport = (unit: Unit, year: number) => call("POST /api/reports", { body: { unit, year } });

/** Creates a report that is filled in already; `problem.report` names the one that the unit has for the year. */
export const createFrom = (report: Report, { published = false } = {}) =>
  call("POST /api/reports", { body: { ...report, published } });

/** What this year's report begins with, and what of last year's has no place in it. */
export type Opening = NonNullable<AnswerOf<"GET /api/opening">["opening"]>;

/** The server finds last year's report by unit and year; null where there is none. */
export const openingOf = (office: string, year: number) =>
  call("GET /api/opening", { query: { unit: office, year: String(year) } });

/** Sends the whole file of an example, fetched when it is wanted; a second one of the same unit and year is refused. */
export async function createExample(load: () => Promise<{ default: object }>): Promise<Answer<Created>> {
  const file = await load().catch(() => null);
  if (!file) return { ok: false, problem: unreachable };
  return call("POST /api/reports", { body: { ...file.default, example: true } });
}

const of = (reportId: string) => ({ path: { reportId } });

export const duplicateReport = (id: string) => call("POST /api/reports/{reportId}/duplicate", of(id));
export const restoreReport = (id: string) => call("POST /api/reports/{reportId}/restore", of(id));
export const moveToBin = (id: string) => call("DELETE /api/reports/{reportId}", of(id));
export const deleteForever = (id: string) =>
  call("DELETE /api/reports/{reportId}", { ...of(id), query: { permanently: "true" } });
export const markPublished = (id: string, published: boolean) =>
  call("PUT /api/reports/{reportId}/publication", { ...of(id), body: { published } });
