import { stepPath, stepsOf } from "@/components/report/steps";
import { editionById } from "@/lib/editions/register";
import { leavesBinAt } from "@/lib/report/bin";
import type { SectionState } from "@/lib/report/completeness";
import { dayInChina, dueOf } from "@/lib/report/deadline";
import type { ListedReport, ListState } from "@/lib/report/listed-report";
import { printMoment } from "@/lib/report/print-date";
import type { UnitKind } from "@/lib/report/values";

export type RowLook = Exclude<ListState, "overdue">;

/** What a list shows of a report. */
export type ReportRow = {
  id: string;
  office: string;
  kind: UnitKind;
  year: number;
  edition: string;
  copy: number;
  look: RowLook;
  /** Days since the deadline of a draft; 0 while it is in time. */
  late: number;
  /** Where its buttons lead. */
  path: string;
  /** Heading of the step that was saved last. */
  place: string;
  changed: string;
  deleted: string | null;
  /** Until when a deleted report can be taken out of the bin. */
  leavesBin: string | null;
  steps: { mark: string; heading: string; state: SectionState }[];
};

const lookOf = ({ example, published, status }: ListedReport): RowLook =>
  example ? "example" : published ? "published" : status;

export function buildRow(listed: ListedReport, now: string): ReportRow {
  const { id, unit, year, copy, lastSection, updatedAt, deletedAt, status, sections } = listed;
  const edition = editionById(listed.edition);
  const look = lookOf(listed);
  const steps = stepsOf(edition);
  const stateOf = (step: (typeof steps)[number]): SectionState =>
    step.id === "check" ? (status === "finalised" ? "complete" : "empty") : (sections[step.id] ?? "empty");
  const { daysLeft } = dueOf(unit.kind, year, dayInChina(now));
  return {
    id,
    office: unit.name,
    kind: unit.kind,
    year,
    edition: edition.id,
    copy,
    look,
    late: look === "drafting" && copy === 0 ? Math.max(-daysLeft, 0) : 0,
    path: stepPath(id, lastSection),
    place: steps.find((step) => step.id === lastSection)?.heading ?? "",
    changed: printMoment(updatedAt, now),
    deleted: deletedAt && printMoment(deletedAt, now),
    leavesBin: deletedAt && printMoment(leavesBinAt(deletedAt), now),
    steps: steps.map((step) => ({ mark: step.mark, heading: step.heading, state: stateOf(step) })),
  };
}

export const doneSteps = ({ steps }: ReportRow): number => steps.filter(({ state }) => state === "complete").length;

/** 2026 年度 · 2021 格式, under the office's name. */
export const rowNote = ({ year, edition, copy }: ReportRow): string =>
  `${year} 年度 · ${edition} 格式${copy > 0 ? ` · 副本 ${copy}` : ""}`;

/** 某某局 2026 年度报告, with its number when the office has several of that year. */
export const rowName = ({ office, year, copy }: Pick<ReportRow, "office" | "year" | "copy">): string =>
  `${office} ${year} 年度报告${copy > 0 ? `（副本 ${copy}）` : ""}`;
