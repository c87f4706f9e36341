import { textOf } from "@/lib/report/change";
import { type MergedPiece, mergeTexts } from "@/lib/report/merge-text";
import { textIn } from "@/lib/report/place";
import type { OpenConflict } from "./open-conflicts";

/**
 * A conflict with what stands here now, in pieces: of a text all of it, with a question for each place at which both
 * changed the same words; of any other value one question.
 */
export function conflictPieces({ place, before, after }: OpenConflict, here: string): MergedPiece[] {
  const [base, theirs] = [textOf(before), textOf(after)];
  return textIn(place) === null ? [{ base, mine: here, theirs, merged: null }] : mergeTexts(base, here, theirs);
}
