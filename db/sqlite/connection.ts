import "server-only";
import { statSync } from "node:fs";
import { join } from "node:path";
import Client from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { codeOf, DatabaseError } from "../database-error";
import { makeFolder } from "../make-folder.mjs";
import type { Transaction } from "../transaction";
import { backUpBeforeMigration } from "./backup";
import { bringUpToDate } from "./bring-up-to-date.mjs";
import { copiesIn, removeUnfinished } from "./copies.mjs";
import { type FileMark, markAt } from "./file-mark";
import { stateOf } from "./file-state.mjs";
import { keepPagesMovable, makePagesMovable } from "./free-pages.mjs";
import { checkInTime } from "./integrity.mjs";
import { LogFlush } from "./log-flush";

/** Where the file lies, and where its copies do. */
export type Folders = { dataDir: string; backupDir: string };

type Say = Record<
  "begin" | "touch" | "immediate" | "changes" | "commit" | "rollback" | "mark" | "keep" | "undo",
  Client.Statement
>;

/** An open file, with the words that begin and end a unit of work. */
export type Connection = {
  client: Client.Database;
  tx: Transaction;
  say: Say;
  flush: LogFlush;
  mark: FileMark | null;
  /** Why nothing is written into it any more. */
  damage: DatabaseError | null;
  /** What a check that took too long to be waited for finds. */
  later: Promise<string | null> | null;
};

export const fileIn = ({ dataDir }: Folders): string => join(dataDir, "reports.sqlite");

const migrationsFolder = join(process.cwd(), "db", "sqlite", "migrations");

/** At a start everybody waits for it. */
const checkMilliseconds = 3000;

/**
 * Opens the file, creating and migrating it; before a migration it is copied. One that fails its integrity check is opened
 * to be read.
 * @throws SQLite's `SQLITE_BUSY` at once when another program is at it, and for whatever keeps it from being opened
 */
export async function connect(folders: Folders): Promise<Connection> {
  const file = fileIn(folders);
  makeFolder(folders.dataDir);
  refuseLostFile(folders);
  // SQLite would wait in this very thread, and nobody would be answered meanwhile: whoever asks waits and tries again.
  const client = new Client(file, { timeout: 0 });
  try {
    const checked = await prepare(client, folders);
    const flush = new LogFlush(`${file}-wal`);
    // The driver answers at once; verbs await it all the same, as they must on PostgreSQL.
    const tx = drizzle(client) as unknown as Transaction;
    return { client, tx, say: sayingTo(client), flush, mark: markAt(file), ...checked };
  } catch (error) {
    client.close();
    throw /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error)) ? damaged(folders, String(error)) : error;
  }
}

async function prepare(client: Client.Database, folders: Folders): Promise<Pick<Connection, "damage" | "later">> {
  keepPagesMovable(client);
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  // Every save rewrites the same few pages: copying them back seldom spares most of that work.
  client.pragma("wal_autocheckpoint = 4000");
  client.pragma("foreign_keys = ON");
  const state = stateOf(client, migrationsFolder);
  if (state === "new") refuseEmptyFile(folders);
  const { fault, later } = await checkInTime(client, checkMilliseconds);
  const damage = fault === null ? null : damaged(folders, fault);
  if (damage && state !== "current") throw damage;
  removeUnfinished(folders.backupDir);
  await backUpBeforeMigration(client, folders.backupDir, state);
  bringUpToDate(client, migrationsFolder);
  if (state === "older") makePagesMovable(client);
  // From here on `LogFlush` does what `NORMAL` leaves out: the flush of the log at a commit.
  client.pragma("synchronous = NORMAL");
  return { damage, later };
}

const sayingTo = (client: Client.Database): Say => ({
  begin: client.prepare("begin"),
  // `begin` alone takes no lock: whether the file can be read is found out by reading.
  touch: client.prepare("select 1 from sqlite_master limit 1"),
  immediate: client.prepare("begin immediate"),
  changes: client.prepare("select total_changes()").pluck(),
  commit: client.prepare("commit"),
  rollback: client.prepare("rollback"),
  mark: client.prepare("savepoint one"),
  keep: client.prepare("release one"),
  undo: client.prepare("rollback to one"),
});

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** A file that is gone is no reason to begin anew: SQLite would throw the log away with which it can still be rebuilt. */
function refuseLostFile(folders: Folders): void {
  const file = fileIn(folders);
  if (sizeOf(file) > 0) return;
  refuseEmptyFile(folders);
  if (sizeOf(`${file}-wal`) > 0) throw missing([]);
}

function refuseEmptyFile({ dataDir, backupDir }: Folders): void {
  const names = newestCopies({ dataDir, backupDir });
  if (names.length > 0) throw missing(names);
}

const missing = (about: string[]) =>
  new DatabaseError("DATABASE_MISSING", "reports.sqlite is gone or empty", { about });

/** @returns the paths of the newest copies, of all kinds, the newest first. */
export const newestCopies = ({ dataDir, backupDir }: Folders): string[] =>
  [...new Set([backupDir, join(dataDir, "backups")])]
    .flatMap((folder) => copiesIn(folder))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, 3)
    .map(({ path }) => path);

export const damaged = (folders: Folders, fault: string): DatabaseError =>
  new DatabaseError("DATABASE_DAMAGED", `reports.sqlite is damaged: ${fault}`, { about: newestCopies(folders) });
