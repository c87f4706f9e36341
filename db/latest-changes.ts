import "server-only";
import { and, count, countDistinct, desc, eq, gt, inArray } from "drizzle-orm";
import type { SectionId } from "../lib/editions/edition";
import { commentEvents, comments, type ReportStatus, reports, sectionRevisions } from "./schema";
import type { Transaction } from "./transaction";

/** How far a report has come: what is stored of it, how many events its rounds have, how much was said of it. */
export type ReportHead = {
  id: string;
  revision: number;
  status: ReportStatus | "inBin";
  /** Events of its rounds. */
  events: number;
  /** Comments and what was said to them. */
  comments: number;
};

/** @returns the heads of those reports that there are. */
export async function readHeads(tx: Transaction, ids: string[]): Promise<ReportHead[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({
      ...{ id: reports.id, revision: reports.revision, status: reports.status, deletedAt: reports.deletedAt },
      events: reports.reviewCount,
    })
    .from(reports)
    .where(inArray(reports.id, ids));
  const said = await saidOf(tx, ids);
  return rows.map(({ deletedAt, status, ...head }) => ({
    ...{ ...head, status: deletedAt === null ? status : "inBin", comments: said.get(head.id) ?? 0 },
  }));
}

/** @returns how much was said of each report of which anything was */
async function saidOf(tx: Transaction, ids: string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ id: comments.reportId, begun: countDistinct(comments.id), answered: count(commentEvents.id) })
    .from(comments)
    .leftJoin(commentEvents, eq(commentEvents.commentId, comments.id))
    .where(inArray(comments.reportId, ids))
    .groupBy(comments.reportId);
  return new Map(rows.map(({ id, begun, answered }) => [id, begun + answered]));
}

/** A section that was changed, with its last revision and who made it. */
export type ChangedSection = { section: SectionId; revision: number; by: string };

/** So many saves are looked at: who was away for longer is told of each section once more than need be. */
const most = 500;

/** @returns the sections of a report that were changed after a revision. */
export async function changedSince(tx: Transaction, report: string, since: number): Promise<ChangedSection[]> {
  const { reportId, revision, sectionId, by } = sectionRevisions;
  const rows = await tx
    .select({ section: sectionId, revision, by })
    .from(sectionRevisions)
    .where(and(eq(reportId, report), gt(revision, since)))
    .orderBy(desc(revision))
    .limit(most);
  const last = new Map<SectionId, ChangedSection>();
  for (const row of rows) if (!last.has(row.section)) last.set(row.section, row);
  return [...last.values()];
}
