import type { Right } from "@/lib/access/rights";

/** Whether what somebody may do is what the page was drawn for. */
export const sameRights = (one: readonly Right[], other: readonly Right[]): boolean =>
  one.length === other.length && one.every((right) => other.includes(right));
