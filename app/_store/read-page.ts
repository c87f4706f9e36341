import "server-only";
import { accidentOf } from "@/app/api/_http/accidents";
import { sayInTerminal } from "@/app/api/_http/problem";
import "@/lib/editions/checked-editions";
import { read } from "@/db/store";
import type { Work } from "@/db/transaction";
import { saidPrefix } from "./said-prefix";

/**
 * What a page reads. An accident reaches the page that says it (`app/error.tsx`) by its digest: of an error of the
 * server Next passes nothing else on.
 */
export async function readPage<T>(work: Work<T>): Promise<T> {
  try {
    return await read(work);
  } catch (error) {
    const accident = accidentOf(error);
    if (!accident) throw error;
    sayInTerminal(accident);
    throw Object.assign(new Error(accident.detail, { cause: error }), { digest: saidPrefix + accident.detail });
  }
}
