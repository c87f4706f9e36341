import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Edition, SectionId } from "../lib/editions/edition";
import { editionById } from "../lib/editions/register";
import { type SectionStates, sectionStates } from "../lib/report/completeness";
import { dayInChina, deadlineOf } from "../lib/report/deadline";
import { searchTextOf } from "../lib/report/list-search";
import { sectionParts } from "../lib/report/section-parts";
import type { SectionValues } from "../lib/report/section-values";
import type { Figures, Unit } from "../lib/report/values";
import { reportSections, reports } from "./schema";
import type { Transaction } from "./transaction";

/** @returns the entered figures of all tables. */
export const figuresIn = (sections: SectionValues[]): Figures =>
  Object.assign({}, ...sections.map(({ figures }) => figures));

/** @returns the state of each section of a report that is read as a whole. */
export function statesOf(edition: Edition, sections: ReadonlyMap<SectionId, SectionValues>): SectionStates {
  const parts = new Map([...sections].map(([id, values]) => [id, sectionParts(edition, id, values)]));
  return sectionStates(edition, parts, () => figuresIn([...sections.values()]));
}

/** What the row of a report says of its cover. */
export const coverSummary = ({ name, kind }: Unit) => ({
  unitName: name,
  unitKind: kind,
  searchText: searchTextOf(name),
});

/** Keeps what the cover of a report names now. */
export const summariseCover = (tx: Transaction, reportId: string, unit: Unit) =>
  tx.update(reports).set(coverSummary(unit)).where(eq(reports.id, reportId)).returning({ id: reports.id });

const oneByOne = 200;

/** Sums up the reports that a program without summaries wrote. @returns how many they were */
export async function fillSummaries(tx: Transaction): Promise<number> {
  const bare = await tx
    .select()
    .from(reports)
    .where(eq(sql`${reports.sectionStates}`, sql`'{}'`));
  for (let from = 0; from < bare.length; from += oneByOne) {
    const some = bare.slice(from, from + oneByOne);
    const ids = some.map(({ id }) => id);
    const stored = await tx.select().from(reportSections).where(inArray(reportSections.reportId, ids));
    for (const report of some) await fillSummary(tx, report, stored);
  }
  return bare.length;
}

type Report = typeof reports.$inferSelect;
type Section = typeof reportSections.$inferSelect;

async function fillSummary(tx: Transaction, report: Report, stored: Section[]): Promise<void> {
  const own = stored.filter(({ reportId }) => reportId === report.id);
  const sections = new Map(own.map(({ sectionId, values }) => [sectionId, values]));
  const unit = sections.get("cover")?.unit;
  if (!unit) throw new Error(`Report ${report.id} has a cover without a unit`);
  const states = statesOf(editionById(report.editionId), sections);
  const published = report.published || cameFromFile(report, unit, states);
  await tx
    .update(reports)
    .set({ ...coverSummary(unit), sectionStates: states, published })
    .where(and(eq(reports.id, report.id)));
}

/** What came in whole when it had long been due, and was never written on: a published report, kept to compare with. */
function cameFromFile(report: Report, { kind }: Unit, states: SectionStates): boolean {
  const whole = states.overview !== "empty" && states.proactiveDisclosure !== "empty";
  const untouched = report.revision === 1 && report.copy === 0 && !report.example && report.status === "drafting";
  return whole && untouched && dayInChina(report.createdAt) > deadlineOf(kind, report.year);
}
