import "server-only";
import { eq, type SQL, sql } from "drizzle-orm";
import type { SectionId } from "../lib/editions/edition";
import type { SectionValues } from "../lib/report/section-values";
import { codeOf, DatabaseError } from "./database-error";
import { reportSections, reports } from "./schema";
import type { Transaction } from "./transaction";

// Pages and routes are bundled apart: only the global object is shared by both.
const shared = globalThis as typeof globalThis & { ogiSeenDamage?: WeakMap<Transaction, unknown> };
shared.ogiSeenDamage ??= new WeakMap();
/** What reading came upon that cannot be, while it went on without it: who writes must know (`sqlite/unit-of-work.ts`). */
const seen = shared.ogiSeenDamage;

/** @returns what was malformed in the database and has been passed over since the last call; undefined when nothing was. */
export function takeSeenDamage(tx: Transaction): unknown {
  const found = seen.get(tx);
  seen.delete(tx);
  return found;
}

const isMalformed = (error: unknown) => codeOf(error).startsWith("SQLITE_CORRUPT");

/**
 * Reads rows of reports. Where a page of the file is damaged, report by report: one that cannot be read hides no other.
 * @param query selects what it is given to choose from
 */
export async function readableRows<Row>(
  tx: Transaction,
  query: (only: SQL | undefined) => Promise<Row[]>,
): Promise<Row[]> {
  try {
    return await query(undefined);
  } catch (error) {
    if (!isMalformed(error)) throw error;
    seen.set(tx, error);
  }
  const rows: Row[] = [];
  // An index has them, whatever has become of the rows.
  for (const { id } of await tx.select({ id: reports.id }).from(reports).orderBy(reports.id))
    rows.push(...(await query(eq(reports.id, id)).catch((error) => (isMalformed(error) ? [] : Promise.reject(error)))));
  return rows;
}

/** @returns JSON as it was written, or null for what cannot be read any more. */
export function readStored<Value>(text: string): Value | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isGroup = (value: unknown) =>
  value === undefined || (typeof value === "object" && value !== null && !Array.isArray(value));

/** Whether it is what `SectionValues` says: a changed byte can leave JSON that is something else. */
function isSection(values: SectionValues | null): values is SectionValues {
  if (values === null || !isGroup(values)) return false;
  const { text, ...groups } = values;
  return (text === undefined || typeof text === "string") && Object.values(groups).every(isGroup);
}

export type StoredSection = { reportId: string; sectionId: SectionId; values: SectionValues };

/**
 * Reads the sections of reports.
 * @throws DatabaseError `VALUE_DAMAGED` about the report's name and year, and the section
 */
export async function readStoredSections(tx: Transaction, where: SQL | undefined): Promise<StoredSection[]> {
  const { reportId, sectionId, values } = reportSections;
  const rows = await tx
    .select({ reportId, sectionId, values: sql<string>`${values}` })
    .from(reportSections)
    .where(where);
  const read: StoredSection[] = [];
  for (const row of rows) {
    const values = readStored<SectionValues>(row.values);
    if (!isSection(values)) throw await damagedSection(tx, row.reportId, row.sectionId);
    read.push({ ...row, values });
  }
  return read;
}

/** @returns the refusal of a report of which a section cannot be read. */
export async function damagedSection(
  tx: Transaction,
  reportId: string,
  section: SectionId | "",
): Promise<DatabaseError> {
  const { unitName, year } = reports;
  const [row] = await tx.select({ unitName, year }).from(reports).where(eq(reports.id, reportId));
  const about = [row?.unitName ?? reportId, String(row?.year ?? ""), section];
  return new DatabaseError("VALUE_DAMAGED", `Section ${section} of report ${reportId} cannot be read`, { about });
}
