import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import { type Database, database } from "./client";
import { reportSections, reports, sectionRevisions } from "./schema";

/** The statements of every save, prepared once: preparing costs three times what running does. */
function prepareStatements(db: Database) {
  const id = sql.placeholder("reportId");
  const section = sql.placeholder("sectionId");
  const values = sql.placeholder("values");
  const revision = sql.placeholder("revision");
  const at = sql.placeholder("at");
  const inSection = and(eq(reportSections.reportId, id), eq(reportSections.sectionId, section));
  return {
    head: db
      .select({
        revision: reports.revision,
        editionId: reports.editionId,
        status: reports.status,
        deletedAt: reports.deletedAt,
      })
      .from(reports)
      .where(eq(reports.id, id))
      .prepare(),
    sectionRevision: db.select({ revision: reportSections.revision }).from(reportSections).where(inSection).prepare(),
    section: db
      .select({ values: reportSections.values, revision: reportSections.revision })
      .from(reportSections)
      .where(inSection)
      .prepare(),
    changesSince: db
      .select({
        changes: sectionRevisions.changes,
        session: sectionRevisions.session,
        sequence: sectionRevisions.sequence,
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
    updateSection: db
      .update(reportSections)
      .set({ values: sql`${values}`, revision: sql`${revision}`, updatedAt: sql`${at}` })
      .where(inSection)
      .prepare(),
    updateReport: db
      .update(reports)
      .set({ revision: sql`${revision}`, updatedAt: sql`${at}`, lastSection: sql`${section}` })
      .where(eq(reports.id, id))
      .prepare(),
    addRevision: db
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
      })
      .prepare(),
  };
}

const prepared = new WeakMap<Database, ReturnType<typeof prepareStatements>>();

/** @returns the prepared statements of the database that is open now; a file opened anew gets its own. */
export function statements() {
  const db = database();
  const known = prepared.get(db) ?? prepareStatements(db);
  prepared.set(db, known);
  return known;
}
