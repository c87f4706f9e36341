import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { counted } from "../lib/review/brought-in";
import { brokenAt, type ChainHead, chained, endMissing } from "../lib/review/chain";
import { type ChainedEvent, doneBy, type ReviewEvent } from "../lib/review/event";
import { next, type ReviewState, stateAfter, stepNow } from "../lib/review/state";
import { type ReviewStep, usualSteps } from "../lib/review/steps";
import { happened } from "./happenings";
import { type StoredReport, waitOf } from "./reports";
import { officeReviewSteps, reviewEvents } from "./review-schema";
import { reports } from "./schema";
import type { Transaction } from "./transaction";

/** Thrown, so that nobody keeps a half of what was refused. */
export class NotInOrder extends Error {}

/** @returns what happened to a report in its rounds, with what binds each event to those before. */
export const chainOf = (tx: Transaction, reportId: string): Promise<ChainedEvent[]> =>
  tx
    .select({ sequence: reviewEvents.sequence, event: reviewEvents.event, hash: reviewEvents.hash })
    .from(reviewEvents)
    .where(eq(reviewEvents.reportId, reportId))
    .orderBy(asc(reviewEvents.sequence));

/** @returns what happened to a report in its rounds, in order. */
export const loadReviewEvents = async (tx: Transaction, reportId: string): Promise<ReviewEvent[]> =>
  (await chainOf(tx, reportId)).map(({ event }) => event);

/** @returns the step that has a report in its round, and since when; null while none runs. Reads nothing of the report. */
export async function waitsIn(tx: Transaction, reportId: string): Promise<{ step: string; since: string } | null> {
  const [row] = await tx
    .select({ step: reports.reviewStep, since: reports.reviewSince })
    .from(reports)
    .where(and(eq(reports.id, reportId), isNull(reports.deletedAt)));
  return row ? waitOf(row.step, row.since) : null;
}

export type Review = {
  state: ReviewState;
  events: ReviewEvent[];
  /** The first event that is missing or not what was recorded; null while all are whole. */
  broken: number | null;
};

/** What happened to a report in its rounds, and what it has become by that. */
export async function loadReview(
  tx: Transaction,
  { id, review }: Pick<StoredReport, "id" | "review">,
): Promise<Review> {
  const chain = await chainOf(tx, id);
  const events = chain.map(({ event }) => event);
  const state = stateAfter(events);
  // The last event has none after it that would miss it: the report says how many there are, and where it waits.
  const isAsItWaits = (stepNow(state)?.name ?? null) === (review?.step ?? null);
  const broken = brokenAt(chain) ?? endMissing(chain, await headOf(tx, id)) ?? (isAsItWaits ? null : chain.length + 1);
  return { state, events, broken };
}

async function headOf(tx: Transaction, id: string): Promise<ChainHead> {
  const [row] = await tx
    .select({ count: reports.reviewCount, hash: reports.reviewHead })
    .from(reports)
    .where(eq(reports.id, id));
  return row;
}

type Given = Pick<ReviewEvent, "kind" | "by" | "revision"> & Partial<ReviewEvent>;

/**
 * Appends an event and puts the report where it waits then.
 * @throws NotInOrder with the reason in words, when it cannot happen now
 */
export async function appendReview(tx: Transaction, reportId: string, given: Given): Promise<ReviewState> {
  const chain = await chainOf(tx, reportId);
  const last = chain.at(-1);
  // A clock that was put back changes no order.
  const at = [new Date().toISOString(), last?.event.at ?? ""].toSorted()[1];
  const event: ReviewEvent = { step: "", text: "", reasons: [], steps: [], ...given, at };
  const outcome = next(stateAfter(chain.map((each) => each.event)), event);
  if (!outcome.ok) throw new NotInOrder(outcome.why);
  const link = chained(last, event);
  await tx.insert(reviewEvents).values({ reportId, ...link });
  const waits = stepNow(outcome.state);
  const review = { reviewStep: waits?.name ?? null, reviewSince: waits ? at : null };
  const head = { reviewCount: link.sequence, reviewHead: link.hash };
  await tx
    .update(reports)
    .set({ ...review, ...head })
    .where(eq(reports.id, reportId));
  const { kind, step } = event;
  happened(tx, { kind: `review.${kind}`, at, by: doneBy(event), reportId, ...(step ? { step } : {}) });
  return outcome.state;
}

/** @returns the kind of the last event of a report that counts; null while nothing has happened. */
export const lastReviewKind = async (tx: Transaction, reportId: string): Promise<ReviewEvent["kind"] | null> =>
  counted(await loadReviewEvents(tx, reportId)).at(-1)?.kind ?? null;

/** @returns the steps that an office's reports go through. */
export async function loadReviewSteps(tx: Transaction, officeId: string): Promise<ReviewStep[]> {
  const [own] = await tx.select().from(officeReviewSteps).where(eq(officeReviewSteps.officeId, officeId));
  return own?.steps ?? usualSteps;
}

/** @returns the same for any office. */
export async function loadAllReviewSteps(tx: Transaction): Promise<(officeId: string) => ReviewStep[]> {
  const rows = await tx.select().from(officeReviewSteps);
  const own = new Map(rows.map(({ officeId, steps }) => [officeId, steps]));
  return (officeId) => own.get(officeId) ?? usualSteps;
}

/** Rounds that have begun keep the steps that they began with. */
export async function setReviewSteps(tx: Transaction, officeId: string, steps: ReviewStep[]): Promise<void> {
  await tx
    .insert(officeReviewSteps)
    .values({ officeId, steps })
    .onConflictDoUpdate({ target: officeReviewSteps.officeId, set: { steps } });
}
