import "server-only";
import { and, asc, desc, eq, gt, lt, lte } from "drizzle-orm";
import type { ProseId, SectionId } from "../lib/editions/edition";
import { editionById } from "../lib/editions/register";
import { invertChanges } from "../lib/report/change";
import {
  countChanges,
  type HistoryStep,
  NetChanges,
  type SignedChange,
  type StoredSave,
  sittingsOf,
} from "../lib/report/history";
import { textOfSection, textPlace } from "../lib/report/place";
import { pointerOf, putChanges } from "../lib/report/section-changes";
import { joinReport, type SectionValues, splitReport } from "../lib/report/section-values";
import type { Report } from "../lib/report/values";
import type { Writing } from "../lib/report/words-by";
import type { StoredReport } from "./reports";
import { revisionNames, sectionRevisions } from "./schema";
import type { Transaction } from "./transaction";
import { unpackRevisions } from "./unpack-revisions";

/** The revision with which every report begins. */
const begun = 1;
/** Saves that one page of steps looks at: longer sittings are shown in parts. */
const mostHeads = 2000;
/** Saves that are held in memory at once. */
const held = 200;

const { reportId, revision, sectionId, session, changes, previous, at, by } = sectionRevisions;

/**
 * A report's steps, the last one first.
 * @param before only steps that ended before this revision
 * @returns `next`: the `before` of the page after this one, null when there is none
 */
export async function listHistory(
  tx: Transaction,
  report: string,
  { before, limit }: { before?: number; limit: number },
): Promise<{ steps: HistoryStep[]; next: number | null }> {
  const heads = await tx
    .select({ revision, session, at, by, name: revisionNames.name })
    .from(sectionRevisions)
    .leftJoin(revisionNames, and(eq(revisionNames.reportId, reportId), eq(revisionNames.revision, revision)))
    .where(and(eq(reportId, report), before === undefined ? undefined : lt(revision, before)))
    .orderBy(desc(revision))
    .limit(mostHeads + 1);
  const sittings = sittingsOf(heads.slice(0, mostHeads), heads[mostHeads]?.revision ?? begun);
  const steps: HistoryStep[] = [];
  for (const sitting of sittings.slice(0, limit))
    steps.push({ ...sitting, ...countChanges(await changesBetween(tx, report, sitting.from, sitting.revision)) });
  const last = steps[steps.length - 1];
  return { steps, next: last && last.from > begun ? last.from + 1 : null };
}

/** @returns what differs between the states at two revisions, `since` being the earlier one. */
export async function changesBetween(
  tx: Transaction,
  report: string,
  since: number,
  until: number,
): Promise<SignedChange[]> {
  const net = new NetChanges();
  for await (const save of savesBetween(tx, report, since, until)) net.add(save);
  return net.list();
}

/** The saves after `since` up to `until` in their order, never more than a few of them in memory. */
async function* savesBetween(
  tx: Transaction,
  report: string,
  since: number,
  until: number,
): AsyncGenerator<StoredSave> {
  for (let after = since; ; ) {
    const rows = await tx
      .select({ revision, sectionId, changes, previous, at, by })
      .from(sectionRevisions)
      .where(and(eq(reportId, report), gt(revision, after), lte(revision, until)))
      .orderBy(asc(revision))
      .limit(held);
    for (const row of await unpackRevisions(tx, report, rows)) yield row;
    if (rows.length < held) return;
    after = rows[rows.length - 1].revision;
  }
}

/** What each text became in the hands of one after the other, between two states of a report. */
export async function writingsBetween(
  tx: Transaction,
  report: string,
  since: number,
  until: number,
): Promise<Partial<Record<ProseId, Writing[]>>> {
  const writings: Partial<Record<ProseId, Writing[]>> = {};
  for await (const { sectionId: section, changes: made, at: when, by: who } of savesBetween(tx, report, since, until)) {
    const text = textOfSection(section);
    const pointer = text && pointerOf(textPlace(text));
    if (!text || !pointer || !(pointer in made)) continue;
    const known = writings[text] ?? [];
    if (known.at(-1)?.by === who) known.pop();
    writings[text] = [...known, { text: String(made[pointer] ?? ""), by: who, at: when }];
  }
  return writings;
}

/** @returns a report's sections as they stood at a revision; null where the report had not come so far. */
export async function sectionsAt(
  tx: Transaction,
  stored: StoredReport,
  wanted: number,
): Promise<Map<SectionId, SectionValues> | null> {
  if (wanted < begun || wanted > stored.revision) return null;
  const sections = splitReport(editionById(stored.report.edition), stored.report);
  const since = await changesBetween(tx, stored.id, wanted, stored.revision);
  for (const { section, ...change } of since)
    sections.set(section, putChanges(sections.get(section) as SectionValues, invertChanges([change])));
  return sections;
}

/** @returns a report as it stood at a revision; null where it had not come so far. */
export async function reportAt(tx: Transaction, stored: StoredReport, wanted: number): Promise<Report | null> {
  const sections = await sectionsAt(tx, stored, wanted);
  return sections && joinReport(stored.report.edition, stored.report.year, sections);
}

/** Gives the state at a revision a name, or takes it away with null. A state with a name is never thinned away. */
export async function nameRevision(
  tx: Transaction,
  report: string,
  named: number,
  name: string | null,
  who: string,
): Promise<void> {
  const ofState = and(eq(revisionNames.reportId, report), eq(revisionNames.revision, named));
  await tx.delete(revisionNames).where(ofState);
  if (name === null) return;
  const given = { reportId: report, revision: named, name, at: new Date().toISOString(), by: who };
  await tx.insert(revisionNames).values(given);
}

/** Whether some save made this state of a report. */
export async function isSaved(tx: Transaction, report: string, wanted: number): Promise<boolean> {
  const where = and(eq(reportId, report), eq(revision, wanted));
  return (await tx.select({ revision }).from(sectionRevisions).where(where).limit(1)).length > 0;
}

/** @returns the states of a report that have names, the last one first. */
export const listNames = async (tx: Transaction, report: string): Promise<{ revision: number; name: string }[]> =>
  tx
    .select({ revision: revisionNames.revision, name: revisionNames.name })
    .from(revisionNames)
    .where(eq(revisionNames.reportId, report))
    .orderBy(desc(revisionNames.revision));
