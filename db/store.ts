import "server-only";
import { withLine } from "./alongside";
import { DatabaseError } from "./database-error";
import { readEnvironment } from "./environment.mjs";
import { notingHappenings } from "./happenings";
import { keepHouse } from "./housekeeping";
import { openPostgres } from "./postgres/open";
import { fillSummaries } from "./report-summary";
import { reports } from "./schema";
import type { Signals } from "./signals";
import { openSqlite } from "./sqlite/open";
import type { Store, Work } from "./transaction";
import { asWriter } from "./writer";

// Next bundles pages and routes apart: only the global object is shared by all of them.
const shared = globalThis as typeof globalThis & {
  ogiStore?: Promise<Store>;
  /** Ends it. */
  ogiHousekeeping?: () => Promise<void>;
};

/** The one door: no verb opens a unit of work, so that none is ever opened within another. */
function store(): Promise<Store> {
  shared.ogiStore ??= openStore().catch((error: unknown) => {
    // The cause may go away: the next request tries again.
    shared.ogiStore = undefined;
    throw error;
  });
  return shared.ogiStore;
}

async function openStore(): Promise<Store> {
  const { databaseUrl, dataDir, backupDir } = readEnvironment();
  const opened = await (databaseUrl
    ? openPostgres(databaseUrl, fillSummaries)
    : openSqlite({ dataDir, backupDir }, fillSummaries));
  shared.ogiHousekeeping = keepHouse(opened);
  return opened;
}

/** Runs verbs that only read, all on one state of the data. */
export const read = async <T>(work: Work<T>): Promise<T> => inWords((await store()).read(work));

/** Runs verbs that write. @returns what `work` returned, once all of it is on the disk. @throws what `work` throws; then nothing is stored. */
export async function write<T>(work: Work<T>): Promise<T> {
  const opened = await store();
  return withLine(work, async (whole) => {
    const noting = notingHappenings(whole);
    const outcome = await inWords(opened.write(asWriter(noting.work)));
    opened.signals.send(written);
    noting.tell();
    return outcome;
  });
}

/** The signal that something has been written. */
export const written = "written";

/** Short texts to and from every process on this database; the writing of anything is one (`written`). */
export const signals = async (): Promise<Signals> => (await store()).signals;

/** What is stored as JSON and is none any more was damaged on the disk. */
const inWords = <T>(outcome: Promise<T>): Promise<T> =>
  outcome.catch((error: unknown) => {
    const cause = error instanceof Error && error.cause instanceof SyntaxError ? error.cause : error;
    throw cause instanceof SyntaxError ? new DatabaseError("VALUE_DAMAGED", String(cause), { cause }) : error;
  });

/** Closes the database; the next use opens it again. */
export async function closeStore(): Promise<void> {
  const open = shared.ogiStore;
  shared.ogiStore = undefined;
  await open?.then(() => shared.ogiHousekeeping?.());
  await (await open)?.close();
}

/** Asks the database for anything at all. @throws when it does not answer. */
export async function pingStore(): Promise<void> {
  await read((tx) => tx.select({ id: reports.id }).from(reports).limit(1));
}
