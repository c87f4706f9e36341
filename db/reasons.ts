import "server-only";
import { and, eq } from "drizzle-orm";
import type { Reason } from "../lib/report/reason";
import { database } from "./client";
import { findingReasons } from "./schema";

/** @returns the reasons given in a report, oldest first. */
export async function listReasons(reportId: string): Promise<Reason[]> {
  const rows = database()
    .select()
    .from(findingReasons)
    .where(eq(findingReasons.reportId, reportId))
    .orderBy(findingReasons.at)
    .all();
  return rows.map(({ reportId: _, ...reason }) => reason);
}

/** Stores a reason in the place of an earlier one for the same warning. */
export async function saveReason(reportId: string, given: Omit<Reason, "at">): Promise<Reason> {
  const reason = { ...given, at: new Date().toISOString() };
  database()
    .insert(findingReasons)
    .values({ reportId, ...reason })
    .onConflictDoUpdate({ target: [findingReasons.reportId, findingReasons.key], set: reason })
    .run();
  return reason;
}

/** @returns whether there was one. */
export async function removeReason(reportId: string, key: string): Promise<boolean> {
  const gone = database()
    .delete(findingReasons)
    .where(and(eq(findingReasons.reportId, reportId), eq(findingReasons.key, key)))
    .run();
  return gone.changes > 0;
}
