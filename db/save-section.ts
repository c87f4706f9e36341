import "server-only";
import type { SectionId } from "../lib/editions/edition";
import { thisComputer } from "../lib/report/actor";
import { type Change, isReal, mergeChanges } from "../lib/report/change";
import {
  changesOfPatch,
  oneACell,
  patchOf,
  placeAtPointer,
  pointerOf,
  putChanges,
  type ValuesByPointer,
  valueIn,
} from "../lib/report/section-changes";
import type { SectionPatch, SectionValues } from "../lib/report/section-values";
import { type KnownReport, readSections, withSection } from "./known-sections";
import { keepKind } from "./offices";
import { isWhole, packChanges } from "./packed-changes";
import { summariseCover } from "./report-summary";
import { statements } from "./statements";
import type { Transaction } from "./transaction";

export type SectionSave = {
  reportId: string;
  sectionId: SectionId;
  /** The report's revision that the sender last knew. */
  baseRevision: number;
  patch: SectionPatch;
  /** The sender's own earlier saves, whose answers it may have missed, are no conflict. */
  session?: string;
  /** The sender numbers its saves, and each holds all of the section that is not acknowledged yet. */
  sequence?: number;
  by?: string;
};

export type SaveOutcome =
  /** `merged`: what others changed since the sender's base. */
  | { ok: true; revision: number; savedAt: string; merged: SectionPatch | null }
  | { ok: false; reason: "missing" | "inBin" | "finalised" }
  | { ok: false; reason: "aheadOfStore"; revision: number }
  /** A later save of the sender was there first: it held all that this one would have stored. */
  | { ok: false; reason: "overtaken"; revision: number }
  /** `conflicts`: from what somebody else has stored to what the sender wanted. */
  | { ok: false; reason: "conflict"; revision: number; conflicts: Change[]; merged: SectionPatch | null };

/** Merges the patch value by value into the stored section and appends a revision; a conflict stores nothing. */
export async function saveSection(tx: Transaction, save: SectionSave): Promise<SaveOutcome> {
  const { reportId, sectionId, baseRevision } = save;
  const [head] = await statements(tx).head.execute({ reportId });
  const known = head && (await readSections(tx, reportId, head));
  const section = known?.sections.get(sectionId);
  if (!known || !section) return { ok: false, reason: "missing" };
  if (head.deletedAt !== null) return { ok: false, reason: "inBin" };
  if (head.status === "finalised") return { ok: false, reason: "finalised" };
  if (baseRevision > head.revision) return { ok: false, reason: "aheadOfStore", revision: head.revision };

  const { others, overtaken } =
    section.revision > baseRevision ? await changesSince(tx, save, section.values) : { others: [], overtaken: false };
  if (overtaken) return { ok: false, reason: "overtaken", revision: head.revision };
  const wanted = oneACell(changesOfPatch(sectionId, save.patch, section.values), section.values);
  const changes = wanted.filter(isReal);
  const merged = newsBeside(wanted, others);
  const conflicts = clashing(changes, others);
  if (conflicts.length > 0) return { ok: false, reason: "conflict", revision: head.revision, conflicts, merged };

  const savedAt = new Date().toISOString();
  const revision = leavesTrace(save, wanted, changes) ? head.revision + 1 : head.revision;
  if (revision > head.revision) await store(tx, save, known, section.values, changes, revision, savedAt);
  return { ok: true, revision, savedAt, merged };
}

/** A numbered save is remembered even where it changes nothing, or an earlier one that comes late would undo it. */
const leavesTrace = ({ sequence }: SectionSave, wanted: Change[], changes: Change[]): boolean =>
  changes.length > 0 || (sequence !== undefined && wanted.length > 0);

/** What others changed and the sender did not ask to change, as a merge patch. */
function newsBeside(wanted: Change[], others: Change[]): SectionPatch | null {
  const asked = new Set(wanted.map(({ place }) => place));
  const news = others.filter(({ place }) => !asked.has(place));
  return news.length > 0 ? patchOf(news) : null;
}

/** A change of what others have changed too; whoever writes a figure also decides about the entry of its cell. */
function clashing(changes: Change[], others: Change[]): Change[] {
  const clashes = new Set(mergeChanges(changes, others).clashes.map(({ place }) => place));
  return changes.filter(({ place }) => clashes.has(place));
}

async function store(
  tx: Transaction,
  save: SectionSave,
  known: KnownReport,
  before: SectionValues,
  made: Change[],
  revision: number,
  at: string,
): Promise<void> {
  const { reportId, sectionId, session = "", sequence = 0, by = thisComputer } = save;
  const change = { changes: columnOf(made, "after"), previous: columnOf(made, "before") };
  const packed = packChanges(change, isWhole(revision, known.sections.get(sectionId)?.revision ?? 0));
  const values = putChanges(before, made);
  const { updateSection, addRevision, updateReport } = statements(tx);
  await updateSection.execute({ reportId, sectionId, values: JSON.stringify(values), revision, at });
  await addRevision.execute({ reportId, sectionId, revision, session, sequence, ...packed, at, by });
  const states = JSON.stringify(withSection(known, sectionId, values, revision));
  await updateReport.execute({ reportId, sectionId, revision, at, states });
  if (!values.unit || !made.some(({ place }) => place.startsWith("cover:unit."))) return;
  await summariseCover(tx, reportId, values.unit);
  // The name stays a value of the report: whose it is then, the clerk says (`office-answers.ts`).
  if (made.some(({ place }) => place === "cover:unit.kind")) await keepKind(tx, reportId, values.unit.kind);
}

/** How the changes of a revision are stored: what came and what went, each by its JSON pointer in the section. */
const columnOf = (changes: Change[], side: "before" | "after"): ValuesByPointer =>
  Object.fromEntries(changes.map((change) => [pointerOf(change.place), change[side]]));

/** What others changed since the sender's base, up to what is stored now; and whether a later save of its own arrived first. */
async function changesSince(tx: Transaction, save: SectionSave, stored: SectionValues) {
  const { reportId, sectionId, baseRevision, session = "", sequence = 0 } = save;
  const pointers = new Set<string>();
  let overtaken = false;
  for (const row of await statements(tx).changesSince.execute({ reportId, sectionId, baseRevision })) {
    if (session === "" || row.session !== session)
      for (const pointer of Object.keys(row.changes)) pointers.add(pointer);
    else if (row.sequence > sequence) overtaken = true;
  }
  const others = [...pointers].map((pointer): Change => {
    const place = placeAtPointer(sectionId, pointer);
    return { place, before: null, after: valueIn(stored, place) };
  });
  return { others, overtaken };
}

/** @returns null when there is no such report; one in the bin has its edition still. */
export async function editionIdOf(tx: Transaction, reportId: string): Promise<string | null> {
  const [head] = await statements(tx).head.execute({ reportId });
  return head?.editionId ?? null;
}
