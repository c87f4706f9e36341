import { mergeText } from "@/lib/report/merge-text";

/** One range of a text that differs in another: it ends at `before` in the first, at `after` in the second. */
type Difference = { start: number; before: number; after: number };

/** Where two texts differ, as one range; null where they are equal. */
export function differenceOf(one: string, other: string): Difference | null {
  if (one === other) return null;
  const most = Math.min(one.length, other.length);
  let start = 0;
  while (start < most && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return { start, before: one.length - end, after: other.length - end };
}

/**
 * A change made elsewhere, from `base` to `theirs`, brought into `mine`, which differs from `base` too.
 * @returns null where both changed the same words.
 */
export const rebaseText = (base: string, theirs: string, mine: string): string | null =>
  // Most changes are one range each: an undo of many steps asks for many of them.
  rebaseRange(base, theirs, mine) ?? mergeText(base, mine, theirs);

function rebaseRange(base: string, theirs: string, mine: string): string | null {
  const [their, own] = [differenceOf(base, theirs), differenceOf(base, mine)];
  if (!their) return mine;
  if (!own) return theirs;
  const words = theirs.slice(their.start, their.after);
  if (their.before < own.start) return mine.slice(0, their.start) + words + mine.slice(their.before);
  const shift = own.after - own.before;
  if (own.before < their.start) return mine.slice(0, their.start + shift) + words + mine.slice(their.before + shift);
  return null;
}
