import "server-only";
import { and, asc, inArray, isNotNull, lt } from "drizzle-orm";
import { binBegan, binDays } from "../lib/report/bin";
import { reports } from "./schema";
import type { Transaction } from "./transaction";

/** So many at once: with its history and ledgers a report may have many rows. */
const atOnce = 5;

/** Deletes for good what has lain in the bin for its time, some reports at once. @returns how many; none when all is done */
export async function emptyBin(tx: Transaction, now: Date): Promise<number> {
  const { id, deletedAt } = reports;
  const before = new Date(now.getTime() - binDays * 24 * 60 * 60 * 1000).toISOString();
  if (before < binBegan) return 0;
  const due = await tx
    .select({ id })
    .from(reports)
    .where(and(isNotNull(deletedAt), lt(deletedAt, before)))
    .orderBy(asc(deletedAt))
    .limit(atOnce);
  if (due.length === 0) return 0;
  await tx.delete(reports).where(
    inArray(
      id,
      due.map((each) => each.id),
    ),
  );
  return due.length;
}
