import "server-only";
import { join } from "node:path";
import Client from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { makeFolder } from "../make-folder.mjs";
import type { Store, Transaction } from "../transaction";
import { backUpBeforeMigration } from "./backup";
import { LogFlush } from "./log-flush";
import { UnitOfWork } from "./unit-of-work";

/** Opens `reports.sqlite` in the data folder. @throws when the folder cannot be written. */
export async function openSqlite(dataDir: string): Promise<Store> {
  makeFolder(dataDir);
  const client = openFile(join(dataDir, "reports.sqlite"));
  // The driver answers at once; verbs await it all the same, as they must on PostgreSQL.
  const tx = drizzle(client) as unknown as Transaction;
  const flush = new LogFlush(client.name);
  const units = new UnitOfWork(client, tx, () => flush.run());
  const close = () => {
    process.off("exit", close);
    flush.close();
    client.close();
  };
  // Closing moves what stands in the log into the file, which is whole then for whoever copies it alone.
  process.once("exit", close);
  return { read: (work) => units.read(work), write: (work) => units.write(work), close: async () => close() };
}

/** Opens the file, creating and migrating it; before a migration it is copied. @throws when it cannot be written. */
export function openFile(file: string): Client.Database {
  const client = new Client(file);
  try {
    prepare(client);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

function prepare(client: Client.Database): void {
  client.pragma("journal_mode = WAL");
  client.pragma("synchronous = FULL");
  // Every save rewrites the same few pages: copying them back seldom spares most of that work.
  client.pragma("wal_autocheckpoint = 4000");
  client.pragma("busy_timeout = 5000");
  client.pragma("foreign_keys = ON");
  const migrationsFolder = join(process.cwd(), "db", "sqlite", "migrations");
  backUpBeforeMigration(client, migrationsFolder);
  migrate(drizzle(client), { migrationsFolder });
  // From here on `LogFlush` does what `NORMAL` leaves out: the flush of the log at a commit.
  client.pragma("synchronous = NORMAL");
}
