import "server-only";
import { headers } from "next/headers";
import type { ProblemCode } from "@/lib/contract/problem";
import { problemKinds } from "@/lib/contract/problem-kinds.mjs";

/** All bundles look there; the server puts it there (`scripts/page-status.mjs`). */
const shared = globalThis as typeof globalThis & { ogiPageStatus?: (mark: string, status: number) => void };

/** The page that is being made fails in this way, and is answered with the status that the API has for it. */
export async function answerAs(code: ProblemCode): Promise<void> {
  shared.ogiPageStatus?.((await headers()).get("x-page-mark") ?? "", problemKinds[code].status);
}
