import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";

// Plain JavaScript: `npm run move-to-postgres` runs it without a build.

/** Programs that start at one moment migrate one after another; any number that nobody else locks. */
const migrationLock = 2_027_013_101;

/**
 * Makes the tables, or what this program adds to those of an older one.
 * @param {import("pg").Pool} pool
 * @returns {Promise<boolean>} false when a newer program has been here: then nothing is touched
 */
export async function bringUpToDate(pool) {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    const migrationsFolder = join(process.cwd(), "db", "postgres", "migrations");
    if (await isNewer(client, migrationsFolder)) return false;
    await migrate(drizzle(client), { migrationsFolder });
    return true;
  } finally {
    await client.query("select pg_advisory_unlock($1)", [migrationLock]).catch(() => undefined);
    client.release();
  }
}

/** @param {import("pg").PoolClient} client @param {string} migrationsFolder */
async function isNewer(client, migrationsFolder) {
  const { rows: tables } = await client.query("select to_regclass('drizzle.__drizzle_migrations') as found");
  if (tables[0].found === null) return false;
  const { rows } = await client.query("select max(created_at) as last from drizzle.__drizzle_migrations");
  const newest = Math.max(...readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis));
  return Number(rows[0].last) > newest;
}
