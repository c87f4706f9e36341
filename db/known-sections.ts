import "server-only";
import type { Edition, SectionId } from "../lib/editions/edition";
import { editionById } from "../lib/editions/register";
import { type SectionStates, sectionStates } from "../lib/report/completeness";
import { type SectionParts, sectionParts } from "../lib/report/section-parts";
import type { SectionValues } from "../lib/report/section-values";
import { statements } from "./statements";
import type { Transaction } from "./transaction";

type KnownSection = { revision: number; values: SectionValues; parts: SectionParts };

/** The sections of a report as they stood at its `revision`. */
export type KnownReport = {
  edition: Edition;
  revision: number;
  sections: Map<SectionId, KnownSection>;
  /** Whether the account of whoever saves stands among the report's writers: the database says so for each save. */
  noted: boolean;
};

/**
 * Reports saved last, their sections parsed and summed up: a draft is saved again and again, and that costs more than
 * merging a patch. They belong to a connection: SQLite has one for all units of work, on PostgreSQL they end with the unit.
 */
const known = new WeakMap<Transaction, Map<string, KnownReport>>();
const most = 64;

/** @returns the stored sections of a report at the revision that the database names, which counts every change of them. */
export async function readSections(
  tx: Transaction,
  reportId: string,
  { revision, editionId, notedWriter }: { revision: number; editionId: string; notedWriter: string | null },
): Promise<KnownReport> {
  const remembered = known.get(tx)?.get(reportId);
  const noted = notedWriter !== null;
  if (remembered?.revision === revision) return remember(tx, reportId, { ...remembered, noted });
  const edition = editionById(editionId);
  const rows = await statements(tx).sections.execute({ reportId });
  const sections = new Map(
    rows.map(({ sectionId, values, revision }): [SectionId, KnownSection] => [
      sectionId,
      { revision, values, parts: sectionParts(edition, sectionId, values) },
    ]),
  );
  return remember(tx, reportId, { edition, revision, sections, noted });
}

/** Keeps a report in place of the one that was saved the longest time ago. */
function remember(tx: Transaction, reportId: string, report: KnownReport): KnownReport {
  const reports = known.get(tx) ?? new Map<string, KnownReport>();
  known.set(tx, reports);
  reports.delete(reportId);
  reports.set(reportId, report);
  const [oldest] = reports.keys();
  if (reports.size > most) reports.delete(oldest);
  return report;
}

/** Puts in what has just been written. @returns the states of all sections: a figure may fill the gap of a text. */
export function withSection(
  report: KnownReport,
  sectionId: SectionId,
  values: SectionValues,
  revision: number,
): SectionStates {
  const { edition, sections } = report;
  sections.set(sectionId, { revision, values, parts: sectionParts(edition, sectionId, values) });
  report.revision = revision;
  const parts = new Map([...sections].map(([id, section]) => [id, section.parts]));
  return sectionStates(edition, parts, (id) => sections.get(id)?.values.figures);
}

/** For a unit of work that failed: what it wrote is not there. */
export const forgetSections = (tx: Transaction): unknown => known.delete(tx);
