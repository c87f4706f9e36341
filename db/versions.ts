import "server-only";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { digestOf } from "../lib/report/digest";
import type { FinalisedVersion as Version } from "../lib/report/finalised-version";
import type { InterchangeFile } from "../lib/report/interchange";
import { layOutFigures, takeFiguresAway } from "./report-figures";
import { appendReview, lastReviewKind } from "./review-events";
import { reports, reportVersions } from "./schema";
import type { Transaction } from "./transaction";
import { nameOfWriter } from "./writer";

/** What is told of a version; its contents are read apart. */
export const versionColumns = {
  number: reportVersions.number,
  sha256: reportVersions.sha256,
  finalisedAt: reportVersions.finalisedAt,
  reopenedAt: reportVersions.reopenedAt,
  reopenReason: reportVersions.reopenReason,
  by: reportVersions.by,
  reopenedBy: reportVersions.reopenedBy,
};

const lastFirst = (tx: Transaction, reportId: string) =>
  tx
    .select(versionColumns)
    .from(reportVersions)
    .where(eq(reportVersions.reportId, reportId))
    .orderBy(desc(reportVersions.number));

/** @returns the finalised versions of a report, the last one first. */
export async function listVersions(tx: Transaction, reportId: string): Promise<Version[]> {
  return lastFirst(tx, reportId);
}

/** @returns the version in force of each report that is finalised. */
export async function versionsInForce(tx: Transaction, reportIds: string[]): Promise<Map<string, Version>> {
  const rows = await tx
    .select({ reportId: reportVersions.reportId, ...versionColumns })
    .from(reportVersions)
    .where(and(inArray(reportVersions.reportId, reportIds), isNull(reportVersions.reopenedAt)))
    .orderBy(asc(reportVersions.number));
  return new Map(rows.map(({ reportId, ...version }) => [reportId, version]));
}

/** @returns the content of a version as it was finalised, or null when there is no such version. */
export async function loadVersion(tx: Transaction, reportId: string, number: number): Promise<InterchangeFile | null> {
  const where = and(eq(reportVersions.reportId, reportId), eq(reportVersions.number, number));
  const [found] = await tx.select({ content: reportVersions.content }).from(reportVersions).where(where);
  return found?.content ?? null;
}

type Finalised = { ok: true; version: Version } | { ok: false; reason: "missing" | "changed" | "finalised" };

/**
 * 定稿 without a round of review: what the drafter does alone.
 * @throws NotInOrder while a round has the report
 */
export async function finaliseReport(
  tx: Transaction,
  reportId: string,
  revision: number,
  content: InterchangeFile,
  by = nameOfWriter(),
): Promise<Finalised> {
  const outcome = await closeReport(tx, reportId, revision, content, by);
  if (outcome.ok) await appendReview(tx, reportId, { kind: "finalise", by, revision });
  return outcome;
}

/** Closes a report and keeps its content; refuses when it changed since `revision`, which is what was checked. */
export async function closeReport(
  tx: Transaction,
  reportId: string,
  revision: number,
  content: InterchangeFile,
  by = nameOfWriter(),
): Promise<Finalised> {
  const [head] = await tx.select().from(reports).where(eq(reports.id, reportId));
  if (!head || head.deletedAt !== null) return { ok: false, reason: "missing" };
  if (head.status === "finalised") return { ok: false, reason: "finalised" };
  if (head.revision !== revision) return { ok: false, reason: "changed" };
  const [last] = await lastFirst(tx, reportId).limit(1);
  const version: Version = {
    number: (last?.number ?? 0) + 1,
    sha256: digestOf(content),
    finalisedAt: new Date().toISOString(),
    reopenedAt: null,
    reopenReason: null,
    by,
    reopenedBy: null,
  };
  await tx.insert(reportVersions).values({ reportId, content, ...version });
  await layOutFigures(tx, reportId, content.figures);
  const finalised = { status: "finalised", updatedAt: version.finalisedAt } as const;
  await tx.update(reports).set(finalised).where(eq(reports.id, reportId));
  return { ok: true, version };
}

/** Opens a finalised report for writing again; its version stays, with the reason. @returns false when it is not finalised. */
export async function reopenReport(
  tx: Transaction,
  reportId: string,
  reason: string,
  by = nameOfWriter(),
): Promise<boolean> {
  const [head] = await tx
    .select({ status: reports.status, revision: reports.revision })
    .from(reports)
    .where(eq(reports.id, reportId));
  if (head?.status !== "finalised") return false;
  const [last] = await lastFirst(tx, reportId).limit(1);
  if (!last) throw new Error(`Report ${reportId} is finalised without a version`);
  const at = new Date().toISOString();
  await takeFiguresAway(tx, reportId);
  await tx.update(reports).set({ status: "drafting", updatedAt: at }).where(eq(reports.id, reportId));
  await tx
    .update(reportVersions)
    .set({ reopenedAt: at, reopenReason: reason, reopenedBy: by })
    .where(and(eq(reportVersions.reportId, reportId), eq(reportVersions.number, last.number)));
  // What was finalised before rounds were written down has no event to follow on.
  const kind = await lastReviewKind(tx, reportId);
  if (kind === "finalise" || kind === "sign")
    await appendReview(tx, reportId, { kind: "reopen", by, revision: head.revision, text: reason });
  return true;
}
