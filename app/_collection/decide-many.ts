import type { Collection } from "@/db/collections";
import { decide, markSubmissionPublished } from "@/db/decisions";
import { namesOfOffices } from "@/db/offices";
import { write } from "@/db/store";
import { loadSubmission, type StoredSubmission } from "@/db/submissions";
import type { Transaction } from "@/db/transaction";
import type { DecisionItem, DecisionKind } from "@/lib/collection/submission";
import { editionById } from "@/lib/editions/register";
import { itemOfFinding } from "@/lib/papers/letter-item";
import { deriveFigures } from "@/lib/report/figures";
import { whyNotDecided } from "./deciding-words";

/** What is said of many submissions at once. */
export type DecidingMany = { decision: DecisionKind; submissions: string[]; due: string | null; reason: string };

export type DecidedMany = { decided: string[]; left: { submission: string; office: string; why: string }[] };

function errorsOf({ findings, proposal }: StoredSubmission): DecisionItem[] {
  const figures = deriveFigures(editionById(proposal.edition), proposal.figures);
  return findings.filter(({ severity }) => severity === "error").map((finding) => itemOfFinding(finding, figures));
}

/** Many at once are only those that leave nothing to be looked at: clean ones are accepted, errors are returned. */
function whyToLookAt({ doubts }: StoredSubmission, decision: DecisionKind, errors: DecisionItem[]): string | null {
  if (doubts > 0) return `有 ${doubts} 处疑点没有答，打开它答。`;
  if (decision === "accept" && errors.length > 0) return `有 ${errors.length} 处错误，打开它看。`;
  return decision === "return" && errors.length === 0 ? "没有错误，要退回的打开它写。" : null;
}

/** @returns why nothing was said of it, or null. */
type Saying = (tx: Transaction, submission: StoredSubmission) => Promise<string | null>;

/** Says it of each by itself: one that somebody else has decided on keeps none of the others back. */
async function sayOfMany({ id }: Collection, submissions: string[], say: Saying): Promise<DecidedMany> {
  const sayOfOne = async (tx: Transaction, submissionId: string) => {
    const submission = await loadSubmission(tx, submissionId);
    if (!submission || submission.collectionId !== id) return { why: "这次收报里没有这次报送。", office: "" };
    const office = (await namesOfOffices(tx, [submission.officeId])).get(submission.officeId) ?? "";
    return { why: await say(tx, submission), office };
  };
  const done: DecidedMany = { decided: [], left: [] };
  for (const submission of new Set(submissions)) {
    const { why, office } = await write((tx) => sayOfOne(tx, submission));
    if (why === null) done.decided.push(submission);
    else done.left.push({ submission, office, why });
  }
  return done;
}

export const decideMany = (collection: Collection, { submissions, ...given }: DecidingMany): Promise<DecidedMany> =>
  sayOfMany(collection, submissions, async (tx, submission) => {
    const { decision } = given;
    const errors = errorsOf(submission);
    const look = whyToLookAt(submission, decision, errors);
    if (look) return look;
    const items = decision === "return" ? errors : [];
    const outcome = await decide(tx, submission.id, { ...given, items, after: null });
    return outcome.ok ? null : whyNotDecided(outcome);
  });

/** Only what is accepted is published. */
export const whyNotPublished = "先接收这一份，再记下已经公开。";

export const publishMany = (collection: Collection, submissions: string[]): Promise<DecidedMany> =>
  sayOfMany(collection, submissions, async (tx, { id }) =>
    (await markSubmissionPublished(tx, id)) ? null : whyNotPublished,
  );
