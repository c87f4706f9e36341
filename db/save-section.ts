import "server-only";
import type { SectionId } from "../lib/editions/edition";
import { oneACell, withOtherSides } from "../lib/report/entries";
import {
  type AddressedChanges,
  assignChanges,
  flattenPatch,
  patchOf,
  readValue,
  realChanges,
  type SectionPatch,
  type SectionValues,
} from "../lib/report/section-values";
import type { FigureValue } from "../lib/report/values";
import { commitThenFlush } from "./flush-log";
import { forgetSections, readSection, rememberSection } from "./known-sections";
import { statements } from "./statements";
import { placeUnderUnit } from "./units";

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
};

/** One value that the sender and somebody else changed differently; `pointer` is inside the section. */
export type Conflict = { pointer: string; yours: FigureValue; theirs: FigureValue };

export type SaveOutcome =
  /** `merged`: what others changed since the sender's base. */
  | { ok: true; revision: number; savedAt: string; merged: SectionPatch | null }
  | { ok: false; reason: "missing" | "inBin" | "finalised" }
  | { ok: false; reason: "aheadOfStore"; revision: number }
  /** A later save of the sender was there first: it held all that this one would have stored. */
  | { ok: false; reason: "overtaken"; revision: number }
  | { ok: false; reason: "conflict"; revision: number; conflicts: Conflict[]; merged: SectionPatch | null };

type Waiting = { save: SectionSave; resolve: (outcome: SaveOutcome) => void; reject: (error: unknown) => void };

let waiting: Waiting[] = [];
let committing = false;

/**
 * Merges the patch value by value into the stored section and appends a revision; a conflict stores nothing.
 * Resolved when the save is on the disk. Saves that arrive while the disk works share the next transaction and flush.
 */
export function saveSection(save: SectionSave): Promise<SaveOutcome> {
  return new Promise((resolve, reject) => {
    waiting.push({ save, resolve, reject });
    if (committing) return;
    committing = true;
    setImmediate(commitWaiting);
  });
}

async function commitWaiting(): Promise<void> {
  while (waiting.length > 0) {
    const group = waiting;
    waiting = [];
    await commit(group).catch(async () => {
      forgetSections();
      // One of them failed and took the others along: each gets a transaction and an error of its own.
      for (const alone of group) await commitAlone(alone);
    });
  }
  committing = false;
}

async function commitAlone(one: Waiting): Promise<void> {
  await commit([one]).catch((error: unknown) => {
    forgetSections();
    one.reject(error);
  });
}

async function commit(group: Waiting[]): Promise<void> {
  const outcomes = await commitThenFlush(() => group.map(({ save }) => saveInTransaction(save)));
  for (const [index, { resolve }] of group.entries()) resolve(outcomes[index]);
}

function saveInTransaction(save: SectionSave): SaveOutcome {
  const { reportId, sectionId, baseRevision } = save;
  const head = statements().head.get({ reportId });
  const section = readSection(reportId, sectionId);
  if (!head || !section) return { ok: false, reason: "missing" };
  if (head.deletedAt !== null) return { ok: false, reason: "inBin" };
  if (head.status === "finalised") return { ok: false, reason: "finalised" };
  if (baseRevision > head.revision) return { ok: false, reason: "aheadOfStore", revision: head.revision };

  const { others, overtaken } = section.revision > baseRevision ? changesSince(save) : { others: {}, overtaken: false };
  if (overtaken) return { ok: false, reason: "overtaken", revision: head.revision };
  const wanted = oneACell(flattenPatch(save.patch, section.values));
  const changes = realChanges(section.values, wanted);
  const news = pick(section.values, Object.keys(without(others, wanted)));
  const merged = isEmpty(news) ? null : patchOf(news);
  const conflicts = conflictsOf(changes, withOtherSides(others), section.values);
  if (conflicts.length > 0) return { ok: false, reason: "conflict", revision: head.revision, conflicts, merged };

  const savedAt = new Date().toISOString();
  const revision = leavesTrace(save, wanted, changes) ? head.revision + 1 : head.revision;
  if (revision > head.revision) store(save, section.values, changes, revision, savedAt);
  return { ok: true, revision, savedAt, merged };
}

/** A numbered save is remembered even where it changes nothing, or an earlier one that comes late would undo it. */
const leavesTrace = ({ sequence }: SectionSave, wanted: AddressedChanges, changes: AddressedChanges): boolean =>
  !isEmpty(changes) || (sequence !== undefined && !isEmpty(wanted));

function store(
  save: SectionSave,
  before: SectionValues,
  changes: AddressedChanges,
  revision: number,
  at: string,
): void {
  const { reportId, sectionId, session = "", sequence = 0 } = save;
  const previous = pick(before, Object.keys(changes));
  const values = assignChanges(before, changes);
  statements().updateSection.run({ reportId, sectionId, values: JSON.stringify(values), revision, at });
  statements().addRevision.run({ reportId, sectionId, revision, session, sequence, changes, previous, at });
  statements().updateReport.run({ reportId, sectionId, revision, at });
  rememberSection(reportId, sectionId, { revision, values });
  if (Object.keys(changes).some((pointer) => pointer.startsWith("/unit/"))) placeUnderUnit(reportId);
}

/** What others changed since the sender's base, and whether a later save of its own arrived first. */
function changesSince({ reportId, sectionId, baseRevision, session = "", sequence = 0 }: SectionSave) {
  const others: AddressedChanges = {};
  let overtaken = false;
  for (const row of statements().changesSince.all({ reportId, sectionId, baseRevision })) {
    if (session === "" || row.session !== session) Object.assign(others, row.changes);
    else if (row.sequence > sequence) overtaken = true;
  }
  return { others, overtaken };
}

const isEmpty = (changes: AddressedChanges) => Object.keys(changes).length === 0;

const without = (changes: AddressedChanges, left: AddressedChanges): AddressedChanges =>
  isEmpty(left) ? changes : Object.fromEntries(Object.entries(changes).filter(([pointer]) => !(pointer in left)));

const pick = (values: SectionValues, pointers: string[]): AddressedChanges =>
  Object.fromEntries(pointers.map((pointer) => [pointer, readValue(values, pointer)]));

const conflictsOf = (changes: AddressedChanges, others: AddressedChanges, stored: SectionValues): Conflict[] =>
  Object.entries(changes)
    .filter(([pointer]) => pointer in others)
    .map(([pointer, yours]) => ({ pointer, yours, theirs: readValue(stored, pointer) }));

/** @returns null when there is no such report; one in the bin has its edition still. */
export async function editionIdOf(reportId: string): Promise<string | null> {
  return statements().head.get({ reportId })?.editionId ?? null;
}
