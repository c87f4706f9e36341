import "server-only";
import type { FinalisedVersion } from "../lib/report/finalised-version";
import type { InterchangeFile } from "../lib/report/interchange";
import { doneBy, type ReviewEvent } from "../lib/review/event";
import { appendReview } from "./review-events";
import type { Transaction } from "./transaction";
import { closeReport } from "./versions";

type Signature = Pick<ReviewEvent, "step" | "by" | "person" | "for" | "text" | "revision">;

/** 签发: the last step of a round, which finalises the report. @throws NotInOrder, when it is not the turn of that step */
export async function signReport(
  tx: Transaction,
  reportId: string,
  signature: Signature,
  content: InterchangeFile,
): Promise<FinalisedVersion> {
  await appendReview(tx, reportId, { kind: "sign", ...signature });
  const outcome = await closeReport(tx, reportId, signature.revision, content, doneBy(signature));
  if (outcome.ok) return outcome.version;
  throw new Error(`Report ${reportId} was in a round and cannot be finalised: ${outcome.reason}`);
}
