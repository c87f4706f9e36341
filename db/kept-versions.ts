import "server-only";
import { and, desc, eq, lt } from "drizzle-orm";
import { editionById } from "../lib/editions/register";
import { type InterchangeFile, printInterchange } from "../lib/report/interchange";
import type { KeptKind, KeptVersion } from "../lib/report/kept-version";
import { loadReport, type StoredReport } from "./reports";
import { keptVersions } from "./schema";
import type { Transaction } from "./transaction";

/** So many stay of each report, the last ones. */
const mostKept = 20;

const ofReport = (reportId: string) => eq(keptVersions.reportId, reportId);
const { revision, kind, about, at, by } = keptVersions;

/** @returns what was kept of a report, the last one first, without its contents. */
export const listKept = async (tx: Transaction, reportId: string): Promise<KeptVersion[]> =>
  tx.select({ revision, kind, about, at, by }).from(keptVersions).where(ofReport(reportId)).orderBy(desc(revision));

/** @returns the report as it was at that revision, or null when that state was not kept. */
export async function loadKept(tx: Transaction, reportId: string, kept: number): Promise<InterchangeFile | null> {
  const where = and(ofReport(reportId), eq(revision, kept));
  const [found] = await tx.select({ content: keptVersions.content }).from(keptVersions).where(where);
  return found?.content ?? null;
}

/** Keeps a report, which is outside the bin, as it stands. @returns its revision. */
export async function keepVersion(tx: Transaction, reportId: string, why: KeptKind, what: string): Promise<number> {
  const stored = (await loadReport(tx, reportId)) as StoredReport;
  const content = printInterchange(editionById(stored.report.edition), stored.report);
  const version = { reportId, revision: stored.revision, kind: why, about: what, at: new Date().toISOString() };
  await tx
    .insert(keptVersions)
    .values({ ...version, content })
    .onConflictDoNothing();
  const beyond = (await listKept(tx, reportId)).at(mostKept - 1);
  if (beyond) await tx.delete(keptVersions).where(and(ofReport(reportId), lt(revision, beyond.revision)));
  return stored.revision;
}
