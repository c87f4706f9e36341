import "server-only";
import { and, asc, eq, isNull, or } from "drizzle-orm";
import { editionById } from "../lib/editions/register";
import type { DraftPack, PackChoice, PackConflict } from "../lib/pack/draft-pack";
import { differencesOf, mergePack, type PackClash, type Sections } from "../lib/report/merge-pack";
import { splitReport } from "../lib/report/section-values";
import { counted, eventsOf, goesOn } from "../lib/review/brought-in";
import { broughtChanges } from "./brought-changes";
import { sectionsAt } from "./history";
import { keepVersion } from "./kept-versions";
import { loadPoints } from "./load-pack";
import { takeAssignments } from "./pack-assignments";
import { mergeBeside, storeBeside } from "./pack-beside";
import { takeComments } from "./pack-comments";
import { PackHistory } from "./pack-history";
import { isOfItsReport, provenPart, takeReview } from "./pack-review";
import { addStates, createFromPack, goOnAsPack } from "./pack-rows";
import { lastState, statesOfCopy } from "./pack-states";
import { noteWriter } from "./report-writers";
import { loadReport, type StoredReport } from "./reports";
import { loadReviewEvents } from "./review-events";
import { type SettledClash, savePackChanges, signClashes } from "./save-pack-changes";
import { packPoints, reports, sectionRevisions } from "./schema";
import type { Transaction } from "./transaction";
import { nameOfWriter } from "./writer";

export type PackTaking = { choices: PackChoice[] /** The name of the file. */; about: string; by?: string };

export type PackTaken =
  /** `merged`: values that came out of the pack. */
  | {
      ok: true;
      id: string;
      revision: number;
      created: boolean;
      merged: number;
      comments: number;
      /** Events of rounds, and of what was given to sections. */
      rounds: number;
      assignments: number;
      conflicts: PackConflict[];
    }
  | { ok: false; reason: "finalised" | "inBin"; id: string }
  | { ok: false; reason: "inReview"; id: string; step: string; since: string };

/**
 * Brings a draft pack back: a report that is not known here is made with its whole history; of one that is, everything
 * is taken over that only the pack changed since the last state that both had. What both changed is left as it is here
 * until the clerk has chosen, and what was not chosen stays in the history.
 */
export async function takePack(tx: Transaction, given: DraftPack, taking: PackTaking): Promise<PackTaken> {
  const pack = provenPart(given);
  const known = await findCopy(tx, pack);
  if (!known) {
    const id = await createFromPack(tx, pack);
    await noteWriter(tx, id);
    await rememberPoint(tx, id, pack);
    const merged = differencesOf(new Map(), new PackHistory(pack).sections).length;
    const beside = await takeSaid(tx, id, pack, isOfItsReport(pack));
    return { ok: true, id, revision: pack.head.revision, created: true, merged, ...beside, conflicts: [] };
  }
  if (known.inBin) return { ok: false, reason: "inBin", id: known.id };
  const stored = (await loadReport(tx, known.id)) as StoredReport;
  return bringTogether(tx, stored, pack, taking);
}

/** What was said and asked beside the values. @param along whether what happened in its rounds holds here */
const takeSaid = async (tx: Transaction, id: string, pack: DraftPack, along: boolean) => ({
  comments: await takeComments(tx, id, pack.comments),
  rounds: await takeReview(tx, id, pack, along),
  assignments: await takeAssignments(tx, id, pack.assignments),
});

/** A copy began with the same report at the same moment; one outside the bin goes before one in it. */
async function findCopy(tx: Transaction, { head }: DraftPack): Promise<{ id: string; inBin: boolean } | null> {
  const found = await tx
    .select({ id: reports.id, deletedAt: reports.deletedAt })
    .from(reports)
    .where(
      and(
        or(eq(reports.origin, head.origin), and(isNull(reports.origin), eq(reports.id, head.origin))),
        eq(reports.createdAt, head.createdAt),
      ),
    );
  const copy = found.find(({ deletedAt }) => deletedAt === null) ?? found[0];
  return copy ? { id: copy.id, inBin: copy.deletedAt !== null } : null;
}

async function statesHere(tx: Transaction, { id, createdAt }: StoredReport, { head }: DraftPack) {
  const { revision, sectionId, session, sequence, at, by } = sectionRevisions;
  const saves = await tx
    .select({ revision, sectionId, session, sequence, at, by })
    .from(sectionRevisions)
    .where(eq(sectionRevisions.reportId, id))
    .orderBy(asc(revision));
  return statesOfCopy({ origin: head.origin, createdAt }, saves);
}

type Base = {
  /** The last state that both copies have in their own history. */
  common: number;
  /** What the pack is merged against, and since which revision here. */
  sections: Sections;
  since: number;
  /** Digests of what stood beside the values then. */
  beside: Record<string, string>;
};

const latest = <Point extends { revision: number }>(points: Point[]): Point | undefined =>
  points.reduce<Point | undefined>((last, each) => (last && last.revision >= each.revision ? last : each), undefined);

/**
 * The last state that both copies go back to: one that stands in both histories, one of ours that the pack had taken in,
 * or one of the pack's that we had.
 */
