import { causesOf, framesOf } from "@/db/failure-line.mjs";
import type { ProblemCode } from "@/lib/contract/problem";

type Log = { error: (line: object, message: string) => void };
// The server opens it (`scripts/log.mjs`); bundles share nothing but the global object.
const shared = globalThis as typeof globalThis & { ogiLog?: Log };

/** Writes down why a request was not answered as it should be, with nothing of what was sent or stored. */
export function logFailure(code: ProblemCode, error: unknown): void {
  const causes = causesOf(error).map((cause) => ({
    ...{ name: cause.name, code: "code" in cause ? String(cause.code) : undefined },
    frames: framesOf(cause),
  }));
  shared.ogiLog?.error({ code, causes }, "failure");
}

/** Writes down what went wrong beside the requests, in words of our own. */
export const logNotice = (notice: string, said: Record<string, string>): void =>
  shared.ogiLog?.error({ notice, ...said }, "notice");
