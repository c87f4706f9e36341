import type { Change } from "@/lib/report/change";
import { cellPlace, parseField } from "@/lib/report/place";
import { patchOf, pointerOf } from "@/lib/report/section-changes";
import type { SectionPatch } from "@/lib/report/section-values";
import type { Report } from "@/lib/report/values";

/** What a cell holds goes as figure or as entry, and the server takes the other away. */
function asStored({ place, after }: Change, { entries }: Pick<Report, "entries">): Pick<Change, "place" | "after"> {
  // A unit without a name goes as it is, to be refused by name.
  if (place === "cover:unit.name") return { place, after: after ?? "" };
  const parsed = parseField(place);
  const isEntry = parsed.kind === "figure" && after !== null && entries[parsed.address] === after;
  return isEntry ? { place: cellPlace("entry", parsed.address), after } : { place, after };
}

/** @returns the changes of a section as they travel. */
export const patchToSend = (changes: Change[], report: Pick<Report, "entries">): SectionPatch =>
  patchOf(changes.map((change) => asStored(change, report)));

/**
 * @param at JSON pointers in the body of the request, of what was refused
 * @returns the other changes: they can go without those. None where the refusal is of no place.
 */
export function changesBeside(at: string[], changes: Change[], report: Pick<Report, "entries">): Change[] {
  const isRefused = (change: Change) => at.includes(`/values${pointerOf(asStored(change, report).place)}`);
  return changes.some(isRefused) ? changes.filter((change) => !isRefused(change)) : [];
}
