import type { z } from "zod";
import { failureLine } from "@/db/failure-line.mjs";
import type { ProblemCode, problemShape } from "@/lib/contract/problem";
import { problemBody, problemKinds } from "@/lib/contract/problem-kinds.mjs";
import { accidentOf } from "./accidents";
import { logFailure } from "./log-failure";

/** Members of a problem response beside the five standard ones. */
type Extension = Omit<z.input<typeof problemShape>, "type" | "title" | "status" | "detail">;

/** An expected refusal: thrown by a route, answered as a problem response (RFC 9457). */
export class ReportError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly extension: Extension = {},
    /** Seconds after which the same request may well go through. */
    readonly retryAfter?: number,
  ) {
    super(`${code}: ${detail}`);
  }
}

export const noStore = { "Cache-Control": "no-store" };

export const unforeseen = new ReportError(
  "failed",
  "这一步没有做成，已经保存的内容原样没动。再试一次；还不行，看一下运行程序的窗口里写了什么。",
);

/** A full disk is met by every save: it is written down once in a while. */
const said = new Map<string, number>();
const silence = 60_000;

function sayOnceInAWhile(line: string): void {
  const now = Date.now();
  if (now - (said.get(line) ?? -silence) < silence) return;
  said.set(line, now);
  console.error(line);
}

export const sayInTerminal = (title: string, detail: string): void => sayOnceInAWhile(`${title}：${detail}`);

/** An error of the program: the terminal hears which and where, the log all of the way; neither what it says. */
export function sayFailure(error: unknown): void {
  logFailure("failed", error);
  sayOnceInAWhile(failureLine(error));
}

/** @returns what whoever asked is told; what they cannot have caused is written down. */
export function refusalOf(error: unknown): ReportError {
  if (error instanceof ReportError) return error;
  const known = accidentOf(error);
  if (!known) {
    sayFailure(error);
    return unforeseen;
  }
  logFailure(known.code, error);
  sayInTerminal(problemKinds[known.code].title, known.detail);
  return new ReportError(known.code, known.detail, {}, known.retryAfter);
}

/** @returns the problem response (RFC 9457) of whatever was thrown. */
export function problemResponse(error: unknown): Response {
  const { code, detail, extension, retryAfter } = refusalOf(error);
  const retry: Record<string, string> = retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) };
  const headers = { ...noStore, ...retry, "Content-Type": "application/problem+json; charset=utf-8" };
  return new Response(JSON.stringify(problemBody(code, detail, extension)), {
    status: problemKinds[code].status,
    headers,
  });
}
