import "server-only";
import { and, eq } from "drizzle-orm";
import { thisComputer } from "../lib/report/actor";
import type { Reason } from "../lib/report/reason";
import { findingReasons } from "./schema";
import type { Transaction } from "./transaction";

/** @returns the reasons given in a report, oldest first. */
export async function listReasons(tx: Transaction, reportId: string): Promise<Reason[]> {
  const rows = await tx
    .select()
    .from(findingReasons)
    .where(eq(findingReasons.reportId, reportId))
    .orderBy(findingReasons.at);
  return rows.map(({ reportId: _, ...reason }) => reason);
}

/** Stores a reason in the place of an earlier one for the same warning. */
export async function saveReason(
  tx: Transaction,
  reportId: string,
  given: Omit<Reason, "at" | "by">,
  by = thisComputer,
): Promise<Reason> {
  const reason = { ...given, at: new Date().toISOString(), by };
  await tx
    .insert(findingReasons)
    .values({ reportId, ...reason })
    .onConflictDoUpdate({ target: [findingReasons.reportId, findingReasons.key], set: reason });
  return reason;
}

/** @returns whether there was one. */
export async function removeReason(tx: Transaction, reportId: string, key: string): Promise<boolean> {
  const gone = await tx
    .delete(findingReasons)
    .where(and(eq(findingReasons.reportId, reportId), eq(findingReasons.key, key)))
    .returning({ key: findingReasons.key });
  return gone.length > 0;
}
