import "server-only";
import type { SectionId } from "../lib/editions/edition";
import {
  type AddressedChanges,
  applyChanges,
  flattenPatch,
  patchOf,
  readValue,
  realChanges,
  type SectionPatch,
  type SectionValues,
} from "../lib/report/section-values";
import type { FigureValue } from "../lib/report/values";
import { database } from "./client";
import { statements } from "./statements";
import { placeUnderUnit } from "./units";

export type SectionSave = {
  reportId: string;
  sectionId: SectionId;
  /** The report's revision that the sender last knew. */
  baseRevision: number;
  patch: SectionPatch;
  /** The sender's own earlier saves, whose answers it may have missed, are no conflict. */
  client?: string;
};

/** One value that the sender and somebody else changed differently. `pointer` is inside the section. */
export type Conflict = { pointer: string; yours: FigureValue; stored: FigureValue };

export type SaveOutcome =
  /** `merged`: what others changed since the sender's base, as a merge patch. */
  | { ok: true; revision: number; savedAt: string; merged?: SectionPatch }
  | { ok: false; reason: "missing" | "inBin" | "finalised" }
  | { ok: false; reason: "aheadOfStore"; revision: number }
  | { ok: false; reason: "conflict"; revision: number; conflicts: Conflict[] };

/** Merges the patch value by value into the stored section and appends a revision, in one transaction; a conflict stores nothing. */
export async function saveSection(save: SectionSave): Promise<SaveOutcome> {
  return database().transaction(() => saveInTransaction(save), { behavior: "immediate" });
}

function saveInTransaction(save: SectionSave): SaveOutcome {
  const { reportId, sectionId, baseRevision } = save;
  const head = statements().head.get({ reportId });
  const section = statements().section.get({ reportId, sectionId });
  if (!head || !section) return { ok: false, reason: "missing" };
  if (head.deletedAt !== null) return { ok: false, reason: "inBin" };
  if (head.status === "finalised") return { ok: false, reason: "finalised" };
  if (baseRevision > head.revision) return { ok: false, reason: "aheadOfStore", revision: head.revision };

  const wanted = flattenPatch(save.patch, section.values);
  const others = section.revision > baseRevision ? changesOfOthers(save) : {};
  const changes = realChanges(section.values, wanted);
  const conflicts = conflictsOf(changes, others, section.values);
  if (conflicts.length > 0) return { ok: false, reason: "conflict", revision: head.revision, conflicts };

  const savedAt = new Date().toISOString();
  const revision =
    Object.keys(changes).length > 0 ? store(save, section.values, changes, head.revision + 1, savedAt) : head.revision;
  if (sectionId === "cover" && save.patch.unit && revision > head.revision) placeUnderUnit(reportId);
  const merged = theirs(others, wanted, section.values);
  return { ok: true, revision, savedAt, ...(merged ? { merged } : {}) };
}

function store(
  save: SectionSave,
  before: SectionValues,
  changes: AddressedChanges,
  revision: number,
  at: string,
): number {
  const { reportId, sectionId, client = "" } = save;
  const previous = Object.fromEntries(Object.keys(changes).map((pointer) => [pointer, readValue(before, pointer)]));
  statements().updateSection.run({
    reportId,
    sectionId,
    values: JSON.stringify(applyChanges(before, changes)),
    revision,
    at,
  });
  statements().addRevision.run({ reportId, sectionId, revision, client, changes, previous, at });
  statements().updateReport.run({ reportId, sectionId, revision, at });
  return revision;
}

function changesOfOthers({ reportId, sectionId, baseRevision, client = "" }: SectionSave): AddressedChanges {
  const since = statements().changesSince.all({ reportId, sectionId, baseRevision });
  return Object.assign(
    {},
    ...since.filter((revision) => client === "" || revision.client !== client).map(({ changes }) => changes),
  );
}

const conflictsOf = (changes: AddressedChanges, others: AddressedChanges, stored: SectionValues): Conflict[] =>
  Object.entries(changes)
    .filter(([pointer]) => pointer in others)
    .map(([pointer, yours]) => ({ pointer, yours, stored: readValue(stored, pointer) }));

function theirs(others: AddressedChanges, wanted: AddressedChanges, stored: SectionValues): SectionPatch | undefined {
  const pointers = Object.keys(others).filter((pointer) => !(pointer in wanted));
  return pointers.length > 0
    ? patchOf(Object.fromEntries(pointers.map((pointer) => [pointer, readValue(stored, pointer)])))
    : undefined;
}
