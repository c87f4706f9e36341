import type { AllFigures } from "../report/figures";
import type { Reason } from "../report/reason";
import type { Finding } from "./finding";

/** Names a warning as long as it speaks of the same cells, or of the same place in the prose. */
export const findingKey = ({ rule, section, addresses, place }: Finding): string =>
  [rule, section, addresses.join(" "), place ? `${place.section}` : ""].join("|");

/** What a warning speaks of: the figures at its addresses, the words it quotes, what it expected and found. */
export function findingValues({ addresses, excerpt, expected, actual }: Finding, figures: AllFigures): string {
  return JSON.stringify([
    addresses.map((address) => figures.get(address) ?? null),
    excerpt ?? "",
    expected ?? "",
    actual ?? "",
  ]);
}

/** @returns the reason that answers the warning, while the values it was given for stay; errors have none. */
export function answerTo(finding: Finding, reasons: readonly Reason[], figures: AllFigures): Reason | null {
  if (finding.severity === "error") return null;
  const [key, values] = [findingKey(finding), findingValues(finding, figures)];
  return reasons.find((reason) => reason.key === key && reason.values === values) ?? null;
}

/** What still stands in the way of finalising: every error, and every warning without a reason. */
export const openFindings = (findings: Finding[], reasons: readonly Reason[], figures: AllFigures): Finding[] =>
  findings.filter((finding) => !answerTo(finding, reasons, figures));

const scopePrefix = "scope|";

/** Key of the reason by which the writer declares that a number speaks of another scope than the tables. */
export const scopeKey = (numberKey: string): string => scopePrefix + numberKey;

/** @returns the `numberKey`s declared so, for `CheckInput.scoped`. */
export const scopedNumbers = (reasons: readonly Reason[]): ReadonlySet<string> =>
  new Set(reasons.filter(({ key }) => key.startsWith(scopePrefix)).map(({ key }) => key.slice(scopePrefix.length)));
