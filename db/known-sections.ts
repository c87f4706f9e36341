import "server-only";
import type { SectionId } from "../lib/editions/edition";
import type { SectionValues } from "../lib/report/section-values";
import { statements } from "./statements";
import type { Transaction } from "./transaction";

type KnownSection = { revision: number; values: SectionValues };

/**
 * Sections saved last, parsed: a draft is saved again and again, and parsing it costs more than merging a patch into it.
 * They belong to a connection: SQLite has one for all units of work, on PostgreSQL they end with the unit.
 */
const known = new WeakMap<Transaction, Map<string, KnownSection>>();
const most = 64;

const keyOf = (reportId: string, sectionId: SectionId) => `${reportId}/${sectionId}`;

/** @returns the stored section, never older than the database says; null when there is none. */
export async function readSection(
  tx: Transaction,
  reportId: string,
  sectionId: SectionId,
): Promise<KnownSection | null> {
  const [stored] = await statements(tx).sectionRevision.execute({ reportId, sectionId });
  if (!stored) return null;
  const remembered = known.get(tx)?.get(keyOf(reportId, sectionId));
  if (remembered?.revision === stored.revision) return remembered;
  const [section] = await statements(tx).section.execute({ reportId, sectionId });
  return section ?? null;
}

/** Keeps what has just been written, in place of the section that was saved the longest time ago. */
export function rememberSection(tx: Transaction, reportId: string, sectionId: SectionId, section: KnownSection): void {
  const sections = known.get(tx) ?? new Map<string, KnownSection>();
  known.set(tx, sections);
  sections.delete(keyOf(reportId, sectionId));
  sections.set(keyOf(reportId, sectionId), section);
  const [oldest] = sections.keys();
  if (sections.size > most) sections.delete(oldest);
}

/** For a unit of work that failed: what it wrote is not there. */
export const forgetSections = (tx: Transaction): unknown => known.delete(tx);
