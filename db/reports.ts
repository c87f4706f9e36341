import "server-only";
import { randomUUID } from "node:crypto";
import { and, desc, eq, getTableColumns, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { SectionId } from "../lib/editions/edition";
import { editionById } from "../lib/editions/register";
import { joinReport, type SectionValues, splitReport } from "../lib/report/section-values";
import type { Report } from "../lib/report/values";
import { damagedSection, readStoredSections } from "./damaged-values";
import { codeOf } from "./database-error";
import { copyLedgers } from "./ledgers";
import { findOffice, freeCopy, officeIdOf } from "./offices";
import { coverSummary, statesOf } from "./report-summary";
import { copyWriters, noteWriter } from "./report-writers";
import { type ReportStatus, reportSections, reports } from "./schema";
import type { Transaction } from "./transaction";

/** A report as it lies in the database: what the office filled in, and what the program knows about it. */
export type StoredReport = {
  id: string;
  /** Who reports; what the cover prints is a value of the report. */
  officeId: string;
  revision: number;
  status: ReportStatus;
  /** The step of the round of review that has it, and since when: nobody writes on it meanwhile. */
  review: { step: string; since: string } | null;
  /** 0, or the number of the copy when an office has several reports of one year. */
  copy: number;
  example: boolean;
  /** Published already: nothing is due of it. */
  published: boolean;
  /** The section saved last: where to go on writing. */
  lastSection: SectionId;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
  report: Report;
};

type ReportRow = Omit<typeof reports.$inferSelect, "sectionStates">;
type SectionsOf = ReadonlyMap<SectionId, SectionValues>;

/** @returns the step that has a report in its round, and since when: both are stored, or neither. */
export const waitOf = (step: string | null, since: string | null): StoredReport["review"] =>
  step === null || since === null ? null : { step, since };

function storedReport(row: ReportRow, sections: SectionsOf): StoredReport {
  const { id, officeId, revision, status, copy, example, published, lastSection } = row;
  const { createdAt, updatedAt, deletedAt, reviewStep, reviewSince } = row;
  const review = waitOf(reviewStep, reviewSince);
  const report = joinReport(row.editionId, row.year, sections);
  return {
    ...{ id, officeId, revision, status, copy, example, published, lastSection },
    ...{ createdAt, updatedAt, deletedAt, report, review },
  };
}

async function selectReports(tx: Transaction, where: SQL | undefined): Promise<StoredReport[]> {
  const { sectionStates: _, ...columns } = getTableColumns(reports);
  const rows = await tx.select(columns).from(reports).where(where).orderBy(desc(reports.updatedAt), reports.id);
  const chosen = tx.select({ id: reports.id }).from(reports).where(where);
  const stored = await readStoredSections(tx, inArray(reportSections.reportId, chosen));
  const byReport = new Map(rows.map(({ id }) => [id, new Map<SectionId, SectionValues>()]));
  for (const { reportId, sectionId, values } of stored) byReport.get(reportId)?.set(sectionId, values);
  for (const { id } of rows) if (!byReport.get(id)?.get("cover")?.unit) throw await damagedSection(tx, id, "cover");
  return rows.map((row) => storedReport(row, byReport.get(row.id) as SectionsOf));
}

/** A report without what it says. */
export type Outline = Pick<StoredReport, "id" | "officeId" | "review"> & { year: number };

/** @returns null when there is no such report; one that lies in the bin is there. */
export async function loadOutline(tx: Transaction, id: string): Promise<Outline | null> {
  const { officeId, year, reviewStep: step, reviewSince: since } = reports;
  const [row] = await tx.select({ officeId, year, step, since }).from(reports).where(eq(reports.id, id));
  return row ? { id, officeId: row.officeId, year: row.year, review: waitOf(row.step, row.since) } : null;
}

/** @returns null when there is no such report, or when it lies in the bin. */
export async function loadReport(tx: Transaction, id: string): Promise<StoredReport | null> {
  return (await selectReports(tx, and(eq(reports.id, id), isNull(reports.deletedAt))))[0] ?? null;
}

/** @returns the reports of these ids outside the bin, in that order. */
export async function loadReports(tx: Transaction, ids: string[]): Promise<StoredReport[]> {
  const found = await selectReports(tx, and(inArray(reports.id, ids), isNull(reports.deletedAt)));
  return ids.flatMap((id) => found.find((report) => report.id === id) ?? []);
}

type Stamp = { id: string; revision: number };

/** What a new report is beside its contents. */
export type Origin = { example?: boolean; published?: boolean };

type NewReport = Origin & { report: Report; officeId: string; copy: number };

async function insertReport(tx: Transaction, { report, ...known }: NewReport): Promise<Stamp> {
  const [id, at, revision] = [randomUUID(), new Date().toISOString(), 1];
  const edition = editionById(report.edition);
  const sections = splitReport(edition, report);
  const { example = false, published = false } = known;
  const created = { ...known, id, year: report.year, editionId: edition.id, revision, createdAt: at, updatedAt: at };
  const summary = { ...coverSummary(report.unit), sectionStates: statesOf(edition, sections), example, published };
  await tx.insert(reports).values({ ...created, ...summary, status: "drafting", lastSection: "cover" });
  for (const [sectionId, values] of sections)
    await tx.insert(reportSections).values({ reportId: id, sectionId, values, revision, updatedAt: at });
  return { id, revision };
}

async function twinOf(tx: Transaction, officeId: string, year: number): Promise<string> {
  const where = and(eq(reports.officeId, officeId), eq(reports.year, year), isNull(reports.deletedAt));
  const [twin] = await tx.select({ id: reports.id }).from(reports).where(where).orderBy(reports.copy).limit(1);
  return twin.id;
}

/** Creates a report; `exists` names the report that the office already has for this year outside the bin. */
export async function createReport(
  tx: Transaction,
  report: Report,
  origin: Origin = {},
): Promise<({ ok: true } & Stamp) | { ok: false; reason: "exists"; id: string }> {
  // Before the office learns anything: what is refused leaves no trace.
  const known = await findOffice(tx, report.unit.name);
  const copy = known === null ? 0 : await freeCopy(tx, known, report.year);
  if (known !== null && copy > 0) return { ok: false, reason: "exists", id: await twinOf(tx, known, report.year) };
  const officeId = await officeIdOf(tx, report.unit);
  const made = await insertReport(tx, { ...origin, report, officeId, copy });
  if (isWritten(report)) await noteWriter(tx, made.id);
  return { ok: true, ...made };
}

const isWritten = ({ figures, text }: Report): boolean =>
  Object.values(figures).some((value) => value !== null && value !== undefined) ||
  Object.values(text).some((each) => each !== "");

/**
 * Creates a second report of the same office with the same contents and ledgers, told apart by its `copy`.
 * @returns null when there is no such report.
 */
export async function duplicateReport(tx: Transaction, id: string): Promise<Stamp | null> {
  const original = await loadReport(tx, id);
  if (!original) return null;
  const { officeId, report } = original;
  const made = await insertReport(tx, { report, officeId, copy: await freeCopy(tx, officeId, report.year) });
  await copyLedgers(tx, id, made.id);
  await copyWriters(tx, id, made.id);
  return made;
}

/** @returns whether there is such a report; one that lies in the bin already stays there. */
export async function moveToBin(tx: Transaction, id: string): Promise<boolean> {
  const at = new Date().toISOString();
  const moved = await tx
    .update(reports)
    .set({ deletedAt: sql`coalesce(${reports.deletedAt}, ${at})` })
    .where(eq(reports.id, id))
    .returning({ id: reports.id });
  return moved.length > 0;
}

/** Says of a report outside the bin whether it has been published. @returns whether there is such a report. */
export async function markPublished(tx: Transaction, id: string, published: boolean): Promise<boolean> {
  const marked = await tx
    .update(reports)
    .set({ published })
    .where(and(eq(reports.id, id), isNull(reports.deletedAt)))
    .returning({ id: reports.id });
  return marked.length > 0;
}

/** Takes a report out of the bin; when its office has begun another one for the year since, it comes back as a copy. */
export async function restoreReport(tx: Transaction, id: string): Promise<Stamp | null> {
  const [row] = await tx.select().from(reports).where(eq(reports.id, id));
  if (!row) return null;
  if (row.deletedAt !== null) {
    const copy = await freeCopy(tx, row.officeId, row.year, row.copy);
    await tx.update(reports).set({ deletedAt: null, copy }).where(eq(reports.id, id));
  }
  return { id, revision: row.revision };
}

/** Deletes a report with its history, out of the bin only. */
export async function deleteForever(
  tx: Transaction,
  id: string,
): Promise<{ ok: true } | { ok: false; reason: "missing" | "notInBin" }> {
  const [row] = await tx.select({ deletedAt: reports.deletedAt }).from(reports).where(eq(reports.id, id));
  if (!row) return { ok: false, reason: "missing" };
  if (row.deletedAt === null) return { ok: false, reason: "notInBin" };
  await tx.delete(reports).where(eq(reports.id, id));
  return { ok: true };
}

/** @returns the report that an office has for a year, outside the bin; the first when there are copies. */
export async function loadReportOf(tx: Transaction, officeId: string, year: number): Promise<StoredReport | null> {
  const [found] = await tx
    .select({ id: reports.id })
    .from(reports)
    .where(and(eq(reports.officeId, officeId), eq(reports.year, year), isNull(reports.deletedAt)))
    .orderBy(reports.copy)
    .limit(1);
  return found ? loadReport(tx, found.id) : null;
}

/**
 * @returns the same office's report of the year before. One that cannot be read any more keeps nobody from writing this
 *   year's: there is nothing to compare with then, and opening it says why.
 */
export async function loadLastYear(tx: Transaction, officeId: string, year: number): Promise<Report | null> {
  try {
    return (await loadReportOf(tx, officeId, year - 1))?.report ?? null;
  } catch (error) {
    if (codeOf(error) === "VALUE_DAMAGED") return null;
    throw error;
  }
}
