import "server-only";

import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import Client from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { backUpBeforeMigration } from "./backup";
import { readEnvironment } from "./environment.mjs";
import { makeFolder } from "./make-folder.mjs";
import { thinRevisions } from "./thin-revisions";

export type Database = BetterSQLite3Database & { $client: Client.Database };

/** Opens the file, creating and migrating it; before a migration it is copied. @throws when the folder cannot be written. */
export function openDatabase(file: string): Database {
  const client = new Client(file);
  try {
    return prepared(client);
  } catch (error) {
    client.close();
    throw error;
  }
}

function prepared(client: Client.Database): Database {
  client.pragma("journal_mode = WAL");
  // An acknowledged save must be on the disk, also after a power cut.
  client.pragma("synchronous = FULL");
  // Every save rewrites the same few pages: copying them back seldom spares most of that work.
  client.pragma("wal_autocheckpoint = 4000");
  client.pragma("busy_timeout = 5000");
  client.pragma("foreign_keys = ON");
  const database = drizzle(client);
  const migrationsFolder = join(process.cwd(), "db", "migrations");
  backUpBeforeMigration(client, migrationsFolder);
  migrate(database, { migrationsFolder });
  thinRevisions(database, new Date());
  return database;
}

// Next bundles pages and routes apart: only the global object is shared by all of them.
const shared = globalThis as typeof globalThis & { ogiDatabase?: Database; ogiLog?: number };

/** The database of this process, in DATA_DIR; opened at first use. */
export function database(): Database {
  if (!shared.ogiDatabase) {
    const { dataDir } = readEnvironment();
    makeFolder(dataDir);
    shared.ogiDatabase = openDatabase(join(dataDir, "reports.sqlite"));
    // Closing moves what stands in the log into the file, which is whole then for whoever copies it alone.
    process.once("exit", closeDatabase);
  }
  return shared.ogiDatabase;
}

/** The write-ahead log, which is one file as long as the database is open; SQLite keeps no lock on it. */
export function logFile(): number {
  shared.ogiLog ??= openSync(`${database().$client.name}-wal`, "r+");
  return shared.ogiLog;
}

/** Closes the file; the next use opens it again. */
export function closeDatabase(): void {
  process.off("exit", closeDatabase);
  if (shared.ogiLog !== undefined) closeSync(shared.ogiLog);
  shared.ogiLog = undefined;
  shared.ogiDatabase?.$client.close();
  shared.ogiDatabase = undefined;
}

/** Asks the database for anything at all. @throws when it does not answer. */
export async function pingDatabase(): Promise<void> {
  database().$client.prepare("select 1 from reports limit 1").get();
}
