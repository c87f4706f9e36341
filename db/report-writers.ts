import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { people, reportWriters } from "./people-schema";
import { sectionRevisions } from "./schema";
import type { Transaction } from "./transaction";
import { accountOfWriter } from "./writer";

type Person = { id: string; name: string };

const inReport = (reportId: string, who: string) => `${reportId} ${who}`;

/**
 * @param asked everybody who will be asked for
 * @returns whether somebody has saved anything of a report. By their account where it was noted; what was saved before
 * accounts were noted bears a name alone, and is theirs unless a namesake of theirs is known to have written.
 */
export async function writersOf(
  tx: Transaction,
  reportIds: string[],
  asked: Person[],
): Promise<(reportId: string, person: Person) => boolean> {
  const [reports, names] = [[...new Set(reportIds)], [...new Set(asked.map(({ name }) => name))]];
  if (reports.length === 0 || names.length === 0) return () => false;
  const noted = await tx
    .select({ reportId: reportWriters.reportId, id: people.id, name: people.name })
    .from(reportWriters)
    .innerJoin(people, eq(people.id, reportWriters.personId))
    .where(inArray(reportWriters.reportId, reports));
  const accounts = new Set(noted.map((row) => inReport(row.reportId, row.id)));
  const told = new Set(noted.map((row) => inReport(row.reportId, row.name)));
  const signed = await signaturesIn(
    tx,
    reports.filter((id) => names.some((name) => !told.has(inReport(id, name)))),
    names,
  );
  return (reportId, { id, name }) => {
    const byName = inReport(reportId, name);
    return accounts.has(inReport(reportId, id)) || (!told.has(byName) && signed.has(byName));
  };
}

/** Notes whoever brought words or figures into a report otherwise than by a save of their own: whole, or in a file. */
export async function noteWriter(tx: Transaction, reportId: string): Promise<void> {
  const personId = accountOfWriter();
  if (personId !== null) await tx.insert(reportWriters).values({ reportId, personId }).onConflictDoNothing();
}

/** What stands in a copy was written by whoever wrote it in the original. */
export async function copyWriters(tx: Transaction, from: string, to: string): Promise<void> {
  const rows = await tx.select().from(reportWriters).where(eq(reportWriters.reportId, from));
  for (const row of rows)
    await tx
      .insert(reportWriters)
      .values({ ...row, reportId: to })
      .onConflictDoNothing();
}

/** @returns which of the names stand beside what was saved of which reports. */
async function signaturesIn(tx: Transaction, reports: string[], names: string[]): Promise<Set<string>> {
  if (reports.length === 0) return new Set();
  const { reportId, by } = sectionRevisions;
  const rows = await tx
    .selectDistinct({ reportId, by })
    .from(sectionRevisions)
    .where(and(inArray(reportId, reports), inArray(by, names)));
  return new Set(rows.map((row) => inReport(row.reportId, row.by)));
}
