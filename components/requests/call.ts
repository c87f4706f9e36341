import type { z } from "zod";
import type { AnswerOf, EventsName, FileName, OperationName } from "@/lib/contract/operations";
import type { problemShape } from "@/lib/contract/problem";
import { type Asking, requestOf } from "./request-of";
import { tellSignedOut } from "./signed-out";

/** Why something was not done. `status` is absent when the server was not reached. */
export type Problem = Partial<z.output<typeof problemShape>> & { detail: string };
export type Answer<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };

/** @returns why a thing was refused, in one sentence: what is said of the first value that did not do, otherwise of the whole. */
export const whyNot = ({ errors, detail }: Problem): string => errors?.[0]?.detail ?? detail;

export const unreachable: Problem = { detail: "连不上程序，什么都没有改。看看运行程序的窗口是否还开着，再试一次。" };

/** @returns whether the program answered, be it with a refusal. Without it a refresh would leave the page, and what is said and typed there. */
export const wasReached = (answer: Answer<unknown>): boolean => answer.ok || answer.problem.status !== undefined;

/** What a proxy says of a program that is not there; the program itself names its reasons by a code. */
const gone = [404, 502, 503, 504];

/** Why an answer is a refusal, in words for the clerk. */
export async function refusalOf(response: Response): Promise<Problem> {
  const { status } = response;
  const answer: Partial<Problem> = await response.json().catch(() => ({}));
  if (answer.type?.endsWith(":signedOut")) tellSignedOut();
  if (answer.type === undefined && gone.includes(status)) return unreachable;
  return { ...answer, status, detail: answer.detail ?? `程序回答了 ${status}，什么都没有改。` };
}

/** What can be asked for with an answer in JSON, or with none. */
type Callable = Exclude<OperationName, FileName | EventsName>;

/** Asks for an operation of the contract. Refusals and a server that cannot be reached are answers, not exceptions. */
export async function call<Name extends Callable>(name: Name, asking: Asking<Name>): Promise<Answer<AnswerOf<Name>>> {
  try {
    const [address, request] = requestOf(name, asking);
    const patience = request.keepalive ? undefined : AbortSignal.timeout(20_000);
    const response = await fetch(address, { ...request, signal: request.signal ?? patience });
    if (response.ok) return { ok: true, value: response.status === 204 ? null : await response.json() };
    return { ok: false, problem: await refusalOf(response) };
  } catch {
    return { ok: false, problem: unreachable };
  }
}
