import { type Due, dueOf, dueToWrite } from "./deadline";
import type { ListedReport } from "./listed-report";
import type { UnitKind } from "./values";

/** What is asked of a report to know what is due. Examples and what lies in the bin are none of these. */
export type DutyReport = Pick<
  ListedReport,
  "id" | "officeId" | "unit" | "year" | "copy" | "status" | "published" | "lastSection"
>;

/** One office whose report is not done; `report` is null where it has not been begun. */
export type DutyOffice = { name: string; report: Pick<DutyReport, "id" | "lastSection"> | null };

/** What offices of one kind still owe for a year, at the same point: a draft, or nothing yet. */
export type Duty = Due & { kind: UnitKind; begun: boolean; offices: DutyOffice[] };

const isDone = ({ status, published }: DutyReport) => published || status === "finalised";
const ofYear = ({ officeId, year }: Pick<DutyReport, "officeId" | "year">) => `${officeId}/${year}`;

/** One draft an office and year, the original before its copies; none where any of them is done. */
function openDrafts(reports: DutyReport[]): DutyReport[] {
  const done = new Set(reports.filter(isDone).map(ofYear));
  const drafts = new Map<string, DutyReport>();
  for (const report of reports.toSorted((a, b) => b.copy - a.copy))
    if (!done.has(ofYear(report))) drafts.set(ofYear(report), report);
  return [...drafts.values()];
}

/** Offices that write here and have nothing of the year that is written now. What was only brought in to compare with says nothing. */
function notBegun(reports: DutyReport[], today: string): DutyReport[] {
  const written = reports.filter(({ published }) => !published);
  const own = written.length > 0 ? written : onlyOffice(reports);
  const latest = new Map<string, DutyReport>();
  for (const report of own.toSorted((a, b) => a.year - b.year)) latest.set(report.officeId, report);
  const there = new Set(reports.map(ofYear));
  return [...latest.values()]
    .map((report) => ({ ...report, year: dueToWrite(report.unit.kind, today).year }))
    .filter((report) => !there.has(ofYear(report)));
}

const onlyOffice = (reports: DutyReport[]) =>
  new Set(reports.map(({ officeId }) => officeId)).size === 1 ? reports : [];

function gathered(reports: DutyReport[], begun: boolean, today: string): Duty[] {
  const duties = new Map<string, Duty>();
  for (const { unit, year, id, lastSection } of reports) {
    const key = `${unit.kind}/${year}`;
    const duty = duties.get(key) ?? { kind: unit.kind, begun, offices: [], ...dueOf(unit.kind, year, today) };
    duty.offices.push({ name: unit.name, report: begun ? { id, lastSection } : null });
    duties.set(key, duty);
  }
  return [...duties.values()];
}

/**
 * @param reports all reports outside the bin that are no examples; without `complete` only open drafts are among them,
 * and nothing can be said of what has not been begun.
 * @returns what is due, overdue first, then by deadline.
 */
export function dutiesOf(reports: DutyReport[], today: string, complete = true): Duty[] {
  const duties = [
    ...gathered(openDrafts(reports), true, today),
    ...(complete ? gathered(notBegun(reports, today), false, today) : []),
  ];
  const late = ({ daysLeft }: Duty) => (daysLeft < 0 ? 0 : 1);
  return duties.sort(
    (a, b) => late(a) - late(b) || (late(a) === 0 ? b.daysLeft - a.daysLeft : a.daysLeft - b.daysLeft),
  );
}

/** @returns the years that are due of both kinds where nothing is known of whoever comes: a department's and a government's. */
export const duesOfAll = (today: string): Record<UnitKind, Due> => ({
  department: dueToWrite("department", today),
  government: dueToWrite("government", today),
});
