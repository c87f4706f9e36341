import "server-only";
import { readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type Client from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { DatabaseError } from "../database-error";
import { makeFolder } from "../make-folder.mjs";

/** An upgrade a month leaves half a year to notice that something is missing. */
const kept = 6;
const backupName = /^reports-\d{4}-\d\d-\d\dT[\d-]+Z\.sqlite$/;

/**
 * Copies the file as it stands into `backups` beside it, when a migration is waiting for it; an empty file is not copied.
 * The oldest copies beyond six are removed.
 * @throws when the copy cannot be written, and when a newer program has migrated the file: then nothing may be touched.
 */
export function backUpBeforeMigration(client: Client.Database, migrationsFolder: string): void {
  const done = lastMigration(client);
  const newest = newestOf(migrationsFolder);
  if (done !== null && done > newest)
    throw new DatabaseError("DATABASE_NEWER", "A newer program has migrated this file");
  if (done === null || done === newest) return;
  const folder = join(dirname(client.name), "backups");
  try {
    copyInto(folder, client);
  } catch (cause) {
    throw new DatabaseError("DATABASE_UNCOPIED", `No copy could be written into ${folder}`, { cause });
  }
}

function copyInto(folder: string, client: Client.Database): void {
  makeFolder(folder);
  const target = join(folder, `reports-${new Date().toISOString().replace(/[:.]/g, "-")}.sqlite`);
  // A copy that was cut short never has the name of a whole one.
  const unfinished = `${target}.part`;
  rmSync(unfinished, { force: true });
  client.prepare("VACUUM INTO ?").run(unfinished);
  renameSync(unfinished, target);
  for (const name of backupsIn(folder).slice(0, -kept)) rmSync(join(folder, name));
}

const newestOf = (migrationsFolder: string) =>
  Math.max(...readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis));

/** @returns when the newest migration that has run was made, or null for a file without any. */
function lastMigration(client: Client.Database): number | null {
  const table = client.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (!table) return null;
  return client.prepare<[], number | null>("SELECT max(created_at) FROM __drizzle_migrations").pluck().get() ?? null;
}

/** The oldest first. */
const backupsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => backupName.test(name))
    .sort();
