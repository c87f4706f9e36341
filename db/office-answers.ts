import "server-only";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Office, OfficeAnswer } from "../lib/report/office";
import { collections, rosterEntries, submissions } from "./collection-schema";
import { handMappingsOver } from "./ledger-mappings";
import { createOffice, findOffice, freeCopy, loadOffice } from "./offices";
import { loadReport, type StoredReport } from "./reports";
import { officeFormerNames, offices, reports } from "./schema";
import type { Transaction } from "./transaction";

/**
 * Keeps what the clerk says of a name that a report's office is not known by. `renamed` and `formerly`: the office has this
 * name, or had it, and whatever was filed under another office of this name is its own. `another`: the report alone goes to
 * the office of this name, which is made when there is none.
 * @returns the office that the report is filed under now; null when there is no such report outside the bin.
 */
export async function answerOffice(
  tx: Transaction,
  reportId: string,
  { answer, name }: { answer: OfficeAnswer; name: string },
): Promise<Office | null> {
  const stored = await loadReport(tx, reportId);
  if (!stored) return null;
  const office = await loadOffice(tx, stored.officeId);
  if (name === office.name) return office;
  if (answer === "another") return loadOffice(tx, await refile(tx, stored, name));
  const [namesake] = await tx.select({ id: offices.id }).from(offices).where(eq(offices.name, name));
  // The name on an earlier report than its latest is one that the office had then.
  const former = answer === "formerly" || (await hasLaterReport(tx, office.id, stored.report.year));
  if (namesake && (await isCollected(tx, namesake.id))) return joinCollected(tx, namesake.id, office, former);
  if (namesake) await joinOffices(tx, office.id, namesake.id);
  if (former) await keepFormerName(tx, office.id, name);
  else await takeName(tx, office, stored, name);
  return loadOffice(tx, office.id);
}

async function takeName(tx: Transaction, office: Office, { report }: StoredReport, name: string): Promise<void> {
  await tx
    .delete(officeFormerNames)
    .where(and(eq(officeFormerNames.officeId, office.id), eq(officeFormerNames.name, name)));
  await tx.update(offices).set({ name, kind: report.unit.kind }).where(eq(offices.id, office.id));
  await keepFormerName(tx, office.id, office.name);
}

async function hasLaterReport(tx: Transaction, officeId: string, year: number): Promise<boolean> {
  const later = and(eq(reports.officeId, officeId), gt(reports.year, year), isNull(reports.deletedAt));
  return (await tx.select({ id: reports.id }).from(reports).where(later).limit(1)).length > 0;
}

async function keepFormerName(tx: Transaction, officeId: string, name: string): Promise<void> {
  const until = new Date().toISOString();
  await tx.insert(officeFormerNames).values({ officeId, name, until }).onConflictDoNothing();
}

/** Two offices that are both expected or heard of in collections: what each handed in would become one office's. */
export class BothCollected extends Error {}

/** Whether rosters or submissions know the office by its id. */
async function isCollected(tx: Transaction, id: string): Promise<boolean> {
  for (const table of [collections, rosterEntries, submissions])
    if ((await tx.select({ id: table.officeId }).from(table).where(eq(table.officeId, id)).limit(1)).length > 0)
      return true;
  return false;
}

/**
 * The office that rosters know stays, and the report's goes to it with its names.
 * @throws {BothCollected} when rosters know the report's office, too
 */
async function joinCollected(tx: Transaction, kept: string, gone: Office, former: boolean): Promise<Office> {
  if (await isCollected(tx, gone.id)) throw new BothCollected();
  const { name } = await loadOffice(tx, kept);
  await joinOffices(tx, kept, gone.id);
  if (former) await tx.update(offices).set({ name: gone.name }).where(eq(offices.id, kept));
  await keepFormerName(tx, kept, former ? name : gone.name);
  return loadOffice(tx, kept);
}

/** Whatever belongs to `gone` belongs to `kept` from now on. */
async function joinOffices(tx: Transaction, kept: string, gone: string): Promise<void> {
  const ofGone = tx.select().from(reports).where(eq(reports.officeId, gone));
  // The first of several copies takes the first number that is free.
  for (const { id, year, copy, deletedAt } of await ofGone.orderBy(asc(reports.year), asc(reports.copy))) {
    const free = deletedAt === null ? await freeCopy(tx, kept, year, copy) : copy;
    await tx.update(reports).set({ officeId: kept, copy: free }).where(eq(reports.id, id));
  }
  for (const former of await tx.select().from(officeFormerNames).where(eq(officeFormerNames.officeId, gone)))
    await tx
      .insert(officeFormerNames)
      .values({ ...former, officeId: kept })
      .onConflictDoNothing();
  await handMappingsOver(tx, gone, kept);
  await tx.delete(offices).where(eq(offices.id, gone));
}

/** @returns the office that the report is filed under now */
async function refile(tx: Transaction, { id, officeId, report }: StoredReport, name: string): Promise<string> {
  const found = await findOffice(tx, name);
  const target =
    found === null || found === officeId ? await createOffice(tx, { name, kind: report.unit.kind }) : found;
  const copy = await freeCopy(tx, target, report.year, 0, id);
  await tx.update(reports).set({ officeId: target, copy }).where(eq(reports.id, id));
  return target;
}
