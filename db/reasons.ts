import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Reason } from "../lib/report/reason";
import { findingReasons } from "./schema";
import type { Transaction } from "./transaction";
import { nameOfWriter } from "./writer";

/** @returns the reasons given in a report, oldest first. */
export async function listReasons(tx: Transaction, reportId: string): Promise<Reason[]> {
  const rows = await tx
    .select()
    .from(findingReasons)
    .where(eq(findingReasons.reportId, reportId))
    .orderBy(findingReasons.at);
  return rows.map(({ reportId: _, ...reason }) => reason);
}

/** @returns those of the reports in which any warning has its reason. */
export async function reasonedOf(tx: Transaction, reportIds: string[]): Promise<Set<string>> {
  if (reportIds.length === 0) return new Set();
  const rows = await tx
    .selectDistinct({ id: findingReasons.reportId })
    .from(findingReasons)
    .where(inArray(findingReasons.reportId, reportIds));
  return new Set(rows.map(({ id }) => id));
}

/** Somebody else has written another reason, or taken it back, since the writer looked; `now` is null when it is gone. */
export class ReasonMoved extends Error {
  constructor(readonly now: Reason | null) {
    super("The reason is another one now");
  }
}

/** @param seen when the reason was given that the writer knows, null for none; undefined: whatever stands there goes. */
async function mustBeSeen(tx: Transaction, reportId: string, key: string, seen: string | null | undefined) {
  if (seen === undefined) return;
  const now = (await listReasons(tx, reportId)).find((reason) => reason.key === key) ?? null;
  if ((now?.at ?? null) !== seen) throw new ReasonMoved(now);
}

/**
 * Stores a reason in the place of the one for the same warning that the writer knows.
 * @throws {ReasonMoved} when another one stands there.
 */
export async function saveReason(
  tx: Transaction,
  reportId: string,
  given: Omit<Reason, "at" | "by">,
  { by = nameOfWriter(), seen }: { by?: string; seen?: string | null } = {},
): Promise<Reason> {
  await mustBeSeen(tx, reportId, given.key, seen);
  const reason = { ...given, at: new Date().toISOString(), by };
  await tx
    .insert(findingReasons)
    .values({ reportId, ...reason })
    .onConflictDoUpdate({ target: [findingReasons.reportId, findingReasons.key], set: reason });
  return reason;
}

/**
 * @returns whether there was one.
 * @throws {ReasonMoved} when another one stands there than the writer knows.
 */
export async function removeReason(tx: Transaction, reportId: string, key: string, seen?: string): Promise<boolean> {
  await mustBeSeen(tx, reportId, key, seen);
  const gone = await tx
    .delete(findingReasons)
    .where(and(eq(findingReasons.reportId, reportId), eq(findingReasons.key, key)))
    .returning({ key: findingReasons.key });
  return gone.length > 0;
}
