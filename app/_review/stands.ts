import type { Outline } from "@/db/reports";
import { loadReview, loadReviewSteps } from "@/db/review-events";
import type { Transaction } from "@/db/transaction";
import { stuckBecause } from "./stuck";

/** Where a report stands in its review, and what the next round goes through. */
export async function standsOf(tx: Transaction, report: Omit<Outline, "year">) {
  const { id, officeId } = report;
  const { state, events, broken } = await loadReview(tx, report);
  const stuck = await stuckBecause(tx, { id, officeId, state, events });
  return { ...state, events, broken, stuck, next: await loadReviewSteps(tx, officeId) };
}
