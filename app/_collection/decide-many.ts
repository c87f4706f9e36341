import type { Collection } from "@/db/collections";
import { decide } from "@/db/decisions";
import { namesOfOffices } from "@/db/offices";
import { write } from "@/db/store";
import { loadSubmission, type StoredSubmission } from "@/db/submissions";
import type { Transaction } from "@/db/transaction";
import type { DecisionItem, DecisionKind } from "@/lib/collection/submission";
import { itemOfFinding } from "@/lib/papers/letter-item";
import { whyNotDecided } from "./deciding-words";

/** What is said of many submissions at once. */
export type DecidingMany = { decision: DecisionKind; submissions: string[]; due: string | null; reason: string };

export type DecidedMany = { decided: string[]; left: { submission: string; office: string; why: string }[] };

const errorsOf = ({ findings }: StoredSubmission): DecisionItem[] =>
  findings.filter(({ severity }) => severity === "error").map(itemOfFinding);

/** Many at once are only those that leave nothing to be looked at: clean ones are accepted, errors are returned. */
function whyToLookAt({ doubts }: StoredSubmission, decision: DecisionKind, errors: DecisionItem[]): string | null {
  if (doubts > 0) return `有 ${doubts} 处疑点没有答，打开它答。`;
  if (decision === "accept" && errors.length > 0) return `有 ${errors.length} 处错误，打开它看。`;
  return decision === "return" && errors.length === 0 ? "没有错误，要退回的打开它写。" : null;
}

async function decideOne(tx: Transaction, { id }: Collection, submissionId: string, given: DecidingMany) {
  const { decision, due, reason } = given;
  const submission = await loadSubmission(tx, submissionId);
  if (!submission || submission.collectionId !== id) return { why: "这次收报里没有这次报送。", office: "" };
  const office = (await namesOfOffices(tx, [submission.officeId])).get(submission.officeId) ?? "";
  const errors = errorsOf(submission);
  const look = whyToLookAt(submission, decision, errors);
  if (look) return { why: look, office };
  const items = decision === "return" ? errors : [];
  const outcome = await decide(tx, submissionId, { decision, items, due, reason, after: null });
  return { why: outcome.ok ? null : whyNotDecided(outcome), office };
}

/** Decides on each by itself: one that somebody else has decided on keeps none of the others back. */
export async function decideMany(collection: Collection, given: DecidingMany): Promise<DecidedMany> {
  const done: DecidedMany = { decided: [], left: [] };
  for (const submission of new Set(given.submissions)) {
    const { why, office } = await write((tx) => decideOne(tx, collection, submission, given));
    if (why === null) done.decided.push(submission);
    else done.left.push({ submission, office, why });
  }
  return done;
}
