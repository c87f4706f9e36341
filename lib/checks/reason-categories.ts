import type { ReasonCategory } from "../report/reason";
import type { Finding, FindingGroup } from "./finding";

const others: ReasonCategory = "其他";

/** What may be behind a warning of a group; of a mobile number, a misspelling or a blank line none of these says anything. */
const byGroup: Record<FindingGroup, ReasonCategory[]> = {
  lastYear: ["口径不同", "机构改革"],
  table: ["口径不同", "机构改革"],
  number: ["口径不同"],
  completeness: [],
  wording: [],
  privacy: [],
};

/** Documents in force are what is cleared away: only table two counts them. */
const clearing = ({ group, section }: Pick<Finding, "group" | "section">): ReasonCategory[] =>
  section === "proactiveDisclosure" && (group === "lastYear" || group === "table") ? ["清理"] : [];

/** @returns the kinds of reason that can fit a warning, the likeliest first. */
export const categoriesFor = (finding: Pick<Finding, "group" | "section">): ReasonCategory[] => [
  ...byGroup[finding.group],
  ...clearing(finding),
  others,
];
