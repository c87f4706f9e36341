import "server-only";
import { eq } from "drizzle-orm";
import { assignments } from "./assignments-schema";
import { collections, submissions } from "./collection-schema";
import { offices, reports } from "./schema";
import type { Transaction } from "./transaction";

/** What an address names: it is judged by the office to which it belongs. */
export type Named =
  | { reportId: string }
  | { assignmentId: string }
  | { collectionId: string }
  | { submissionId: string };

/** @returns the id of the office whose report (in the bin, too) or collection this is; null where there is none */
export async function officeOfNamed(tx: Transaction, named: Named): Promise<string | null> {
  const [row] = await rowsOf(tx, named);
  return row?.office ?? null;
}

function rowsOf(tx: Transaction, named: Named): Promise<{ office: string }[]> {
  if ("reportId" in named)
    return tx.select({ office: reports.officeId }).from(reports).where(eq(reports.id, named.reportId));
  if ("assignmentId" in named)
    return tx
      .select({ office: reports.officeId })
      .from(assignments)
      .innerJoin(reports, eq(reports.id, assignments.reportId))
      .where(eq(assignments.id, named.assignmentId));
  if ("collectionId" in named)
    return tx.select({ office: collections.officeId }).from(collections).where(eq(collections.id, named.collectionId));
  return tx
    .select({ office: collections.officeId })
    .from(submissions)
    .innerJoin(collections, eq(collections.id, submissions.collectionId))
    .where(eq(submissions.id, named.submissionId));
}

/** @returns whose it is and of which year, as a line of the log says it; null where there is none */
export async function nameOfNamed(tx: Transaction, named: Named): Promise<string | null> {
  if ("reportId" in named || "assignmentId" in named) {
    const [report] = await reportsOf(tx, named);
    return report ? `${report.unit} ${report.year}` : null;
  }
  const [whose] = await collectionsOf(tx, named);
  if (!whose) return null;
  // What was handed in is named by whoever handed it in, as their report is.
  return "submissionId" in named ? `${whose.office} ${whose.year}` : `${whose.office}收报 ${whose.year}`;
}

function reportsOf(tx: Transaction, named: { reportId: string } | { assignmentId: string }) {
  const columns = { unit: reports.unitName, year: reports.year };
  if ("reportId" in named) return tx.select(columns).from(reports).where(eq(reports.id, named.reportId));
  return tx
    .select(columns)
    .from(assignments)
    .innerJoin(reports, eq(reports.id, assignments.reportId))
    .where(eq(assignments.id, named.assignmentId));
}

function collectionsOf(tx: Transaction, named: Exclude<Named, { reportId: string } | { assignmentId: string }>) {
  const columns = { office: offices.name, year: collections.year };
  if ("collectionId" in named)
    return tx
      .select(columns)
      .from(collections)
      .innerJoin(offices, eq(offices.id, collections.officeId))
      .where(eq(collections.id, named.collectionId));
  return tx
    .select({ office: offices.name, year: collections.year })
    .from(submissions)
    .innerJoin(collections, eq(collections.id, submissions.collectionId))
    .innerJoin(offices, eq(offices.id, submissions.officeId))
    .where(eq(submissions.id, named.submissionId));
}

/** @returns whose report this is and of which year; null where there is none */
export async function reportNamed(
  tx: Transaction,
  id: string,
): Promise<{ office: string; unit: string; year: number } | null> {
  const columns = { office: reports.officeId, unit: reports.unitName, year: reports.year };
  return (await tx.select(columns).from(reports).where(eq(reports.id, id)))[0] ?? null;
}

/** @returns who collects here and of which year; null where there is none */
export async function collectionNamed(
  tx: Transaction,
  id: string,
): Promise<{ office: string; unit: string; year: number } | null> {
  const columns = { office: offices.id, unit: offices.name, year: collections.year };
  const [row] = await tx
    .select(columns)
    .from(collections)
    .innerJoin(offices, eq(offices.id, collections.officeId))
    .where(eq(collections.id, id));
  return row ?? null;
}
