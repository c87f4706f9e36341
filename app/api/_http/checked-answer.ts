import { z } from "zod";
import type { Operation } from "@/lib/contract/operation";
import type { ApiMethod } from "@/lib/contract/operations";
import { type ProblemCode, problemShape } from "@/lib/contract/problem";
import { refusalsOf } from "@/lib/contract/refusals";

/** An answer that the contract does not know: a fault of ours, never of the sender. */
export class WrongAnswer extends Error {}

/** A save is not refused over a spare key: answers are checked where somebody looks, which is in tests and at development. */
const checking = process.env.NODE_ENV !== "production" || process.env.CHECK_ANSWERS === "1";

function faultOf(shape: z.ZodType, value: unknown): string | null {
  const outcome = shape.safeParse(value);
  return outcome.success ? null : z.prettifyError(outcome.error);
}

/** @throws WrongAnswer */
export function checkValue(operation: Operation, value: unknown): void {
  if (!checking || typeof operation.answer === "string") return;
  const fault = faultOf(operation.answer, JSON.parse(JSON.stringify(value)));
  if (fault) throw new WrongAnswer(`${operation.summary}: ${fault}`);
}

async function problemFault(method: ApiMethod, operation: Operation, response: Response): Promise<string | null> {
  const problem = await response.json();
  const code = String(problem.type).split(":").at(-1) as ProblemCode;
  if (!refusalsOf(method, operation).has(code)) return `is not said to be refused as ${code}`;
  return faultOf(problemShape, problem);
}

const declaredStatus = ({ answer, status = answer === "nothing" ? 204 : 200 }: Operation) => status;

async function answerFault(method: ApiMethod, operation: Operation, response: Response): Promise<string | null> {
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("application/problem+json")) return problemFault(method, operation, response);
  if (response.status !== declaredStatus(operation)) return `answers ${response.status}`;
  if (typeof operation.answer === "string" || !type.startsWith("application/json")) return null;
  return faultOf(operation.answer, await response.json());
}

/** Passes an answer on, or its refusal. @throws WrongAnswer where the table says something else of it. */
export async function checkedAnswer(method: ApiMethod, operation: Operation, response: Response): Promise<Response> {
  const senderHasLeft = response.status === 499;
  // A second reader of a stream that does not end would hold it open.
  const isStream =
    response.headers.get("content-type")?.startsWith("text/event-stream") && operation.answer === "events";
  if (!checking || senderHasLeft || isStream) return response;
  const fault = await answerFault(method, operation, response.clone());
  if (fault) throw new WrongAnswer(`${operation.summary}: ${fault}`);
  return response;
}
