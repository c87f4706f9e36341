import { markClass } from "@/components/prose/mark-kinds";
import type { NumberTrace } from "@/lib/checks/number-trace";
import type { Numbers } from "@/lib/checks/standing/check-state";

/** How a number of the text stands to the tables: `live`, or as it is marked; null is set aside (dates, document numbers). */
export type NumberStanding = "live" | "eq" | "bad" | "scope" | "none" | null;

export function standingOf({ kind, matches }: NumberTrace): NumberStanding {
  if (kind === "live" || kind === "scope") return kind;
  if (kind === "other" || (matches === null && kind === "growth")) return "none";
  if (kind === "date" || kind === "reference" || kind === "contact" || kind === "ordinal") return null;
  return matches === false ? "bad" : "eq";
}

export const standingNames: Record<Exclude<NumberStanding, null>, string> = {
  live: "活数字",
  eq: "与表一致",
  bad: "不一致",
  scope: "另有口径",
  none: "不在表内",
};

export const standings = Object.keys(standingNames) as (keyof typeof standingNames)[];

/** Class of a number as it looks in the text: a live figure is a chip, the others are underlined. */
export const numberClass = (standing: Exclude<NumberStanding, null>): string =>
  standing === "live" ? "chip" : markClass(standing);

export const allTraces = (numbers: Numbers): NumberTrace[] => Object.values(numbers).flat();

/** Numbers that are compared or could be: without dates, document numbers, telephones and numbering. */
export const tracedCount = (numbers: Numbers): number =>
  allTraces(numbers).filter((trace) => standingOf(trace) !== null).length;
