import type { SectionId } from "../editions/edition";
import type { AllFigures } from "../report/figures";
import type { Finding } from "./finding";

export const reasonCategories = ["清理", "机构改革", "口径不同", "其他"] as const;
export type ReasonCategory = (typeof reasonCategories)[number];

/** Why a warning may stay, and what it was given for. */
export type Reason = {
  /** `findingKey` of the warning. */
  key: string;
  rule: string;
  section: SectionId;
  /** The warning's own message, so that the reason can be read without it. */
  message: string;
  category: ReasonCategory;
  text: string;
  /** `findingValues` at that time: other values need a new reason. */
  values: string;
  /** ISO 8601, when it was given. */
  at: string;
};

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
