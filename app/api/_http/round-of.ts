import { ownPartIn } from "@/app/_review/own-part";
import { loadReview, loadReviewSteps, NotInOrder } from "@/db/review-events";
import { write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import type { Actor } from "@/lib/access/actor";
import type { ReviewEvent } from "@/lib/review/event";
import { type ReviewState, stepNow } from "@/lib/review/state";
import { ReportError } from "./problem";
import { storedReport } from "./stored-report";

/** Where a report stands in its review. @throws `notFound` */
export async function roundOf(tx: Transaction, reportId: string) {
  const stored = await storedReport(tx, reportId);
  const { state, events, broken } = await loadReview(tx, stored);
  return { ...state, events, broken, next: await loadReviewSteps(tx, stored.officeId) };
}

/** Who is meant: a person speaks for themselves; where nobody logs in, the name that was typed. */
export const signedBy = (actor: Actor, typed: string | undefined): Pick<ReviewEvent, "by" | "person"> =>
  actor.kind === "local" ? { by: typed ?? actor.name } : { by: actor.name, person: actor.id };

/** Nobody reviews what they have written or sent round themselves. @throws `notInOrder` */
export async function refuseOwn(tx: Transaction, actor: Actor, reportId: string, events: ReviewEvent[]): Promise<void> {
  const why = await ownPartIn(tx, actor, reportId, events);
  if (why) throw new ReportError("notInOrder", why);
}

/** The name of the step whose turn it is; what is no step's turn is refused where the event is looked at. */
export const turnOf = (state: ReviewState): Pick<ReviewEvent, "step"> => ({ step: stepNow(state)?.name ?? "" });

/** Stores all of it, or answers why it is not its turn. @throws `notInOrder` */
export const inOrder = <Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> =>
  write(work).catch((error: unknown) => {
    throw error instanceof NotInOrder ? new ReportError("notInOrder", error.message) : error;
  });
