import "server-only";
import { asc, eq, getTableColumns } from "drizzle-orm";
import { editionById } from "../lib/editions/register";
import type { DraftPack, PackHead } from "../lib/pack/draft-pack";
import { printInterchange } from "../lib/report/interchange";
import { loadPackedAssignments } from "./pack-assignments";
import { loadPackedComments } from "./pack-comments";
import { listReasons } from "./reasons";
import { loadReport, type StoredReport } from "./reports";
import { chainOf } from "./review-events";
import {
  keptVersions,
  ledgers,
  packPoints,
  reportSections,
  reports,
  reportVersions,
  revisionNames,
  sectionRevisions,
} from "./schema";
import type { Transaction } from "./transaction";

/** @returns a report with everything that belongs to it, or null when there is none or it lies in the bin. */
export async function loadPack(tx: Transaction, id: string): Promise<DraftPack | null> {
  const stored = await loadReport(tx, id);
  if (!stored) return null;
  return {
    head: await headOf(tx, stored),
    report: printInterchange(editionById(stored.report.edition), stored.report),
    history: await loadSaves(tx, id),
    names: await listStateNames(tx, id),
    reasons: await listReasons(tx, id),
    versions: await loadVersions(tx, id),
    kept: await loadKeptVersions(tx, id),
    ledgers: await loadLedgers(tx, id),
    points: await loadPoints(tx, id),
    comments: await loadPackedComments(tx, id),
    review: await chainOf(tx, id),
    assignments: await loadPackedAssignments(tx, id),
  };
}

async function headOf(tx: Transaction, stored: StoredReport): Promise<PackHead> {
  const { id, createdAt, updatedAt, revision, status, published, example, lastSection } = stored;
  const [own] = await tx.select({ origin: reports.origin }).from(reports).where(eq(reports.id, id));
  const { sectionId, revision: changed, updatedAt: at } = reportSections;
  const rows = await tx
    .select({ sectionId, revision: changed, updatedAt: at })
    .from(reportSections)
    .where(eq(reportSections.reportId, id));
  const sections = Object.fromEntries(rows.map(({ sectionId, ...last }) => [sectionId, last]));
  const origin = own?.origin ?? id;
  return { origin, createdAt, updatedAt, revision, status, published, example, lastSection, sections };
}

/** @returns every save of a report, as it is stored, the first one first. */
export async function loadSaves(tx: Transaction, id: string): Promise<DraftPack["history"]> {
  const { reportId: _, ...columns } = getTableColumns(sectionRevisions);
  return tx
    .select(columns)
    .from(sectionRevisions)
    .where(eq(sectionRevisions.reportId, id))
    .orderBy(asc(sectionRevisions.revision));
}

export async function listStateNames(tx: Transaction, id: string): Promise<DraftPack["names"]> {
  const { reportId: _, ...columns } = getTableColumns(revisionNames);
  const ofReport = eq(revisionNames.reportId, id);
  return tx.select(columns).from(revisionNames).where(ofReport).orderBy(asc(revisionNames.revision));
}

/** @returns the finalised versions of a report with their contents, the first one first. */
export async function loadVersions(tx: Transaction, id: string): Promise<DraftPack["versions"]> {
  const { reportId: _, ...columns } = getTableColumns(reportVersions);
  const ofReport = eq(reportVersions.reportId, id);
  return tx.select(columns).from(reportVersions).where(ofReport).orderBy(asc(reportVersions.number));
}

async function loadKeptVersions(tx: Transaction, id: string): Promise<DraftPack["kept"]> {
  const { reportId: _, ...columns } = getTableColumns(keptVersions);
  const ofReport = eq(keptVersions.reportId, id);
  return tx.select(columns).from(keptVersions).where(ofReport).orderBy(asc(keptVersions.revision));
}

export async function loadLedgers(tx: Transaction, id: string): Promise<DraftPack["ledgers"]> {
  const { reportId: _, ...columns } = getTableColumns(ledgers);
  return tx.select(columns).from(ledgers).where(eq(ledgers.reportId, id)).orderBy(asc(ledgers.kind));
}

export async function loadPoints(tx: Transaction, id: string): Promise<DraftPack["points"]> {
  const { reportId: _, ...columns } = getTableColumns(packPoints);
  return tx.select(columns).from(packPoints).where(eq(packPoints.reportId, id)).orderBy(asc(packPoints.state));
}
