import { stepPath, stepsOf } from "@/components/wizard/steps";
import type { SectionId } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import { type SectionState, stepStates } from "@/lib/report/completeness";
import type { Report, UnitKind } from "@/lib/report/values";
import { printMoment } from "./print-date";

/** A report with what the database knows about it. */
export type ListedReport = {
  id: string;
  status: "drafting" | "finalised";
  copy: number;
  example: boolean;
  lastSection: SectionId;
  updatedAt: string;
  deletedAt: string | null;
  report: Report;
};

/** What a list shows of a report; small enough to be sent to the browser for each of a hundred. */
export type ReportRow = {
  id: string;
  unit: string;
  kind: UnitKind;
  year: number;
  edition: string;
  copy: number;
  look: "drafting" | "finalised" | "example";
  /** Where its buttons lead. */
  path: string;
  /** Heading of the step that was saved last. */
  place: string;
  changed: string;
  deleted: string | null;
  steps: { mark: string; heading: string; state: SectionState }[];
};

const lookOf = ({ example, status }: ListedReport) =>
  status === "finalised" ? "finalised" : example ? "example" : "drafting";

export function buildRow(listed: ListedReport, now: string): ReportRow {
  const { id, report, copy, lastSection, updatedAt, deletedAt, status } = listed;
  const edition = editionById(report.edition);
  const states = stepStates(edition, report, status === "finalised");
  const steps = stepsOf(edition);
  return {
    id,
    unit: report.unit.name,
    kind: report.unit.kind,
    year: report.year,
    edition: edition.id,
    copy,
    look: lookOf(listed),
    path: stepPath(id, lastSection),
    place: steps.find((step) => step.id === lastSection)?.heading ?? "",
    changed: printMoment(updatedAt, now),
    deleted: deletedAt && printMoment(deletedAt, now),
    steps: steps.map(({ mark, heading }, index) => ({ mark, heading, state: states[index].state })),
  };
}

export const doneSteps = ({ steps }: ReportRow): number => steps.filter(({ state }) => state === "complete").length;

/** 2026 年度 · 2021 格式, under the unit's name. */
export const rowNote = ({ year, edition, copy }: ReportRow): string =>
  `${year} 年度 · ${edition} 格式${copy > 0 ? ` · 副本 ${copy}` : ""}`;

/** 某某局 2026 年度报告, with its number when the unit has several of that year. */
export const rowName = ({ unit, year, copy }: Pick<ReportRow, "unit" | "year" | "copy">): string =>
  `${unit} ${year} 年度报告${copy > 0 ? `（副本 ${copy}）` : ""}`;
