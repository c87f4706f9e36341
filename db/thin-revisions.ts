import "server-only";
import { and, asc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Database } from "./client";
import { sectionRevisions } from "./schema";

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
export function thinRevisions(db: Database, now: Date): number {
  const thinned = ages.map(({ older, length }) => {
    const before = new Date(now.getTime() - older).toISOString();
    return crowdedSections(db, before, length).map((section) => thinSection(db, section, before, length));
  });
  return thinned.flat().reduce((total, gone) => total + gone, 0);
}

type Section = Pick<Revision, "reportId" | "sectionId">;

function crowdedSections(db: Database, before: string, length: number): Section[] {
  const { reportId, sectionId, session, at } = sectionRevisions;
  return db
    .selectDistinct({ reportId, sectionId })
    .from(sectionRevisions)
    .where(lt(at, before))
    .groupBy(reportId, sectionId, session, sql`substr(${at}, 1, ${length})`)
    .having(sql`count(*) > 1`)
    .all();
}

function thinSection(db: Database, { reportId, sectionId }: Section, before: string, length: number): number {
  const inSection = and(eq(sectionRevisions.reportId, reportId), eq(sectionRevisions.sectionId, sectionId));
  return db.transaction(
    () => {
      const rows = db
        .select()
        .from(sectionRevisions)
        .where(and(inSection, lt(sectionRevisions.at, before)))
        .orderBy(asc(sectionRevisions.revision))
        .all();
      return runsOf(rows, length).reduce((gone, run) => gone + joinRun(db, run), 0);
    },
    { behavior: "immediate" },
  );
}

/** Revisions that follow each other, from one tab and within one hour or day. */
function runsOf(rows: Revision[], length: number): Revision[][] {
  const runs: Revision[][] = [];
  for (const row of rows) {
    const last = runs.at(-1)?.at(-1);
    const goesOn = last?.session === row.session && last.at.slice(0, length) === row.at.slice(0, length);
    if (goesOn) runs.at(-1)?.push(row);
    else runs.push([row]);
  }
  return runs;
}

function joinRun(db: Database, run: Revision[]): number {
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
  db.update(sectionRevisions)
    .set(joined)
    .where(and(ofReport, eq(sectionRevisions.revision, revision)))
    .run();
  for (const part of chunks(earlier.map((row) => row.revision)))
    db.delete(sectionRevisions)
      .where(and(ofReport, inArray(sectionRevisions.revision, part)))
      .run();
  return earlier.length;
}

/** SQLite takes so many values in one statement and no more. */
const chunks = (numbers: number[]): number[][] =>
  Array.from({ length: Math.ceil(numbers.length / 500) }, (_, index) => numbers.slice(index * 500, (index + 1) * 500));
