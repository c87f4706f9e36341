import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Edition, SectionId } from "../lib/editions/edition";
import { editionById } from "../lib/editions/register";
import { type SectionStates, sectionStates } from "../lib/report/completeness";
import { dayInChina, deadlineOf } from "../lib/report/deadline";
import { searchTextOf } from "../lib/report/list-search";
import { sectionParts } from "../lib/report/section-parts";
import type { SectionValues } from "../lib/report/section-values";
import type { Unit } from "../lib/report/values";
import { readStoredSections } from "./damaged-values";
import { codeOf } from "./database-error";
import { reportSections, reports } from "./schema";
import type { Transaction } from "./transaction";

/** @returns the state of each section of a report that is read as a whole. */
export function statesOf(edition: Edition, sections: ReadonlyMap<SectionId, SectionValues>): SectionStates {
  const parts = new Map([...sections].map(([id, values]) => [id, sectionParts(edition, id, values)]));
  return sectionStates(edition, parts, (id) => sections.get(id)?.figures);
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

/** Sums up the reports that a program without summaries wrote; one that cannot be read holds up none. @returns how many they were */
export async function fillSummaries(tx: Transaction): Promise<number> {
  const bare = await tx
    .select()
    .from(reports)
    .where(eq(sql`${reports.sectionStates}`, sql`'{}'`));
  for (const report of bare) {
    const sections = await readableSections(tx, report.id);
    if (sections) await fillSummary(tx, report, sections);
  }
  return bare.length;
}

/** @returns null when one of them is damaged, or the cover is not there. */
async function readableSections(tx: Transaction, reportId: string): Promise<Map<SectionId, SectionValues> | null> {
  try {
    const stored = await readStoredSections(tx, eq(reportSections.reportId, reportId));
    const sections = new Map(stored.map(({ sectionId, values }) => [sectionId, values]));
    return sections.get("cover")?.unit ? sections : null;
  } catch (error) {
    if (codeOf(error) === "VALUE_DAMAGED") return null;
    throw error;
  }
}

type Report = typeof reports.$inferSelect;

async function fillSummary(
  tx: Transaction,
  report: Report,
  sections: ReadonlyMap<SectionId, SectionValues>,
): Promise<void> {
  const { unit } = sections.get("cover") as { unit: Unit };
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
