import type { ProseId } from "../editions/edition";
import { sectionOfText } from "../report/place";
import { excerptOf, type Finding, type FindingGroup, type Severity } from "./finding";

/** What is wrong with some words of a line, wherever the line stands. */
export type LineFault = {
  rule: string;
  severity: Severity;
  start: number;
  end: number;
  message: string;
  basis: string;
  /** Written instead of the words from `start` to `end`. */
  replacement?: string;
  label?: string;
  /** Stands in a line that gives contact details: right in the preamble. */
  contact?: boolean;
};

/** Why wrong words are a fault of the report. */
export const cleanWording = "公文用字用语规范，报告公布前要校对";

export type LineChecker = (line: string) => LineFault[];

const longestMemory = 4000;

/** The same line is looked at once: only the line that was typed in is checked anew. */
export function remembering(check: LineChecker): LineChecker {
  const memory = new Map<string, LineFault[]>();
  return (line) => {
    const known = memory.get(line);
    if (known) return known;
    if (memory.size >= longestMemory) memory.clear();
    const faults = check(line);
    memory.set(line, faults);
    return faults;
  };
}

/** @returns the fault of a line as a finding, with its place and the words around it. */
export function faultFinding(
  fault: LineFault,
  group: FindingGroup,
  section: ProseId,
  paragraph: number,
  line: string,
): Finding {
  const { rule, severity, start, end, message, basis, replacement, label } = fault;
  const place = { section, paragraph, start, end };
  return {
    rule,
    severity,
    group,
    section: sectionOfText(section),
    addresses: [],
    message,
    ...(replacement === undefined ? {} : { expected: replacement }),
    actual: line.slice(start, end),
    basis,
    excerpt: excerptOf(line, start, end),
    place,
    ...(replacement === undefined
      ? {}
      : { fixes: [{ kind: "replaceText", label: label ?? `改为“${replacement}”`, with: replacement, ...place }] }),
  };
}
