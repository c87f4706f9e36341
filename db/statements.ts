import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import { reportWriters } from "./people-schema";
import { reportSections, reports, sectionRevisions } from "./schema";
import type { Transaction } from "./transaction";

/** The statements of every save, prepared once: preparing costs three times what running does. */
function prepareStatements(tx: Transaction) {
  const id = sql.placeholder("reportId");
  const section = sql.placeholder("sectionId");
  const values = sql.placeholder("values");
  const revision = sql.placeholder("revision");
  const at = sql.placeholder("at");
  const states = sql.placeholder("states");
  const person = sql.placeholder("personId");
  const inSection = and(eq(reportSections.reportId, id), eq(reportSections.sectionId, section));
  return {
    head: tx
      .select({
        revision: reports.revision,
        editionId: reports.editionId,
        status: reports.status,
        deletedAt: reports.deletedAt,
        reviewStep: reports.reviewStep,
        reviewSince: reports.reviewSince,
        notedWriter: reportWriters.personId,
      })
      .from(reports)
      .leftJoin(reportWriters, and(eq(reportWriters.reportId, reports.id), eq(reportWriters.personId, person)))
      .where(eq(reports.id, id))
      .prepare(),
    sections: tx
      .select({ sectionId: reportSections.sectionId, values: reportSections.values, revision: reportSections.revision })
      .from(reportSections)
      .where(eq(reportSections.reportId, id))
      .prepare(),
    changesSince: tx
      .select({
        revision: sectionRevisions.revision,
        changes: sectionRevisions.changes,
        previous: sectionRevisions.previous,
        session: sectionRevisions.session,
        sequence: sectionRevisions.sequence,
        at: sectionRevisions.at,
        by: sectionRevisions.by,
      })
      .from(sectionRevisions)
      .where(
        and(
          eq(sectionRevisions.reportId, id),
          eq(sectionRevisions.sectionId, section),
          gt(sectionRevisions.revision, sql.placeholder("baseRevision")),
        ),
      )
      .orderBy(sectionRevisions.revision)
      .prepare(),
    updateSection: tx
      .update(reportSections)
      .set({ values: sql`${values}`, revision: sql`${revision}`, updatedAt: sql`${at}` })
      .where(inSection)
      .prepare(),
    updateReport: tx
      .update(reports)
      .set({
        revision: sql`${revision}`,
        updatedAt: sql`${at}`,
        lastSection: sql`${section}`,
        sectionStates: sql`${states}`,
      })
      .where(eq(reports.id, id))
      .prepare(),
    addRevision: tx
      .insert(sectionRevisions)
      .values({
        reportId: id,
        revision,
        sectionId: section,
        session: sql.placeholder("session"),
        sequence: sql.placeholder("sequence"),
        changes: sql.placeholder("changes"),
        previous: sql.placeholder("previous"),
        at,
        by: sql.placeholder("by"),
      })
      .prepare(),
    addWriter: tx.insert(reportWriters).values({ reportId: id, personId: person }).onConflictDoNothing().prepare(),
  };
}

const prepared = new WeakMap<Transaction, ReturnType<typeof prepareStatements>>();

/** @returns the prepared statements of a unit of work; on SQLite they are those of the file, prepared once. */
export function statements(tx: Transaction) {
  const known = prepared.get(tx) ?? prepareStatements(tx);
  prepared.set(tx, known);
  return known;
}
