import "server-only";
import { and, asc, eq, gt, inArray, lt } from "drizzle-orm";
import { packChanges } from "./packed-changes";
import { reviewEvents } from "./review-schema";
import { packPoints, reports, revisionNames, sectionRevisions } from "./schema";
import { sentOfLast } from "./text-base";
import type { Transaction } from "./transaction";
import { unpackRevisions } from "./unpack-revisions";

const day = 24 * 60 * 60 * 1000;
/** Younger revisions all stay; older ones become one for each hour, much older ones one for each day. */
const [young, recent] = [7 * day, 60 * day];

/** So many revisions are looked at together: whatever has piled up, a step holds no more in memory. */
const windowRows = 100;
/** So many windows of one step may find nothing to join. */
const windows = 40;

type Revision = typeof sectionRevisions.$inferSelect;
type Head = Pick<Revision, "revision" | "sectionId" | "session" | "at">;

/** How far thinning has come: all reports up to this one, and of this one all revisions up to that. `gone` in this report. */
export type ThinPlace = { report: string; revision: number; gone: number };
export const thinStart: ThinPlace = { report: "", revision: 0, gone: 0 };

/**
 * Joins old revisions of a section: after a week one for each hour, after sixty days one for each day, as long as one
 * tab wrote them without another in between. The joined one bears the number of the last, and its changes are those of
 * all: a tab that knew one in the middle is asked about a value it knew already, and never goes unasked.
 * @returns how many revisions are gone, and where to go on; null when all has been looked at
 */
export async function thinStep(
  tx: Transaction,
  now: Date,
  from: ThinPlace,
): Promise<{ gone: number; next: ThinPlace | null }> {
  let place: ThinPlace | null = from;
  for (let looked = 0; looked < windows && place; looked += 1) {
    const { report, gone }: ThinPlace = place;
    const heads: Head[] = report === "" ? [] : await oldHeads(tx, place, now);
    const joined = await joinRuns(tx, report, runsOf(heads, now, await keptIn(tx, report, heads)));
    const last: Head | undefined = heads.at(-1);
    if (last) place = { report, revision: last.revision, gone: gone + joined };
    // Runs that went beyond a window have left one revision in each.
    else place = gone > 0 ? { report, revision: 0, gone: 0 } : await nextReport(tx, report);
    if (joined > 0) return { gone: joined, next: place };
  }
  return { gone: 0, next: place };
}

async function oldHeads(tx: Transaction, { report, revision: after }: ThinPlace, now: Date): Promise<Head[]> {
  const { reportId, revision, sectionId, session, at } = sectionRevisions;
  const before = new Date(now.getTime() - young).toISOString();
  return tx
    .select({ revision, sectionId, session, at })
    .from(sectionRevisions)
    .where(and(eq(reportId, report), gt(revision, after), lt(at, before)))
    .orderBy(asc(revision))
    .limit(windowRows);
}

async function nextReport(tx: Transaction, after: string): Promise<ThinPlace | null> {
  const { id } = reports;
  const [next] = await tx.select({ id }).from(reports).where(gt(id, after)).orderBy(asc(id)).limit(1);
  return next ? { report: next.id, revision: 0, gone: 0 } : null;
}

/** States that somebody named, gave away, sent for review or decided on. */
async function keptIn(tx: Transaction, report: string, heads: Head[]): Promise<number[]> {
  if (heads.length === 0) return [];
  const { revision } = revisionNames;
  const names = await tx.select({ revision }).from(revisionNames).where(eq(revisionNames.reportId, report));
  const points = await tx
    .select({ revision: packPoints.revision })
    .from(packPoints)
    .where(eq(packPoints.reportId, report));
  const rounds = await tx
    .select({ event: reviewEvents.event })
    .from(reviewEvents)
    .where(eq(reviewEvents.reportId, report));
  return [...names, ...points, ...rounds.map(({ event }) => event)].map((state) => state.revision);
}

/** Revisions of a section that follow each other, from one tab and within one hour or day; a kept state ends a run. */
function runsOf(heads: Head[], now: Date, kept: number[]): number[][] {
  const longAgo = new Date(now.getTime() - recent).toISOString();
  const timeOf = ({ at }: Head) => at.slice(0, at < longAgo ? "2026-11-24".length : "2026-11-24T16".length);
  const open = new Map<string, { last: Head; run: number[] }>();
  const runs: number[][] = [];
  for (const head of heads) {
    const before = open.get(head.sectionId);
    const isSameTime = before?.last.session === head.session && timeOf(before.last) === timeOf(head);
    // A state kept between two saves of this section, in another one, must be found again, too.
    const goesOn = isSameTime && !kept.some((state) => before.last.revision <= state && state < head.revision);
    const run = goesOn ? before.run : [];
    if (!goesOn) runs.push(run);
    run.push(head.revision);
    open.set(head.sectionId, { last: head, run });
  }
  return runs.filter(({ length }) => length > 1);
}

/** @returns how many revisions are gone */
async function joinRuns(tx: Transaction, report: string, runs: number[][]): Promise<number> {
  for (const run of runs) await joinRun(tx, report, run);
  return runs.reduce((sum, { length }) => sum + length - 1, 0);
}

async function joinRun(tx: Transaction, report: string, run: number[]): Promise<void> {
  const { reportId, revision } = sectionRevisions;
  const ofReport = eq(reportId, report);
  const stored = await tx
    .select()
    .from(sectionRevisions)
    .where(and(ofReport, inArray(revision, run)))
    .orderBy(asc(revision));
  const rows = await unpackRevisions(tx, report, stored);
  const change = {
    changes: Object.assign({}, ...rows.map(({ changes }) => changes)),
    // What stood before the first of them that touched the value.
    previous: Object.assign(sentOfLast(stored), ...rows.map(({ previous }) => previous).reverse()),
  };
  const sequence = Math.max(...rows.map(({ sequence }) => sequence));
  const [last, ...earlier] = run.toReversed();
  await tx
    .update(sectionRevisions)
    .set({ ...packChanges(change, true), sequence })
    .where(and(ofReport, eq(revision, last)));
  await tx.delete(sectionRevisions).where(and(ofReport, inArray(revision, earlier)));
}
