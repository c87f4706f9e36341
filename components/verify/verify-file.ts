import type { AnswerOf } from "@/lib/contract/operations";
import { type Answer, call } from "../requests/call";

/** What a file turned out to be. `version` is null for the draft as it stands. */
export type Verdict = AnswerOf<"POST /api/verifications">;
type Recognised = Exclude<Verdict, { state: "unknown" }>;
export type KnownReport = Recognised["report"];
export type Difference = Recognised["differences"][number];

export type FoundVersion = AnswerOf<"GET /api/versions/{sha256}">["versions"][number];

const largestFile = 30 * 1024 * 1024;

/** Sends one file to be held against the finalised reports; nothing of it is stored. */
export async function verifyFile(file: File, signal: AbortSignal): Promise<Answer<Verdict>> {
  if (file.size > largestFile)
    return { ok: false, problem: { detail: `${file.name} 超过 30 MB，不像一份年度报告，没有读。` } };
  return call("POST /api/verifications", { body: { file }, signal });
}

/** Looks a 校验码 up. */
export const findDigest = (digest: string) => call("GET /api/versions/{sha256}", { path: { sha256: digest } });