async function findBase(tx: Transaction, stored: StoredReport, pack: DraftPack, theirs: PackHistory): Promise<Base> {
  const here = await statesHere(tx, stored, pack);
  const there = theirs.states;
  const common = [...here].reduce((last, [key, revision]) => (there.get(key) === revision ? revision : last), 1);
  const at = (revision: number) => sectionsAt(tx, stored, revision).then((sections) => sections as Sections);
  const ofOurs = pack.points.flatMap(({ state, beside }) => {
    const revision = here.get(state);
    return revision === undefined ? [] : [{ revision, beside }];
  });
  const ofTheirs = (await loadPoints(tx, stored.id)).flatMap(({ state, beside, revision: taken }) => {
    const revision = there.get(state);
    return revision === undefined ? [] : [{ revision, beside, taken }];
  });
  const [ours, held] = [latest(ofOurs), latest(ofTheirs)];
  if (held && held.revision > common && held.taken >= (ours?.revision ?? 0))
    return { common, sections: await theirs.sectionsAt(held.revision), since: held.taken, beside: held.beside };
  const beside = held && held.revision === common ? held.beside : (ours?.beside ?? {});
  const since = Math.max(common, ours?.revision ?? 1);
  return { common, sections: await at(since), since, beside };
}

async function bringTogether(
  tx: Transaction,
  stored: StoredReport,
  pack: DraftPack,
  { choices, about, by = nameOfWriter() }: PackTaking,
): Promise<PackTaken> {
  const { id } = stored;
  const theirs = new PackHistory(pack);
  const base = await findBase(tx, stored, pack, theirs);
  const here = splitReport(editionById(stored.report.edition), stored.report);
  const brought = await broughtChanges(tx, stored, base, theirs.sections);
  const { taken, clashes } = mergePack(base.sections, here, theirs.sections, brought);
  const { settled, open } = settle(clashes, choices);
  const beside = await mergeBeside(tx, id, pack, base.beside, choices);
  const news = taken.length + clashes.length + beside.changes.length + beside.conflicts.length;
  const events = await loadReviewEvents(tx, id);
  const follows = isOfItsReport(pack) && goesOn(events, eventsOf(pack.review));
  const isNext = await canGoOn(stored, here, base.common, theirs, pack);
  // What was done with it since, there, opens what was in review here.
  const opens = follows && counted(eventsOf(pack.review)).length > counted(events).length;
  const isHeld = stored.review !== null && !(isNext && opens);
  if (stored.status === "finalised" && news > 0) return { ok: false, reason: "finalised", id };
  if (stored.review && isHeld && news > 0) return { ok: false, reason: "inReview", id, ...stored.review };
  if (taken.length + settled.length > 0) {
    await keepVersion(tx, id, "beforeImport", about);
    await noteWriter(tx, id);
  }
  const isSame = base.common === stored.revision && pack.head.revision === stored.revision && news === 0;
  const wentOn = isNext && !isHeld;
  if (wentOn) await goOnAsPack(tx, id, stored.revision, pack);
  else if (stored.status === "drafting") {
    await savePackChanges(tx, stored, { taken, settled, signed: await theirs.changesSince(base.common), by });
    await addStates(tx, id, base.common, pack);
  }
  await storeBeside(tx, id, beside.changes);
  const isStatusSame = isSame && pack.head.status === stored.status;
  const said = await takeSaid(tx, id, pack, follows && (wentOn || isStatusSame));
  const conflicts = [...(await signClashes(tx, stored, base.common, theirs, open)), ...beside.conflicts];
  if (conflicts.length === 0) await rememberPoint(tx, id, pack);
  const merged = taken.length + settled.filter(({ take }) => take === "pack").length + beside.changes.length;
  return { ok: true, id, revision: await revisionOf(tx, id), created: false, merged, ...said, conflicts };
}

/** Nobody has written here since the state that both have: the pack's own history can follow it, save by save. */
async function canGoOn(
  { revision, status }: StoredReport,
  here: Sections,
  common: number,
  theirs: PackHistory,
  { head }: DraftPack,
): Promise<boolean> {
  const isFurther = head.revision > revision || (head.revision === revision && head.status === "finalised");
  if (status !== "drafting" || common !== revision || !isFurther) return false;
  return differencesOf(await theirs.sectionsAt(common), here).length === 0;
}

const revisionOf = async (tx: Transaction, id: string): Promise<number> => {
  const [head] = await tx.select({ revision: reports.revision }).from(reports).where(eq(reports.id, id));
  return head.revision;
};

/** A choice counts for what was seen: a value that has changed since is asked about again. */
function settle(clashes: PackClash[], choices: PackChoice[]): { settled: SettledClash[]; open: PackClash[] } {
  const chosen = new Map(choices.map((choice) => [choice.place, choice]));
  const settled: SettledClash[] = [];
  const open: PackClash[] = [];
  for (const clash of clashes) {
    const choice = chosen.get(clash.place);
    if (choice && choice.here === clash.here) settled.push({ ...clash, take: choice.take });
    else open.push(clash);
  }
  return { settled, open };
}

/** What the pack held, and what it had taken in itself, is known here from now on. */
async function rememberPoint(tx: Transaction, reportId: string, pack: DraftPack): Promise<void> {
  const revision = await revisionOf(tx, reportId);
  const { states, beside } = new PackHistory(pack);
  const at = new Date().toISOString();
  const own = { state: lastState(states), beside };
  const known = new Set((await loadPoints(tx, reportId)).map(({ state }) => state));
  for (const { state, beside } of [own, ...pack.points.filter((point) => point.state !== own.state)]) {
    if (known.has(state)) continue;
    await tx.insert(packPoints).values({ reportId, state, revision, beside, at });
  }
}
