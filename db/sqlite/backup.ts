import "server-only";
import { readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type Client from "better-sqlite3";
import { DatabaseError } from "../database-error";
import { makeFolder } from "../make-folder.mjs";
import { stateOf } from "./file-state.mjs";

/** An upgrade a month leaves half a year to notice that something is missing. */
const kept = 6;
const backupName = /^reports-\d{4}-\d\d-\d\dT[\d-]+Z\.sqlite$/;

/**
 * Copies the file as it stands into `backups` beside it, when a migration is waiting for it; an empty file is not copied.
 * The oldest copies beyond six are removed.
 * @throws when the copy cannot be written, and when a newer program has migrated the file: then nothing may be touched.
 */
export function backUpBeforeMigration(client: Client.Database, migrationsFolder: string): void {
  const state = stateOf(client, migrationsFolder);
  if (state === "newer") throw new DatabaseError("DATABASE_NEWER", "A newer program has migrated this file");
  if (state !== "older") return;
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

/** The oldest first. */
const backupsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => backupName.test(name))
    .sort();
