import "server-only";
import { readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type Client from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { makeFolder } from "./make-folder.mjs";

/** An upgrade a month leaves half a year to notice that something is missing. */
const kept = 6;
const backupName = /^reports-\d{4}-\d\d-\d\dT[\d-]+Z\.sqlite$/;

/**
 * Copies the file as it stands into `backups` beside it, when a migration is waiting for it; an empty file is not copied.
 * The oldest copies beyond six are removed.
 * @throws when the copy cannot be written: then nothing may be migrated.
 */
export function backUpBeforeMigration(client: Client.Database, migrationsFolder: string): void {
  const done = lastMigration(client);
  if (done === null || readMigrationFiles({ migrationsFolder }).every(({ folderMillis }) => folderMillis <= done))
    return;
  const folder = join(dirname(client.name), "backups");
  try {
    copyInto(folder, client);
  } catch (cause) {
    throw new Error(`升级要先把数据备份到 ${folder}，没有做成，数据原样未动。看一下磁盘是不是满了、文件夹能不能写。`, {
      cause,
    });
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
