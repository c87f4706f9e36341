import { adviceOf, type Finding, splitMessage } from "../checks/finding";
import type { DecisionItem } from "../collection/submission";
import { wordsPlace } from "../report/place";

type Placed = Pick<Finding, "addresses" | "place" | "section">;

/** The printed place of what a finding speaks of. */
export function placeOfFinding({ addresses, place, section }: Placed): string {
  if (place) return wordsPlace(place);
  return addresses[0] ?? `text:${section}`;
}

type Said = Placed & Pick<Finding, "actual" | "excerpt" | "expected" | "message" | "hint" | "severity">;

/** A finding as an item of a letter, in words that can be edited. */
export const itemOfFinding = (finding: Said): DecisionItem => ({
  place: placeOfFinding(finding),
  is: finding.actual ?? finding.excerpt ?? "",
  should: finding.expected ?? "",
  why: [splitMessage(finding.message).what, adviceOf(finding)].filter((words) => words !== "").join("。"),
  severity: finding.severity,
});
