import { waitsIn } from "@/db/review-events";
import type { Transaction } from "@/db/transaction";
import { printInstant } from "@/lib/report/print-date";
import { ReportError } from "./problem";

type Waiting = { step: string; since: string };

const has = ({ step, since }: Waiting) => `报告在审核：${since ? `${printInstant(since)}起` : "现在"}在“${step}”这一步`;

/** The refusal of a change while a round of review has the report: who has it, since when, and what to do. */
export const inReview = (waiting: Waiting): ReportError =>
  new ReportError("inReview", `${has(waiting)}，审核期间只看不改。要改先撤回送审，或者等退回。`);

/** What would take a report away from its round is refused. @param act completes 先撤回送审，再… @throws `inReview` */
export async function refuseInRound(tx: Transaction, reportId: string, act: string): Promise<void> {
  const waiting = await waitsIn(tx, reportId);
  if (waiting) throw new ReportError("inReview", `${has(waiting)}。先撤回送审，再${act}。`);
}
