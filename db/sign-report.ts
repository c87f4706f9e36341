import "server-only";
import type { FinalisedVersion } from "../lib/report/finalised-version";
import type { InterchangeFile } from "../lib/report/interchange";
import { appendReview } from "./review-events";
import type { Transaction } from "./transaction";
import { closeReport } from "./versions";

type Signature = { step: string; by: string; person?: string; text: string; revision: number };

/** 签发: the last step of a round, which finalises the report. @throws NotInOrder, when it is not the turn of that step */
export async function signReport(
  tx: Transaction,
  reportId: string,
  signature: Signature,
  content: InterchangeFile,
): Promise<FinalisedVersion> {
  await appendReview(tx, reportId, { kind: "sign", ...signature });
  const outcome = await closeReport(tx, reportId, signature.revision, content, signature.by);
  if (outcome.ok) return outcome.version;
  throw new Error(`Report ${reportId} was in a round and cannot be finalised: ${outcome.reason}`);
}
