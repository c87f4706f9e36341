import type { AnswerOf } from "@/lib/contract/operations";
import type { PackChoice } from "@/lib/pack/draft-pack";
import { type Answer, call } from "../requests/call";

export type PackTaken = AnswerOf<"POST /api/packs">;
export type Conflict = PackTaken["conflicts"][number];
export type Side = PackChoice["take"];

const largestFile = 30 * 1024 * 1024;
/** A pack with 10,000 saves is read in some seconds, on a slow computer in some more. */
const patience = 120_000;

/** Sends a draft pack, the second time with what was chosen where both had changed. */
export async function takePack(file: File, choices: PackChoice[], signal: AbortSignal): Promise<Answer<PackTaken>> {
  if (file.size > largestFile)
    return { ok: false, problem: { detail: `${file.name} 超过 30 MB，不像一个草稿包，没有导入。` } };
  const body = { file, choices: choices.length > 0 ? choices : null };
  return call("POST /api/packs", { body, signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) });
}
