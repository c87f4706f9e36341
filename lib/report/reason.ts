import type { SectionId } from "../editions/edition";

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
  by: string;
};
