import type { Edition } from "@/lib/editions/edition";
import { textOf } from "@/lib/report/change";
import { type PrintedPlace, textIn, wordsPlace } from "@/lib/report/place";
import { differenceOf } from "./rebase-text";
import { type StepId, stepOfAnchor } from "./steps";
import type { Step } from "./undo-history";

/** Where something was taken back: its step, and the field or, in a text, the place of the caret. */
export type UndoPlace = { step: StepId; anchor: PrintedPlace };

/** The point behind the words that changed. */
function caretIn(from: string, to: string): { paragraph: number; start: number; end: number } {
  const lines = to.slice(0, differenceOf(from, to)?.after ?? to.length).split("\n");
  const { length } = lines[lines.length - 1];
  return { paragraph: lines.length - 1, start: length, end: length };
}

/** Where the first field of a step stands, as it was taken back or done again. */
export function placeOf(edition: Edition, { changes }: Step): UndoPlace {
  const [{ place, before, after }] = changes;
  const section = textIn(place);
  const anchor = section ? wordsPlace({ section, ...caretIn(textOf(before), textOf(after)) }) : place;
  return { step: stepOfAnchor(edition, anchor), anchor };
}
