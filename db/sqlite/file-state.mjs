import { readMigrationFiles } from "drizzle-orm/migrator";

// Plain JavaScript: `npm run move-to-postgres` runs it without a build.

/** @typedef {"new" | "older" | "current" | "newer"} FileState `new`: no migration has run in it yet */

/**
 * @param {import("better-sqlite3").Database} client
 * @param {string} migrationsFolder
 * @returns {FileState} the file beside this program
 */
export function stateOf(client, migrationsFolder) {
  const done = lastMigration(client);
  const newest = Math.max(...readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis));
  if (done === null) return "new";
  if (done === newest) return "current";
  return done > newest ? "newer" : "older";
}

/** @param {import("better-sqlite3").Database} client @returns {number | null} when the newest migration that has run was made */
function lastMigration(client) {
  const table = client.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (!table) return null;
  return /** @type {number | null} */ (
    client.prepare("SELECT max(created_at) FROM __drizzle_migrations").pluck().get()
  );
}
