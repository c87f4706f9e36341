import { readMigrationFiles } from "drizzle-orm/migrator";
import { stateOf } from "./file-state.mjs";

// Plain JavaScript: the commands that move and restore run it without a build.

/**
 * Runs the migrations that a file lacks, all in one transaction. Drizzle's own way looks first and locks then: of two
 * programs that start at one moment the second would run them again.
 * @param {import("better-sqlite3").Database} client
 * @param {string} migrationsFolder
 * @throws what SQLite throws; then nothing has changed
 */
export function bringUpToDate(client, migrationsFolder) {
  if (stateOf(client, migrationsFolder) === "current") return;
  client.exec("BEGIN IMMEDIATE");
  try {
    runMissing(client, migrationsFolder);
    client.exec("COMMIT");
  } catch (error) {
    if (client.inTransaction) client.exec("ROLLBACK");
    throw error;
  }
}

/** @param {import("better-sqlite3").Database} client @param {string} migrationsFolder */
function runMissing(client, migrationsFolder) {
  // As Drizzle makes and fills it, whose files have been in use for a year.
  client.exec(
    "CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)",
  );
  const done = /** @type {number | null} */ (
    client.prepare("SELECT max(created_at) FROM __drizzle_migrations").pluck().get()
  );
  const note = client.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)");
  for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder })) {
    if (done !== null && done >= folderMillis) continue;
    for (const statement of sql) client.exec(statement);
    note.run(hash, folderMillis);
  }
}
