import type { Edition } from "@/lib/editions/edition";
import { differenceOf } from "./rebase-text";
import { type StepId, stepOfAnchor } from "./steps";
import type { UndoneStep } from "./steps-done";

/** Where something was taken back: its step, and the field or, in a text, the place of the caret. */
export type UndoPlace = { step: StepId; anchor: string };

/** The end of the words that changed, as the editor's anchor: `overview.3.5.5`. */
function caretIn(id: string, from: string, to: string): string {
  const end = differenceOf(from, to)?.after ?? to.length;
  const lines = to.slice(0, end).split("\n");
  const offset = lines[lines.length - 1].length;
  return `${id}.${lines.length - 1}.${offset}.${offset}`;
}

/** Where the first field of a step stands. */
export function placeOf(edition: Edition, { from, to }: UndoneStep): UndoPlace {
  const [{ name, text }] = to;
  const [group, ...rest] = name.split(".");
  const key = rest.join(".");
  if (group === "text") return { step: stepOfAnchor(edition, key), anchor: caretIn(key, from[0].text, text) };
  return ["figures", "units", "notes"].includes(group)
    ? { step: stepOfAnchor(edition, key), anchor: key }
    : { step: "cover", anchor: name };
}
