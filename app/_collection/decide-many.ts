import { logWithin } from "@/app/_access/log";
import type { Collection } from "@/db/collections";
import { decide, markSubmissionPublished } from "@/db/decisions";
import { namesOfOffices } from "@/db/offices";
import { write } from "@/db/store";
import { loadSubmission, type StoredSubmission } from "@/db/submissions";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import type { LogKind } from "@/lib/access/log-kinds";
import type { DecisionItem, DecisionKind } from "@/lib/collection/submission";
import { editionById } from "@/lib/editions/register";
import { itemOfFinding } from "@/lib/papers/letter-item";
import { deriveFigures } from "@/lib/report/figures";
import { decisionWords, whyNotDecided } from "./deciding-words";

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

/** Who asks, and what the log is to say of each of which it was done. */
export type Asking = { actor: Actor; request: Request };

/** Says it of each by itself: one that somebody else has decided on keeps none of the others back. */
async function sayOfMany(
  { id, year }: Collection,
  submissions: string[],
  say: Saying,
  { actor, request }: Asking,
  { kind, words }: { kind: LogKind; words: string },
): Promise<DecidedMany> {
  const sayOfOne = async (tx: Transaction, submissionId: string) => {
    const submission = await loadSubmission(tx, submissionId);
    if (!submission || submission.collectionId !== id) return { why: "这次收报里没有这次报送。", office: "" };
    const office = (await namesOfOffices(tx, [submission.officeId])).get(submission.officeId) ?? "";
    const why = await say(tx, submission);
    if (why === null) await logWithin(tx, actor, request, { kind, about: `${office} ${year}，${words}` });
    return { why, office };
  };
  const done: DecidedMany = { decided: [], left: [] };
  for (const submission of new Set(submissions)) {
    const { why, office } = await write((tx) => sayOfOne(tx, submission));
    if (why === null) done.decided.push(submission);
    else done.left.push({ submission, office, why });
  }
  return done;
}

export function decideMany(
  collection: Collection,
  { submissions, ...given }: DecidingMany,
  asking: Asking,
): Promise<DecidedMany> {
  const { decision } = given;
  const say: Saying = async (tx, submission) => {
    const errors = errorsOf(submission);
    const look = whyToLookAt(submission, decision, errors);
    if (look) return look;
    const items = decision === "return" ? errors : [];
    const outcome = await decide(tx, submission.id, { ...given, items, after: null });
    return outcome.ok ? null : whyNotDecided(outcome);
  };
  return sayOfMany(collection, submissions, say, asking, { kind: "decision", words: decisionWords[decision] });
}

/** Only what is accepted is published. */
export const whyNotPublished = "先接收这一份，再记下已经公开。";

export function publishMany(collection: Collection, submissions: string[], asking: Asking): Promise<DecidedMany> {
  const say: Saying = async (tx, { id }) => ((await markSubmissionPublished(tx, id)) ? null : whyNotPublished);
  return sayOfMany(collection, submissions, say, asking, { kind: "publication", words: "已公开" });
}
