import type { AllFigures } from "../../report/figures";
import { sectionOfText } from "../../report/place";
import type { Reason } from "../../report/reason";
import type { Report } from "../../report/values";
import type { Finding } from "../finding";
import { type NumberTrace, numberKey } from "../number-trace";
import { findingKey, findingValues, scopeKey } from "../reasons";
import type { ShownFinding } from "./shown-findings";

/** What a reason is asked for: a warning, or a number that speaks of another scope than the tables. */
export type ReasonSubject = Pick<Finding, "rule" | "section" | "message" | "group"> & {
  key: string;
  values: string;
  /** The figure under whose table the reason may be printed. */
  noteAt: string | null;
  given: Reason | null;
};

/** The warning as something to give a reason for; where it speaks of cells, the reason may be printed under their table. */
export function subjectOf({ finding, reason }: ShownFinding, figures: AllFigures): ReasonSubject {
  const { rule, section, message, group, addresses, place } = finding;
  const noteAt = place ? null : (addresses[0] ?? null);
  return {
    ...{ rule, section, message, group, noteAt },
    key: findingKey(finding),
    values: findingValues(finding, figures),
    given: reason,
  };
}

/** A number that speaks of another scope than the tables: declared so, it is tied to nothing as long as its words stay. */
export function scopeSubject(trace: NumberTrace, traced: Report, reasons: Reason[]): ReasonSubject {
  const line = traced.text[trace.section].split("\n")[trace.paragraph] ?? "";
  const key = scopeKey(numberKey(line, trace));
  return {
    rule: "N-15",
    group: "number",
    section: sectionOfText(trace.section),
    message: `文中“${trace.text}”说的是别的范围，不与表格比较。`,
    key,
    values: trace.text,
    noteAt: null,
    given: reasons.find((reason) => reason.key === key) ?? null,
  };
}
