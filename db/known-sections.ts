import "server-only";
import type { SectionId } from "../lib/editions/edition";
import type { SectionValues } from "../lib/report/section-values";
import { statements } from "./statements";

type KnownSection = { revision: number; values: SectionValues };

/** Sections saved last, parsed: a draft is saved again and again, and parsing it costs more than merging a patch into it. */
const known = new Map<string, KnownSection>();
const most = 64;

const keyOf = (reportId: string, sectionId: SectionId) => `${reportId}/${sectionId}`;

/** @returns the stored section, never older than the database says; null when there is none. */
export function readSection(reportId: string, sectionId: SectionId): KnownSection | null {
  const stored = statements().sectionRevision.get({ reportId, sectionId });
  if (!stored) return null;
  const remembered = known.get(keyOf(reportId, sectionId));
  if (remembered?.revision === stored.revision) return remembered;
  return statements().section.get({ reportId, sectionId }) ?? null;
}

/** Keeps what has just been written, in place of the section that was saved the longest time ago. */
export function rememberSection(reportId: string, sectionId: SectionId, section: KnownSection): void {
  known.delete(keyOf(reportId, sectionId));
  known.set(keyOf(reportId, sectionId), section);
  const [oldest] = known.keys();
  if (known.size > most) known.delete(oldest);
}

/** For a transaction that failed: what it wrote is not there. */
export const forgetSections = (): void => known.clear();
