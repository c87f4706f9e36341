import "server-only";
import type { SectionId } from "../lib/editions/edition";
import { thisComputer } from "../lib/report/actor";
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
    section.revision > baseRevision ? await changesSince(tx, save) : { others: {}, overtaken: false };
  if (overtaken) return { ok: false, reason: "overtaken", revision: head.revision };
  const wanted = oneACell(flattenPatch(save.patch, section.values));
  const changes = realChanges(section.values, wanted);
  const news = pick(section.values, Object.keys(without(others, wanted)));
  const merged = isEmpty(news) ? null : patchOf(news);
  const conflicts = conflictsOf(changes, withOtherSides(others), section.values);
  if (conflicts.length > 0) return { ok: false, reason: "conflict", revision: head.revision, conflicts, merged };

  const savedAt = new Date().toISOString();
  const revision = leavesTrace(save, wanted, changes) ? head.revision + 1 : head.revision;
  if (revision > head.revision) await store(tx, save, known, section.values, changes, revision, savedAt);
  return { ok: true, revision, savedAt, merged };
}

/** A numbered save is remembered even where it changes nothing, or an earlier one that comes late would undo it. */
const leavesTrace = ({ sequence }: SectionSave, wanted: AddressedChanges, changes: AddressedChanges): boolean =>
  !isEmpty(changes) || (sequence !== undefined && !isEmpty(wanted));

async function store(
  tx: Transaction,
  save: SectionSave,
  known: KnownReport,
  before: SectionValues,
  changes: AddressedChanges,
  revision: number,
  at: string,
): Promise<void> {
  const { reportId, sectionId, session = "", sequence = 0, by = thisComputer } = save;
  const change = { changes, previous: pick(before, Object.keys(changes)) };
  const packed = packChanges(change, isWhole(revision, known.sections.get(sectionId)?.revision ?? 0));
  const values = assignChanges(before, changes);
  const { updateSection, addRevision, updateReport } = statements(tx);
  await updateSection.execute({ reportId, sectionId, values: JSON.stringify(values), revision, at });
  await addRevision.execute({ reportId, sectionId, revision, session, sequence, ...packed, at, by });
  const states = JSON.stringify(withSection(known, sectionId, values, revision));
  await updateReport.execute({ reportId, sectionId, revision, at, states });
  if (!values.unit || !Object.keys(changes).some((pointer) => pointer.startsWith("/unit/"))) return;
  await summariseCover(tx, reportId, values.unit);
  // The name stays a value of the report: whose it is then, the clerk says (`office-answers.ts`).
  if ("/unit/kind" in changes) await keepKind(tx, reportId, values.unit.kind);
}

/** What others changed since the sender's base, and whether a later save of its own arrived first. */
async function changesSince(tx: Transaction, save: SectionSave) {
  const { reportId, sectionId, baseRevision, session = "", sequence = 0 } = save;
  const others: AddressedChanges = {};
  let overtaken = false;
  for (const row of await statements(tx).changesSince.execute({ reportId, sectionId, baseRevision })) {
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
export async function editionIdOf(tx: Transaction, reportId: string): Promise<string | null> {
  const [head] = await statements(tx).head.execute({ reportId });
  return head?.editionId ?? null;
}
