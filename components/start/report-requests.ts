import type { CarryOver } from "@/lib/import/carry-over";
import type { Report, Unit } from "@/lib/report/values";

/** `status` is absent when the server was not reached; `report` is the one that the unit already has for the year. */
export type Problem = {
  detail: string;
  status?: number;
  report?: string;
  errors?: { pointer: string; detail: string }[];
};
export type Answer<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };
export type Created = { id: string; revision: number };

export const unreachable: Problem = { detail: "连不上程序，什么都没有改。看看运行程序的窗口是否还开着，再试一次。" };

/** Why an answer is a refusal, in words for the clerk. */
export async function refusalOf(response: Response): Promise<Problem> {
  const answer = await response.json().catch(() => ({}));
  return { ...answer, detail: answer.detail ?? `程序回答了 ${response.status}，什么都没有改。` };
}

/** Refusals and a server that cannot be reached are answers, not exceptions. */
export async function request<Value>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body?: object,
  signal: AbortSignal = AbortSignal.timeout(20_000),
): Promise<Answer<Value>> {
  const isForm = body instanceof FormData;
  try {
    const response = await fetch(path, {
      method,
      headers: body && !isForm ? { "content-type": "application/json" } : undefined,
      body: isForm ? body : body && JSON.stringify(body),
      signal,
    });
    if (response.ok) return { ok: true, value: (await response.json().catch(() => ({}))) as Value };
    return { ok: false, problem: await refusalOf(response) };
  } catch {
    return { ok: false, problem: unreachable };
  }
}

export const createReport = (unit: Unit, year: number) => request<Created>("POST", "/api/reports", { unit, year });

/** Creates a report that is filled in already; `problem.report` names the one that the unit has for the year. */
export const createFrom = (report: Report): Promise<Answer<Created>> => request("POST", "/api/reports", report);

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
export const moveToBin = (id: string) => request<object>("DELETE", `/api/reports/${id}`);
export const deleteForever = (id: string) => request<object>("DELETE", `/api/reports/${id}?permanently=true`);
