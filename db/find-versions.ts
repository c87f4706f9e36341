import "server-only";
import { and, desc, eq, isNull, or, type SQL } from "drizzle-orm";
import { editionById } from "../lib/editions/register";
import { deriveFigures } from "../lib/report/figures";
import type { FinalisedVersion } from "../lib/report/finalised-version";
import { type InterchangeFile, printInterchange } from "../lib/report/interchange";
import { findOffice, inOffices } from "./offices";
import { loadReports } from "./reports";
import { reports, reportVersions } from "./schema";
import type { Transaction } from "./transaction";
import { versionColumns } from "./versions";

/** A state of a report that a file may be a copy of; `version` is null for the draft as it stands now. */
export type Candidate = {
  report: { id: string; unit: string; year: number };
  version: FinalisedVersion | null;
  content: InterchangeFile;
};

/** So many states are held against one file, the newest first. */
const mostCandidates = 30;

async function selectVersions(tx: Transaction, where: SQL | undefined, among: string[] | null): Promise<Candidate[]> {
  const rows = await tx
    .select({ ...versionColumns, id: reports.id, content: reportVersions.content })
    .from(reportVersions)
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .where(and(where, isNull(reports.deletedAt), inOffices(among)))
    .orderBy(desc(reportVersions.finalisedAt))
    .limit(mostCandidates);
  return rows.map(({ id, content, ...version }) => ({
    report: { id, unit: content.unit.name, year: content.year },
    version,
    content,
  }));
}

/** @returns the finalised versions of this 校验码: equal contents have the same. */
export const versionsOfDigest = (
  tx: Transaction,
  sha256: string,
  among: string[] | null = null,
): Promise<Candidate[]> => selectVersions(tx, eq(reportVersions.sha256, sha256), among);

type Wanted = { unit: string; year: number; claimed: string | null };

/**
 * The states that a file may be of: the versions of the 校验码 that it states and those of its office and year, with
 * the drafts as they stand; where there is none, the versions of its year, whose name may have been changed in it.
 */
export async function candidatesFor(
  tx: Transaction,
  { unit, year, claimed }: Wanted,
  among: string[] | null = null,
): Promise<Candidate[]> {
  const officeId = unit === "" ? null : await findOffice(tx, unit);
  const own = officeId === null ? undefined : and(eq(reports.officeId, officeId), eq(reports.year, year));
  const stated = claimed === null ? undefined : eq(reportVersions.sha256, claimed);
  const near = own || stated ? await selectVersions(tx, or(own, stated), among) : [];
  const drafts = own ? await draftsOf(tx, and(own, inOffices(among))) : [];
  if (near.length + drafts.length > 0) return [...near, ...drafts];
  return year > 0 ? selectVersions(tx, eq(reports.year, year), among) : [];
}

async function draftsOf(tx: Transaction, own: SQL | undefined): Promise<Candidate[]> {
  const rows = await tx
    .select({ id: reports.id })
    .from(reports)
    .where(and(own, eq(reports.status, "drafting"), isNull(reports.deletedAt)))
    .orderBy(desc(reports.updatedAt))
    .limit(mostCandidates);
  const ids = rows.map(({ id }) => id);
  return (await loadReports(tx, ids)).map(({ id, report }) => {
    const edition = editionById(report.edition);
    const content = printInterchange(edition, report, deriveFigures(edition, report.figures));
    return { report: { id, unit: report.unit.name, year: report.year }, version: null, content };
  });
}
