import { changesBetween, reportAt, writingsBetween } from "@/db/history";
import type { StoredReport } from "@/db/reports";
import { loadReview } from "@/db/review-events";
import type { Transaction } from "@/db/transaction";
import type { Earlier } from "@/lib/document/revision-credit";
import { seenBefore } from "@/lib/review/state";

/**
 * The state of a report that a file shows its changes against, and whose they are.
 * @param since a revision, or the one that reviewers have looked at last
 * @returns null when there is no such state
 */
export async function loadEarlier(
  tx: Transaction,
  stored: StoredReport,
  since: number | "round",
): Promise<Earlier | null> {
  const revision = since === "round" ? seenBefore((await loadReview(tx, stored)).state) : since;
  const report = revision === null ? null : await reportAt(tx, stored, revision);
  if (report === null || revision === null) return null;
  const changes = await changesBetween(tx, stored.id, revision, stored.revision);
  return {
    report,
    authors: changes.map(({ place, by, at }) => ({ place, by, at })),
    writings: await writingsBetween(tx, stored.id, revision, stored.revision),
  };
}
