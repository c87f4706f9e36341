import { type Answer, request, unreachable } from "@/components/requests/request";
import type { CarryOver } from "@/lib/import/carry-over";
import type { Report, Unit } from "@/lib/report/values";

export type Created = { id: string; revision: number };

export const createReport = (unit: Unit, year: number) => request<Created>("POST", "/api/reports", { unit, year });

/** Creates a report that is filled in already; `problem.report` names the one that the unit has for the year. */
export const createFrom = (report: Report, { published = false } = {}): Promise<Answer<Created>> =>
  request("POST", "/api/reports", { ...report, published });

/** What this year's report begins with, and what of last year's has no place in it. */
export type Opening = Pick<CarryOver, "report" | "carried" | "notCarried"> & { lastYear: number };

/** The server finds last year's report by unit and year; null where there is none. */
export const openingOf = (unit: string, year: number): Promise<Answer<{ opening: Opening | null }>> =>
  request("GET", `/api/opening?${new URLSearchParams({ unit, year: String(year) })}`);

/** Sends the whole file of an example, fetched when it is wanted; a second one of the same unit and year is refused. */
export async function createExample(load: () => Promise<{ default: object }>): Promise<Answer<Created>> {
  const file = await load().catch(() => null);
  if (!file) return { ok: false, problem: unreachable };
  return request("POST", "/api/reports", { ...file.default, example: true });
}

export const duplicateReport = (id: string) => request<Created>("POST", `/api/reports/${id}/duplicate`);
export const restoreReport = (id: string) => request<object>("POST", `/api/reports/${id}/restore`);
export const markPublished = (id: string, published: boolean) =>
  request<object>("PUT", `/api/reports/${id}/publication`, { published });
export const moveToBin = (id: string) => request<object>("DELETE", `/api/reports/${id}`);
export const deleteForever = (id: string) => request<object>("DELETE", `/api/reports/${id}?permanently=true`);
