import "server-only";
import type { Edition, SectionId } from "../lib/editions/edition";
import { editionById } from "../lib/editions/register";
import { type Change, isReal, mergeChanges } from "../lib/report/change";
import { textIn } from "../lib/report/place";
import { changesOfPatch, oneACell, patchOf } from "../lib/report/section-changes";
import type { SectionPatch } from "../lib/report/section-values";
import { changesSince, type Signature, type Since, signatureOf, withOthersText } from "./changes-since";
import { readSections } from "./known-sections";
import { writeRevision } from "./section-write";
import { keepAside } from "./set-aside";
import { statements } from "./statements";
import type { Transaction } from "./transaction";
import { accountOfWriter } from "./writer";

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
  /** The text is what it is, made by nobody's hand: where others have written too, it is not merged but in conflict. */
  whole?: boolean;
  /** Values that the sender has not chosen: they stand in the history, under a name, whether they were stored before or not. */
  setAside?: SectionPatch;
};

/** A change of what somebody else has changed too: `before` is theirs and signed, `from` of a text what both were made of. */
export type Conflict = Change & Signature & { from?: string };

export type SaveOutcome =
  /** `merged`: what others changed since the sender's base, and the text as it is now where both changed it. */
  | { ok: true; revision: number; savedAt: string; merged: SectionPatch | null }
  | { ok: false; reason: "missing" | "inBin" | "finalised" }
  /** A round of review has the report, in this step since then. */
  | { ok: false; reason: "inReview"; step: string; since: string }
  | { ok: false; reason: "aheadOfStore"; revision: number }
  /** A later save of the sender was there first: it held all that this one would have stored. */
  | { ok: false; reason: "overtaken"; revision: number }
  /** `conflicts`: from what somebody else has stored to what the sender wanted. */
  | { ok: false; reason: "conflict"; revision: number; conflicts: Conflict[]; merged: SectionPatch | null };

/** Merges the patch value by value into the stored section and appends a revision; a conflict stores nothing. */
export const saveSection = (tx: Transaction, save: SectionSave): Promise<SaveOutcome> =>
  saveRead(tx, save.reportId, () => save);

/** The same of what can be read only by the report's edition. @param readBy may throw: then nothing is stored */
export async function saveRead(
  tx: Transaction,
  reportId: string,
  readBy: (edition: Edition) => SectionSave,
): Promise<SaveOutcome> {
  const [head] = await headOf(tx, reportId);
  if (!head) return { ok: false, reason: "missing" };
  const save = readBy(editionById(head.editionId));
  const { sectionId, baseRevision } = save;
  const known = await readSections(tx, reportId, head);
  const section = known.sections.get(sectionId);
  if (!section) return { ok: false, reason: "missing" };
  if (head.deletedAt !== null) return { ok: false, reason: "inBin" };
  if (head.status === "finalised") return { ok: false, reason: "finalised" };
  if (head.reviewStep !== null)
    return { ok: false, reason: "inReview", step: head.reviewStep, since: head.reviewSince ?? "" };
  const { revision } = head;
  if (baseRevision > revision) return { ok: false, reason: "aheadOfStore", revision };

  const since = section.revision > baseRevision ? await changesSince(tx, save, section.values) : nothing;
  if (since.overtaken) return { ok: false, reason: "overtaken", revision };
  const asked = oneACell(changesOfPatch(sectionId, save.patch, section.values), section.values);
  const { wanted, text, from, beside } = await withOthersText(tx, save, asked, since);
  const merged = newsBeside(asked, wanted, since.others);
  const unmerged = wanted.filter((change) => isReal(change) && change.place !== text);
  const conflicts = clashing(unmerged, since.others).map((change) => ({
    ...{ ...change, ...(textIn(change.place) === null ? {} : { from }), ...signatureOf(save, change, since) },
  }));
  if (conflicts.length > 0) return { ok: false, reason: "conflict", revision, conflicts, merged };

  const savedAt = new Date().toISOString();
  const left = since.repeated ? [] : await keepAside(tx, save, known, savedAt);
  const made = toStore(wanted, left, Object.keys(beside).length > 0);
  if (made.length === 0 && !leavesTrace(save, wanted)) return { ok: true, revision: known.revision, savedAt, merged };
  return { ok: true, revision: await writeRevision(tx, save, known, made, savedAt, beside), savedAt, merged };
}

const nothing: Since = { saves: [], others: [], overtaken: false, repeated: false };

/** A numbered save is remembered even where it changes nothing, or an earlier one that comes late would undo it. */
const leavesTrace = ({ sequence }: SectionSave, wanted: Change[]): boolean =>
  sequence !== undefined && wanted.length > 0;

/**
 * @param left what leaves the state again in which something was set aside
 * @param mixed whether the text was merged: that is told of it even where others had written all of it before
 */
function toStore(wanted: Change[], left: Change[], mixed: boolean): Change[] {
  const now = new Map(left.map(({ place, before }) => [place, before]));
  const made = wanted.map((change) => ({
    ...change,
    before: now.has(change.place) ? (now.get(change.place) ?? null) : change.before,
  }));
  const places = new Set(made.map(({ place }) => place));
  return [
    ...left.filter(({ place }) => !places.has(place)),
    ...made.filter((change) => isReal(change) || (mixed && textIn(change.place) !== null)),
  ];
}

/** What others changed and the sender did not ask to change, and a text that is not what it asked for, as a merge patch. */
function newsBeside(asked: Change[], wanted: Change[], others: Change[]): SectionPatch | null {
  const places = new Set(asked.map(({ place }) => place));
  const mixed = wanted.filter(({ after }, index) => after !== asked[index].after);
  const news = [...others.filter(({ place }) => !places.has(place)), ...mixed];
  return news.length > 0 ? patchOf(news) : null;
}

/** A change of what others have changed too; whoever writes a figure also decides about the entry of its cell. */
function clashing(changes: Change[], others: Change[]): Change[] {
  const clashes = new Set(mergeChanges(changes, others).clashes.map(({ place }) => place));
  return changes.filter(({ place }) => clashes.has(place));
}

const headOf = (tx: Transaction, reportId: string) =>
  statements(tx).head.execute({ reportId, personId: accountOfWriter() });

/** @returns null when there is no such report; one in the bin has its edition still. */
export async function editionIdOf(tx: Transaction, reportId: string): Promise<string | null> {
  const [head] = await headOf(tx, reportId);
  return head?.editionId ?? null;
}
