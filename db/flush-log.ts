import "server-only";
import { fdatasync } from "node:fs";
import { promisify } from "node:util";
import { type Database, database, logFile } from "./client";

const flush = promisify(fdatasync);

/**
 * Runs a transaction that is committed to the log but not yet flushed, then flushes the log in a thread of its own:
 * other requests are answered while the disk works.
 * @returns what `work` returned, once it is on the disk. @throws what `work` throws; then nothing is stored.
 */
export async function commitThenFlush<T>(work: () => T): Promise<T> {
  const db = database();
  const result = withoutFlush(db, () => db.transaction(work, { behavior: "immediate" }));
  await flush(logFile());
  return result;
}

/** In WAL mode `NORMAL` leaves out just the flush of the log at each commit; everything else flushes as before. */
function withoutFlush<T>(db: Database, commit: () => T): T {
  db.$client.pragma("synchronous = NORMAL");
  try {
    return commit();
  } finally {
    db.$client.pragma("synchronous = FULL");
  }
}
