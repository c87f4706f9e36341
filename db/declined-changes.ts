import "server-only";
import { and, eq } from "drizzle-orm";
import { declinedChanges } from "./schema";
import type { Transaction } from "./transaction";
import { nameOfWriter } from "./writer";

/** @returns the changes of marked-up files that somebody did not accept, by their digests. */
export async function declinedIn(tx: Transaction, reportId: string): Promise<Set<string>> {
  const { change } = declinedChanges;
  const rows = await tx.select({ change }).from(declinedChanges).where(eq(declinedChanges.reportId, reportId));
  return new Set(rows.map((row) => row.change));
}

/** Remembers that a change is not accepted, or that it is open again. */
export async function decline(tx: Transaction, reportId: string, change: string, declined: boolean): Promise<void> {
  const ofChange = and(eq(declinedChanges.reportId, reportId), eq(declinedChanges.change, change));
  if (!declined) await tx.delete(declinedChanges).where(ofChange);
  else {
    const row = { reportId, change, at: new Date().toISOString(), by: nameOfWriter() };
    await tx.insert(declinedChanges).values(row).onConflictDoNothing();
  }
}
