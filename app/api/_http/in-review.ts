import { printInstant } from "@/lib/report/print-date";
import { ReportError } from "./problem";

/** The refusal of a change while a round of review has the report: who has it, since when, and what to do. */
export const inReview = ({ step, since }: { step: string; since: string }): ReportError =>
  new ReportError(
    "inReview",
    `报告在审核：${since ? `${printInstant(since)}起` : "现在"}在“${step}”这一步，审核期间只看不改。要改先撤回送审，或者等退回。`,
  );
