import "server-only";
import { and, asc, eq, inArray, lt, sql } from "drizzle-orm";
import { revisionNames, sectionRevisions } from "./schema";
import type { Transaction } from "./transaction";

const day = 24 * 60 * 60 * 1000;
/** `length` is how much of an instant two revisions must share to become one: its day, or its hour. */
const ages = [
  { older: 60 * day, length: "2026-11-24".length },
  { older: 7 * day, length: "2026-11-24T16".length },
];

type Revision = typeof sectionRevisions.$inferSelect;

/**
 * Joins old revisions of a section: after a week one for each hour, after sixty days one for each day, as long as one
 * tab wrote them without another in between. The joined one bears the number of the last, and its changes are those of
 * all: a tab that knew one in the middle is asked about a value it knew already, and never goes unasked.
 * @returns how many revisions are gone.
 */
export async function thinRevisions(tx: Transaction, now: Date): Promise<number> {
  let gone = 0;
  for (const { older, length } of ages) {
    const before = new Date(now.getTime() - older).toISOString();
    for (const section of await crowdedSections(tx, before, length))
      gone += await thinSection(tx, section, before, length);
  }
  return gone;
}

type Section = Pick<Revision, "reportId" | "sectionId">;

async function crowdedSections(tx: Transaction, before: string, length: number): Promise<Section[]> {
  const { reportId, sectionId, session, at } = sectionRevisions;
  return tx
    .selectDistinct({ reportId, sectionId })
    .from(sectionRevisions)
    .where(lt(at, before))
    .groupBy(reportId, sectionId, session, sql`substr(${at}, 1, ${sql.raw(String(length))})`)
    .having(sql`count(*) > 1`);
}

async function thinSection(
  tx: Transaction,
  { reportId, sectionId }: Section,
  before: string,
  length: number,
): Promise<number> {
  const inSection = and(eq(sectionRevisions.reportId, reportId), eq(sectionRevisions.sectionId, sectionId));
  const rows = await tx
    .select()
    .from(sectionRevisions)
    .where(and(inSection, lt(sectionRevisions.at, before)))
    .orderBy(asc(sectionRevisions.revision));
  const names = await tx.select().from(revisionNames).where(eq(revisionNames.reportId, reportId));
  let gone = 0;
  for (const run of runsOf(
    rows,
    length,
    names.map(({ revision }) => revision),
  ))
    gone += await joinRun(tx, run);
  return gone;
}

/** Revisions that follow each other, from one tab and within one hour or day; a state with a name ends a run. */
function runsOf(rows: Revision[], length: number, named: number[]): Revision[][] {
  const runs: Revision[][] = [];
  for (const row of rows) {
    const last = runs.at(-1)?.at(-1);
    const isSameTime = last?.session === row.session && last.at.slice(0, length) === row.at.slice(0, length);
    // A name given between two saves of this section, in another one, must find its state, too.
    const goesOn = isSameTime && !named.some((revision) => last.revision <= revision && revision < row.revision);
    if (goesOn) runs.at(-1)?.push(row);
    else runs.push([row]);
  }
  return runs;
}

async function joinRun(tx: Transaction, run: Revision[]): Promise<number> {
  const earlier = run.slice(0, -1);
  if (earlier.length === 0) return 0;
  const { reportId, revision } = run[run.length - 1];
  const joined = {
    changes: Object.assign({}, ...run.map(({ changes }) => changes)),
    // What stood before the first of them that touched the value.
    previous: Object.assign({}, ...run.map(({ previous }) => previous).reverse()),
    sequence: Math.max(...run.map(({ sequence }) => sequence)),
  };
  const ofReport = eq(sectionRevisions.reportId, reportId);
  await tx
    .update(sectionRevisions)
    .set(joined)
    .where(and(ofReport, eq(sectionRevisions.revision, revision)));
  for (const part of chunks(earlier.map((row) => row.revision)))
    await tx.delete(sectionRevisions).where(and(ofReport, inArray(sectionRevisions.revision, part)));
  return earlier.length;
}

/** SQLite takes so many values in one statement and no more. */
const chunks = (numbers: number[]): number[][] =>
  Array.from({ length: Math.ceil(numbers.length / 500) }, (_, index) => numbers.slice(index * 500, (index + 1) * 500));
