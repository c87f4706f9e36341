import { compareAll, moveTable } from "./move-rows.mjs";
import { openFolder } from "./open-folder.mjs";
import { inWords, openTarget, refuseFilled } from "./open-target.mjs";
import { tablesOf } from "./tables.mjs";

/** @typedef {{ reports: number, rows: Record<string, number> }} Moved rows by table */

/**
 * Copies all of a data folder into an empty database and reads it back, in one transaction: when anything goes wrong the
 * database is as empty as before, and the folder is never changed.
 * @param {{ dataDir: string, databaseUrl: string, onProgress?: (done: number, of: number) => void }} given
 * @returns {Promise<Moved>}
 * @throws {import("./refusal.mjs").Refusal} with what to do
 */
export async function moveToPostgres({ dataDir, databaseUrl, onProgress = () => {} }) {
  const folder = openFolder(dataDir);
  try {
    const tables = tablesOf(folder.client);
    const pool = await openTarget(databaseUrl, tables);
    try {
      return await moveAll(folder.client, pool, tables, onProgress);
    } catch (error) {
      throw inWords(error, databaseUrl);
    } finally {
      await pool.end();
    }
  } finally {
    folder.close();
  }
}

/**
 * @param {import("better-sqlite3").Database} file
 * @param {import("pg").Pool} pool
 * @param {import("./tables.mjs").Table[]} tables
 * @param {(done: number, of: number) => void} onProgress
 * @returns {Promise<Moved>}
 */
async function moveAll(file, pool, tables, onProgress) {
  const target = await pool.connect();
  try {
    await target.query("BEGIN");
    await refuseFilled(target, tables);
    /** @type {Record<string, number>} */
    const rows = {};
    for (const table of tables) rows[table.name] = await moveTable(file, target, table);
    const reports = await compareAll(file, target, tables, onProgress);
    await target.query("COMMIT");
    return { reports, rows };
  } catch (error) {
    await target.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    target.release();
  }
}
