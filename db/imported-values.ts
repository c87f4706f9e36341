import "server-only";
import { and, asc, eq, gt, gte, like, not, sql } from "drizzle-orm";
import type { SectionId } from "../lib/editions/edition";
import { isProseSection } from "../lib/report/section-values";
import { sectionRevisions } from "./schema";
import type { Transaction } from "./transaction";

const prefix = "import:";

/** The session of one import. Two imports are two writers, whose values contradict each other like anybody's. */
export const importSession = (id: string): string => prefix + id;

/** Whether a name of a session is kept for imports. */
export const isImportSession = (session: string): boolean => session.startsWith(prefix);

/** By section, the pointers of values that came out of a file and that nobody has written since. */
export type ImportedValues = Partial<Record<SectionId, string[]>>;

const { reportId, sectionId, revision, session } = sectionRevisions;
const ofImport = like(session, `${prefix}%`);

/** @returns of each section that a file was put into, the values that still are the file's. */
export async function importedValues(tx: Transaction, report: string): Promise<ImportedValues> {
  const firsts = await tx
    .select({ section: sectionId, first: sql<number>`min(${revision})` })
    .from(sectionRevisions)
    .where(and(eq(reportId, report), ofImport))
    .groupBy(sectionId);
  const imported: ImportedValues = {};
  for (const { section, first } of firsts) imported[section] = await stillImported(tx, report, section, Number(first));
  return imported;
}

async function stillImported(tx: Transaction, report: string, section: SectionId, first: number): Promise<string[]> {
  const inSection = and(eq(reportId, report), eq(sectionId, section));
  // Every save of a text holds all of it: those that people wrote are looked for, not read.
  const from = isProseSection(section) ? gt(revision, await lastWritten(tx, report, section)) : gte(revision, first);
  const rows = await tx.select().from(sectionRevisions).where(and(inSection, from)).orderBy(asc(revision));
  const imported = new Set<string>();
  for (const row of rows)
    for (const pointer of Object.keys(row.changes))
      if (isImportSession(row.session) && isWhole(pointer, row.previous[pointer] ?? null, imported))
        imported.add(pointer);
      else imported.delete(pointer);
  return [...imported];
}

/** A text of which a file gave some paragraphs is not the file's as long as others were written by a person. */
const isWhole = (pointer: string, before: unknown, imported: ReadonlySet<string>): boolean =>
  pointer !== "/text" || before === null || imported.has(pointer);

async function lastWritten(tx: Transaction, report: string, section: SectionId): Promise<number> {
  const [found] = await tx
    .select({ last: sql<number | null>`max(${revision})` })
    .from(sectionRevisions)
    .where(and(eq(reportId, report), eq(sectionId, section), not(ofImport)));
  return Number(found?.last ?? 0);
}
