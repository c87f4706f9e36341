import "server-only";
import type { ValuesByPointer } from "../lib/report/section-changes";
import { asBeforeNext, type StoredChanges, type TextEdit } from "../lib/report/stored-changes";
import { DatabaseError } from "./database-error";

/** Shorter texts are stored as they are. */
const longText = 100;
/** Once in so many revisions a long text is stored whole: nobody has to go further to read an older state. */
const wholeEvery = 64;

const lengthOfCommon = (one: string, other: string, most: number, unitAt: (text: string, at: number) => number) => {
  let length = 0;
  while (length < most && unitAt(one, length) === unitAt(other, length)) length += 1;
  return length;
};

/** @returns the one place at which two texts differ */
export function editBetween(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  const at = lengthOfCommon(before, after, shorter, (text, index) => text.charCodeAt(index));
  const fromEnd = (text: string, index: number) => text.charCodeAt(text.length - 1 - index);
  const end = lengthOfCommon(before, after, shorter - at, fromEnd);
  return { at, out: before.slice(at, before.length - end), in: after.slice(at, after.length - end) };
}

/** @returns the text before an edit. @throws DatabaseError when the text is not what the edit left */
export function beforeEdit(after: string, { at, out, in: put }: TextEdit): string {
  if (after.slice(at, at + put.length) !== put)
    throw new DatabaseError("VALUE_DAMAGED", "A revision does not fit to the one after it");
  return after.slice(0, at) + out + after.slice(at + put.length);
}

type Change = { changes: ValuesByPointer; previous: ValuesByPointer };

/**
 * @param whole keeps the text after the save in it
 * @returns what a save changed, long texts by their differences
 */
export function packChanges({ changes, previous }: Change, whole: boolean): Record<keyof Change, StoredChanges> {
  const packed: Record<keyof Change, StoredChanges> = { changes: { ...changes }, previous: { ...previous } };
  for (const [pointer, after] of Object.entries(changes)) {
    const before = previous[pointer];
    if (typeof after !== "string" || typeof before !== "string" || after.length < longText) continue;
    packed.previous[pointer] = editBetween(before, after);
    if (!whole) packed.changes[pointer] = asBeforeNext;
  }
  return packed;
}

/** Whether a save is the first of its section in its stretch of revisions. @param last the section's revision before it */
export const isWhole = (revision: number, last: number): boolean =>
  Math.floor(revision / wholeEvery) !== Math.floor(last / wholeEvery);
