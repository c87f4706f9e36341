/** A step of a round of review, and who may take it; any person where nobody is named. */
export type ReviewStep = {
  name: string;
  people: string[];
  /** Whether all who are named must agree; otherwise one is enough. */
  all?: boolean;
};

/**
 * The steps of an office that has not said otherwise. 条例第十七条 makes the review before publication a duty;
 * 国办公开办函〔2021〕30号 makes the head in charge the first responsible, who signs last.
 */
export const usualSteps: ReviewStep[] = [
  { name: "保密审查", people: [] },
  { name: "审核", people: [] },
  { name: "签发", people: [] },
];

export const mostSteps = 6;
