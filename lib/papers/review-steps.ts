/**
 * The steps of a review on paper, in order, each with who gives an opinion. 条例第十七条 makes the review before
 * publication a duty; 国办公开办函〔2021〕30号 makes the head in charge the first responsible for the report.
 */
export const reviewSteps = [
  { name: "编制", by: "经办人" },
  { name: "保密审查", by: "审查人" },
  { name: "审核", by: "分管负责人" },
  { name: "签发", by: "主要负责人" },
] as const;
