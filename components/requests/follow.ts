import type { AnswerOf, FollowedName } from "@/lib/contract/operations";
import { type Answer, type Problem, refusalOf, unreachable } from "./call";
import { type Asking, requestOf } from "./request-of";

type Line<Value> = { progress: number } | { value: Value } | { problem: Problem };

/** Values of a body that has a line of JSON for each, as they come. */
export async function* readLines<Value>(body: ReadableStream<Uint8Array>): AsyncGenerator<Value> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line);
  }
  if (rest !== "") yield JSON.parse(rest);
}

/** Asks for long work and hears how far it is, in shares from 0 to 1. */
export async function follow<Name extends FollowedName>(
  name: Name,
  asking: Asking<Name>,
  onProgress: (share: number) => void,
): Promise<Answer<AnswerOf<Name>>> {
  try {
    const response = await fetch(...requestOf(name, asking, { accept: "application/x-ndjson" }));
    if (!response.ok || !response.body) return { ok: false, problem: await refusalOf(response) };
    for await (const line of readLines<Line<AnswerOf<Name>>>(response.body)) {
      if ("value" in line) return { ok: true, value: line.value };
      if ("problem" in line) return { ok: false, problem: line.problem };
      onProgress(line.progress);
    }
  } catch {
    // Left, or out of reach: there is no answer either way.
  }
  return { ok: false, problem: unreachable };
}
