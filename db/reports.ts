import "server-only";
import { randomUUID } from "node:crypto";
import { and, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { SectionId } from "../lib/editions/edition";
import { editionById } from "../lib/editions/register";
import { joinReport, type SectionValues, splitReport } from "../lib/report/section-values";
import type { Report } from "../lib/report/values";
import { database } from "./client";
import { copyLedgers } from "./ledgers";
import { type ReportStatus, reportSections, reports, units } from "./schema";
import { freeCopy, unitIdOf } from "./units";

/** A report as it lies in the database: what the unit filled in, and what the program knows about it. */
export type StoredReport = {
  id: string;
  revision: number;
  status: ReportStatus;
  /** 0, or the number of the copy when a unit has several reports of one year. */
  copy: number;
  example: boolean;
  /** The section saved last: where to go on writing. */
  lastSection: SectionId;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
  report: Report;
};

type ReportRow = typeof reports.$inferSelect;
type SectionsOf = ReadonlyMap<SectionId, SectionValues>;

function storedReport({ unitId: _, year, editionId, ...row }: ReportRow, sections: SectionsOf): StoredReport {
  return { ...row, report: joinReport(editionId, year, sections) };
}

function selectReports(where: SQL | undefined): StoredReport[] {
  const db = database();
  return db.transaction(() => {
    const rows = db.select().from(reports).where(where).orderBy(desc(reports.updatedAt), reports.id).all();
    const chosen = db.select({ id: reports.id }).from(reports).where(where);
    const stored = db.select().from(reportSections).where(inArray(reportSections.reportId, chosen)).all();
    const byReport = new Map(rows.map(({ id }) => [id, new Map<SectionId, SectionValues>()]));
    for (const { reportId, sectionId, values } of stored) byReport.get(reportId)?.set(sectionId, values);
    return rows.map((row) => storedReport(row, byReport.get(row.id) as SectionsOf));
  });
}

/** @returns null when there is no such report, or when it lies in the bin. */
export async function loadReport(id: string): Promise<StoredReport | null> {
  return selectReports(and(eq(reports.id, id), isNull(reports.deletedAt)))[0] ?? null;
}

/** @returns every report outside the bin, the one changed last first. */
export const listReports = async (): Promise<StoredReport[]> => selectReports(isNull(reports.deletedAt));

/** @returns every report in the bin, the one changed last first. */
export const listBin = async (): Promise<StoredReport[]> => selectReports(isNotNull(reports.deletedAt));

type Stamp = { id: string; revision: number };

function insertReport(report: Report, example: boolean, copyAllowed: boolean): Stamp | { twin: string } {
  const db = database();
  const unitId = unitIdOf(report.unit);
  const copy = freeCopy(unitId, report.year);
  if (copy > 0 && !copyAllowed) return { twin: twinOf(unitId, report.year) };
  const [id, at, revision] = [randomUUID(), new Date().toISOString(), 1];
  const { year, edition: editionId } = report;
  const created = { id, unitId, year, editionId, revision, copy, example, createdAt: at, updatedAt: at };
  db.insert(reports)
    .values({ ...created, status: "drafting", lastSection: "cover" })
    .run();
  const sections = splitReport(editionById(editionId), report);
  for (const [sectionId, values] of sections)
    db.insert(reportSections).values({ reportId: id, sectionId, values, revision, updatedAt: at }).run();
  return { id, revision };
}

const twinOf = (unitId: string, year: number): string =>
  database()
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.unitId, unitId), eq(reports.year, year), isNull(reports.deletedAt)))
    .orderBy(reports.copy)
    .all()[0].id;

/** Creates a report; `exists` names the report that the unit already has for this year outside the bin. */
export async function createReport(
  report: Report,
  { example = false }: { example?: boolean } = {},
): Promise<({ ok: true } & Stamp) | { ok: false; reason: "exists"; id: string }> {
  return database().transaction(
    () => {
      const made = insertReport(report, example, false);
      return "twin" in made ? { ok: false, reason: "exists", id: made.twin } : { ok: true, ...made };
    },
    { behavior: "immediate" },
  );
}

/**
 * Creates a second report with the same contents and ledgers, told apart by its `copy`.
 * @returns null when there is no such report.
 */
export async function duplicateReport(id: string): Promise<Stamp | null> {
  return database().transaction(
    () => {
      const [original] = selectReports(and(eq(reports.id, id), isNull(reports.deletedAt)));
      if (!original) return null;
      const made = insertReport(original.report, false, true) as Stamp;
      copyLedgers(id, made.id);
      return made;
    },
    { behavior: "immediate" },
  );
}

/** @returns whether there is such a report; one that lies in the bin already stays there. */
export async function moveToBin(id: string): Promise<boolean> {
  const at = new Date().toISOString();
  const moved = database()
    .update(reports)
    .set({ deletedAt: sql`coalesce(${reports.deletedAt}, ${at})` })
    .where(eq(reports.id, id))
    .run();
  return moved.changes > 0;
}

/** Takes a report out of the bin; when its unit has begun another one for the year since, it comes back as a copy. */
export async function restoreReport(id: string): Promise<Stamp | null> {
  const db = database();
  return db.transaction(
    () => {
      const row = db.select().from(reports).where(eq(reports.id, id)).get();
      if (!row) return null;
      if (row.deletedAt !== null)
        db.update(reports)
          .set({ deletedAt: null, copy: freeCopy(row.unitId, row.year, row.copy) })
          .where(eq(reports.id, id))
          .run();
      return { id, revision: row.revision };
    },
    { behavior: "immediate" },
  );
}

/** Deletes a report with its history, out of the bin only. */
export async function deleteForever(id: string): Promise<{ ok: true } | { ok: false; reason: "missing" | "notInBin" }> {
  const db = database();
  return db.transaction(
    () => {
      const row = db.select({ deletedAt: reports.deletedAt }).from(reports).where(eq(reports.id, id)).get();
      if (!row) return { ok: false, reason: "missing" };
      if (row.deletedAt === null) return { ok: false, reason: "notInBin" };
      db.delete(reports).where(eq(reports.id, id)).run();
      return { ok: true };
    },
    { behavior: "immediate" },
  );
}

/** @returns the same unit's report of the year before, outside the bin; the first when there are copies. */
export async function loadLastYear({ unit, year }: Pick<Report, "unit" | "year">): Promise<Report | null> {
  const found = database()
    .select({ id: reports.id })
    .from(reports)
    .innerJoin(units, eq(units.id, reports.unitId))
    .where(and(eq(units.name, unit.name), eq(reports.year, year - 1), isNull(reports.deletedAt)))
    .orderBy(reports.copy)
    .limit(1)
    .all();
  return found.length > 0 ? ((await loadReport(found[0].id))?.report ?? null) : null;
}
