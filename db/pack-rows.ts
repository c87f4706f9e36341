import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { SectionId } from "../lib/editions/edition";
import { editionById } from "../lib/editions/register";
import type { DraftPack } from "../lib/pack/draft-pack";
import { loadVersions } from "./load-pack";
import { freeCopy, officeIdOf } from "./offices";
import { PackHistory } from "./pack-history";
import { namesProve } from "./pack-review";
import { layOutFigures } from "./report-figures";
import { coverSummary, statesOf } from "./report-summary";
import {
  findingReasons,
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

/** A statement holds no more values than a database takes at once. */
const rowsAtOnce = 50;

async function insertAll<Row>(rows: Row[], insert: (some: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) await insert(rows.slice(at, at + rowsAtOnce));
}

/** What the row of a report says of the pack's present state. */
function rowOf({ head, report }: DraftPack, { sections }: PackHistory) {
  const edition = editionById(report.edition);
  const { revision, status, published, lastSection, updatedAt } = head;
  const summary = { ...coverSummary(report.unit), sectionStates: statesOf(edition, sections) };
  return { revision, status, published, lastSection, updatedAt, ...summary };
}

/** Makes a report out of a pack, with its whole history. @returns its id, which is the pack's own where that is free */
export async function createFromPack(tx: Transaction, pack: DraftPack): Promise<string> {
  const { head, report } = pack;
  const history = new PackHistory(pack);
  const [taken] = await tx.select({ id: reports.id }).from(reports).where(eq(reports.id, head.origin));
  const id = taken ? randomUUID() : head.origin;
  const officeId = await officeIdOf(tx, report.unit);
  const copy = await freeCopy(tx, officeId, report.year);
  const origin = taken ? head.origin : null;
  const fixed = { id, officeId, copy, origin, year: report.year, editionId: report.edition };
  const { createdAt, example } = head;
  await tx.insert(reports).values({ ...fixed, ...rowOf(pack, history), createdAt, example });
  for (const [sectionId, values] of history.sections)
    await tx.insert(reportSections).values({ reportId: id, sectionId, values, ...marksOf(pack, sectionId) });
  await insertHistory(tx, id, pack, 0);
  await insertAll(pack.reasons, (some) =>
    tx.insert(findingReasons).values(some.map((each) => ({ reportId: id, ...each }))),
  );
  for (const ledger of pack.ledgers) await tx.insert(ledgers).values({ reportId: id, ...ledger });
  await insertAll(pack.points, (some) => tx.insert(packPoints).values(some.map((each) => ({ reportId: id, ...each }))));
  await layOutFinalised(tx, id, pack);
  return id;
}

type Marks = Required<DraftPack["head"]["sections"]>[SectionId];

/** A pack that was read has all sections of its edition (`check-pack.ts`). */
const marksOf = ({ head }: DraftPack, sectionId: SectionId): Marks => head.sections[sectionId] as Marks;

/** A copy that nobody has written on since goes on as the pack did, save by save. */
export async function goOnAsPack(tx: Transaction, reportId: string, from: number, pack: DraftPack): Promise<void> {
  const history = new PackHistory(pack);
  await tx.update(reports).set(rowOf(pack, history)).where(eq(reports.id, reportId));
  await tx.delete(reportSections).where(eq(reportSections.reportId, reportId));
  for (const [sectionId, values] of history.sections)
    await tx.insert(reportSections).values({ reportId, sectionId, values, ...marksOf(pack, sectionId) });
  await insertHistory(tx, reportId, pack, from);
  await layOutFinalised(tx, reportId, pack);
}

/** Saves after a revision, and whatever names or keeps states, as far as it is not there. */
async function insertHistory(tx: Transaction, reportId: string, pack: DraftPack, after: number): Promise<void> {
  const later = pack.history.filter(({ revision }) => revision > after);
  await insertAll(later, (some) => tx.insert(sectionRevisions).values(some.map((each) => ({ reportId, ...each }))));
  for (const name of pack.names)
    await tx
      .insert(revisionNames)
      .values({ reportId, ...name })
      .onConflictDoNothing();
  for (const kept of pack.kept)
    await tx
      .insert(keptVersions)
      .values({ reportId, ...kept })
      .onConflictDoNothing();
  for (const version of pack.versions) {
    const { number, content, sha256, ...said } = version;
    const row = tx.insert(reportVersions).values({ reportId, ...version });
    const target = [reportVersions.reportId, reportVersions.number];
    // Whose version it is and whether it is in force, no file says of one that is here.
    await (namesProve() ? row.onConflictDoUpdate({ target, set: said }) : row.onConflictDoNothing());
  }
}

async function layOutFinalised(tx: Transaction, reportId: string, { head, report }: DraftPack): Promise<void> {
  if (head.status === "finalised") await layOutFigures(tx, reportId, report.figures);
}

/** Names and finalised versions that only the pack has; the report is written on, so that none of them is in force. */
export async function addStates(tx: Transaction, reportId: string, common: number, pack: DraftPack): Promise<void> {
  const shared = pack.names.filter(({ revision }) => revision <= common);
  for (const name of shared)
    await tx
      .insert(revisionNames)
      .values({ reportId, ...name })
      .onConflictDoNothing();
  const own = await loadVersions(tx, reportId);
  const isKnown = (version: (typeof own)[number]) =>
    own.some(({ sha256, finalisedAt }) => sha256 === version.sha256 && finalisedAt === version.finalisedAt);
  let last = Math.max(0, ...own.map(({ number }) => number));
  for (const version of pack.versions.filter((each) => !isKnown(each))) {
    last += 1;
    const reopenedAt = version.reopenedAt ?? new Date().toISOString();
    const reopenReason = version.reopenReason ?? "并入别的电脑上的改动，接着编写";
    await tx.insert(reportVersions).values({ reportId, ...version, number: last, reopenedAt, reopenReason });
  }
}
