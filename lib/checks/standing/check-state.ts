import type { ProseId, SectionId } from "../../editions/edition";
import { proseIds, type Report } from "../../report/values";
import type { NumberTrace } from "../number-trace";
import type { ShownFinding } from "./shown-findings";

export type Counts = { errors: number; warnings: number; todo: number; answered: number };

/** Numbers of each text, in their order. */
export type Numbers = Readonly<Record<ProseId, NumberTrace[]>>;

/** What the checks have to say at this moment; parts that are equal to the last moment's are the same objects. */
export type CheckState = {
  /** False until the report has been checked for the first time. */
  ready: boolean;
  /** The report that was checked: places in the text count in it. */
  report: Report;
  items: ShownFinding[];
  numbers: Numbers;
  /** The report in which the numbers were traced: while keys are pressed, an earlier one. */
  traced: Report;
  marks: ReadonlyMap<string, "error" | "warning">;
  counts: Counts;
  sections: Readonly<Partial<Record<SectionId, Counts>>>;
  /** Name of the fix just applied, as long as nothing else has been changed. */
  applied: string | null;
  /** The finding that F8 went to last. */
  visited: string | null;
};

export const noCounts: Counts = { errors: 0, warnings: 0, todo: 0, answered: 0 };

const member = { error: "errors", warning: "warnings", todo: "todo", answered: "answered" } as const;

export function countFindings(items: ShownFinding[]): Counts {
  const counts = { ...noCounts };
  for (const { state } of items) counts[member[state]] += 1;
  return counts;
}

export function countBySection(items: ShownFinding[]): CheckState["sections"] {
  const sections: Partial<Record<SectionId, Counts>> = {};
  for (const { finding, state } of items) {
    const counts = sections[finding.section] ?? { ...noCounts };
    counts[member[state]] += 1;
    sections[finding.section] = counts;
  }
  return sections;
}

export function numbersBySection(numbers: NumberTrace[]): Numbers {
  const bySection = Object.fromEntries(proseIds.map((id): [string, NumberTrace[]] => [id, []]));
  for (const trace of numbers) bySection[trace.section].push(trace);
  return bySection as Numbers;
}

/** @returns `before` where `now` says the same: what shows it is then not drawn again. */
export const kept = <T>(before: T, now: T): T => (JSON.stringify(before) === JSON.stringify(now) ? before : now);

/** The same for a list, entry by entry. */
export function keptList<T extends { id: string }>(before: T[], now: T[]): T[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const list = now.map((entry) => kept(known.get(entry.id) ?? entry, entry));
  return list.length === before.length && list.every((entry, index) => entry === before[index]) ? before : list;
}
