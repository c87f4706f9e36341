import { adviceOf, type Finding, splitMessage } from "../checks/finding";
import type { DecisionItem } from "../collection/submission";
import { isDecimal } from "../report/decimal";
import { type AllFigures, sameFigure } from "../report/figures";
import { wordsPlace } from "../report/place";

type Placed = Pick<Finding, "addresses" | "place" | "section">;

/** The printed place of what a finding speaks of. */
export function placeOfFinding({ addresses, place, section }: Placed): string {
  if (place) return wordsPlace(place);
  return addresses[0] ?? `text:${section}`;
}

type Said = Placed & Pick<Finding, "actual" | "excerpt" | "expected" | "message" | "hint" | "severity">;

/**
 * What the place says and what it should say. Two sums that differ, or how much of a text is last year's, stand at no
 * place: who is told that a cell should be the sum of its column changes the wrong one.
 */
function saidAt({ actual, expected = "", excerpt, addresses, place }: Said, figures: AllFigures) {
  if (place && actual !== undefined && excerpt?.includes(actual) === false) return { is: excerpt, should: "" };
  const value = figures.get(addresses[0] ?? "") ?? null;
  const isRelation = !place && addresses.length > 1 && actual && value !== null;
  if (isRelation && !(isDecimal(actual) && sameFigure(value, actual))) return { is: String(value), should: "" };
  return { is: actual ?? excerpt ?? "", should: expected };
}

/** A finding as an item of a letter, in words that can be edited. */
export const itemOfFinding = (finding: Said, figures: AllFigures): DecisionItem => ({
  place: placeOfFinding(finding),
  ...saidAt(finding, figures),
  why: [splitMessage(finding.message).what, adviceOf(finding)].filter((words) => words !== "").join("。"),
  severity: finding.severity,
});
