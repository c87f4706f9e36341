import type { AnswerOf, LinesName } from "@/lib/contract/operations";
import { type Answer, type Problem, refusalOf, unreachable } from "./call";
import { readLines } from "./follow";
import { type Asking, requestOf } from "./request-of";

/** Asks for what is answered line by line. @returns all lines once the last has come */
export async function sendLines<Name extends LinesName>(
  name: Name,
  asking: Asking<Name>,
): Promise<Answer<AnswerOf<Name>[]>> {
  try {
    const response = await fetch(...requestOf(name, asking));
    if (!response.ok || !response.body) return { ok: false, problem: await refusalOf(response) };
    const value: AnswerOf<Name>[] = [];
    for await (const line of readLines<AnswerOf<Name> | { problem: Problem }>(response.body)) {
      if (line && typeof line === "object" && "problem" in line && typeof line.problem === "object")
        return { ok: false, problem: line.problem as Problem };
      value.push(line as AnswerOf<Name>);
    }
    return { ok: true, value };
  } catch {
    return { ok: false, problem: unreachable };
  }
}
