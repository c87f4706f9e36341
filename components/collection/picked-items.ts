import { adviceOf, type Finding, splitMessage } from "@/lib/checks/finding";
import type { DecisionItem } from "@/lib/collection/submission";
import { paragraphPlace, wordsPlace } from "@/lib/report/place";

/** The printed place of what a finding speaks of. */
export function placeOfFinding({ addresses, place, section }: Finding): string {
  if (place) return wordsPlace(place);
  return addresses[0] ?? `text:${section}`;
}

/** Where the paper shows a finding: at a cell, or at the line of a text. */
export const anchorOfFinding = ({ addresses, place }: Finding): string | null =>
  addresses[0] ?? (place ? paragraphPlace(place.section, place.paragraph) : null);

/** A finding as an item of a return, in words that can be edited. */
export const itemOfFinding = (finding: Finding): DecisionItem => ({
  place: placeOfFinding(finding),
  is: finding.actual ?? finding.excerpt ?? "",
  should: finding.expected ?? "",
  why: [splitMessage(finding.message).what, adviceOf(finding)].filter((words) => words !== "").join("。"),
  severity: finding.severity,
});
