import type { Edition, Section, SectionId } from "@/lib/editions/edition";
import { parsePlace, sectionOfPlace } from "@/lib/report/place";
import { coverName, shortName } from "@/lib/report/section-names";
import type { Report } from "@/lib/report/values";

export type StepId = SectionId | "check";

/** One step of the wizard. `mark` stands on the rail, `heading` above the form, `short` on buttons. */
export type Step = { id: StepId; mark: string; heading: string; short: string; section: Section | null };

const cover: Step = { id: "cover", mark: "封面", heading: coverName, short: coverName, section: null };
const check: Step = { id: "check", mark: "检查", heading: "检查与导出", short: "检查与导出", section: null };

/** Cover, the edition's sections in printed order, check. */
export function stepsOf(edition: Edition): Step[] {
  const sections = edition.sections.map((section) => ({
    id: section.id,
    mark: section.number,
    heading: section.heading,
    short: shortName(section),
    section,
  }));
  return [cover, ...sections, check];
}

export const isStepId = (edition: Edition, id: string): id is StepId => stepsOf(edition).some((step) => step.id === id);

/** Name of the page in the browser's tab: of several open reports each is found. The product's name follows it. */
export const stepTitle = ({ heading }: Step, { unit, year }: Pick<Report, "unit" | "year">): string =>
  `${heading} · ${unit.name} ${year} 年度`;

export const stepPath = (reportId: string, step: StepId): string => `/reports/${reportId}/${step}`;

/** Who has which rows of a report. */
export const assignmentsPath = (reportId: string): string => `/reports/${reportId}/assignments`;

/** Where a report is reviewed and signed. */
export const reviewPath = (reportId: string): string => `/reports/${reportId}/review`;

/** Where a report shows how it came to be. */
export const historyPath = (reportId: string): string => `/reports/${reportId}/history`;

/** @returns the step whose form holds what an anchor of the document points at: a place, or a part such as `overview.heading`. */
export function stepOfAnchor(edition: Edition, anchor: string): StepId {
  const place = parsePlace(anchor);
  const [part] = anchor.split(/[.:]/);
  return (place && sectionOfPlace(edition, place)) ?? edition.sections.find(({ id }) => id === part)?.id ?? "cover";
}
