import { changedPlaces } from "@/app/_history/changed-places";
import { seatInStep } from "@/app/_review/seat";
import type { ReviewedReport } from "@/components/review/reviewed-report";
import { listGivers } from "@/db/figure-givers";
import { changesBetween, reportAt } from "@/db/history";
import { listKept } from "@/db/kept-versions";
import { listLedgers } from "@/db/ledgers";
import { loadOffice } from "@/db/offices";
import { listReasons } from "@/db/reasons";
import { loadLastYear, loadReport, type StoredReport } from "@/db/reports";
import { loadReview, type Review } from "@/db/review-events";
import { listSummed } from "@/db/summed-figures";
import type { Transaction } from "@/db/transaction";
import { listVersions } from "@/db/versions";
import type { Actor } from "@/lib/access/actor";
import type { Right } from "@/lib/access/rights";
import { seenBefore } from "@/lib/review/state";
import { lastEventFor } from "./last-event";
import { ownPartIn } from "./own-part";
import { stuckBecause } from "./stuck";

/** Everything that the page of a review shows. @returns null when there is no such report */
export async function loadReviewPage(
  tx: Transaction,
  reportId: string,
  viewer: { actor: Actor; rights: Right[] },
): Promise<ReviewedReport | null> {
  const stored = await loadReport(tx, reportId);
  if (!stored) return null;
  const { actor } = viewer;
  const { id, officeId, revision, status, report } = stored;
  const review = await loadReview(tx, stored);
  const seat = actor.kind === "person" ? seatInStep(actor, officeId, review.state) : null;
  return {
    ...{ id, revision, status, report, ...review, last: lastEventFor(actor, review.events) },
    rights: viewer.rights,
    actor: actor.kind === "local" ? null : actor.name,
    seat,
    stuck: await stuckBecause(tx, { id, officeId, ...review }),
    ownPart: await ownPartIn(tx, actor, id, review.events, seat),
    office: await loadOffice(tx, officeId),
    lastYear: await loadLastYear(tx, officeId, report.year),
    reasons: await listReasons(tx, id),
    versions: await listVersions(tx, id),
    kept: await listKept(tx, id),
    ledgers: await listLedgers(tx, id),
    sums: await listSummed(tx, id),
    givers: await listGivers(tx, id),
    changes: await changesSince(tx, stored, review),
  };
}

/** What became of the report since somebody last looked at it in a round; null in the first one. */
async function changesSince(
  tx: Transaction,
  stored: StoredReport,
  { state }: Review,
): Promise<ReviewedReport["changes"]> {
  const since = seenBefore(state);
  if (since === null || since >= stored.revision) return since === null ? null : { since, places: [] };
  const then = await reportAt(tx, stored, since);
  if (!then) return null;
  const changes = await changesBetween(tx, stored.id, since, stored.revision);
  return { since, places: changedPlaces(changes, { then, after: stored.report, now: stored.report }) };
}
