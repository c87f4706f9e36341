import { digestOfReport, digestOfRows } from "./digests.mjs";
import { Refusal } from "./refusal.mjs";
import { quoted } from "./tables.mjs";

/** @typedef {import("./tables.mjs").Table} Table */
/** @typedef {import("better-sqlite3").Database} File */
/** @typedef {import("pg").ClientBase} Target */

/** A statement takes as many values and no more; the lines of one ledger are megabytes. */
const most = { rows: 200, characters: 4_000_000 };

/** @param {File} file @param {Target} target @param {Table} table @returns {Promise<number>} how many rows the table has */
export async function moveTable(file, target, table) {
  let [count, characters] = [0, 0];
  /** @type {Record<string, unknown>[]} */
  let waiting = [];
  for (const each of file.prepare(`SELECT * FROM ${quoted(table.name)}`).iterate()) {
    const row = /** @type {Record<string, unknown>} */ (each);
    waiting.push(row);
    characters += Object.values(row).reduce((/** @type {number} */ sum, value) => sum + String(value).length, 0);
    count += 1;
    if (waiting.length < most.rows && characters < most.characters) continue;
    await insert(target, table, waiting);
    [waiting, characters] = [[], 0];
  }
  if (waiting.length > 0) await insert(target, table, waiting);
  return count;
}

/** @param {Target} target @param {Table} table @param {Record<string, unknown>[]} rows */
async function insert(target, { name, columns }, rows) {
  const places = rows.map((_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`)})`);
  const values = rows.flatMap((row) => columns.map((column) => row[column]));
  const statement = `INSERT INTO ${quoted(name)} (${columns.map(quoted)}) VALUES ${places}`;
  await target.query(statement, values);
}

/**
 * Reads everything back and holds it against the file.
 * @param {File} file @param {Target} target @param {Table[]} tables
 * @param {(done: number, of: number) => void} onProgress
 * @returns {Promise<number>} how many reports were compared
 * @throws {Refusal} at the first difference
 */
export async function compareAll(file, target, tables, onProgress) {
  for (const table of tables) {
    await compareCount(file, target, table);
    if (table.ofReports === null) await compareRows(file, target, table);
  }
  const ids = /** @type {string[]} */ (file.prepare("SELECT id FROM reports ORDER BY id").pluck().all());
  for (const [index, id] of ids.entries()) {
    const there = await digestOfReport(tables, id, "$1", async (say, value) => (await target.query(say, [value])).rows);
    const here = await digestOfReport(
      tables,
      id,
      "?",
      (say, value) => /** @type {any} */ (file.prepare(say).all(value)),
    );
    if (there !== here) throw new Refusal(`编号 ${id} 的报告搬过去以后不一样，全部撤回，什么都没有留下。请再搬一次。`);
    onProgress(index + 1, ids.length);
  }
  return ids.length;
}

/** @param {File} file @param {Target} target @param {Table} table */
async function compareCount(file, target, { name }) {
  const count = `SELECT count(*) AS count FROM ${quoted(name)}`;
  const here = Number(file.prepare(count).pluck().get());
  const there = Number((await target.query(count)).rows[0].count);
  if (here !== there)
    throw new Refusal(`${name} 有 ${here} 行，搬过去 ${there} 行，全部撤回，什么都没有留下。请再搬一次。`);
}

/** @param {File} file @param {Target} target @param {Table} table */
async function compareRows(file, target, table) {
  const all = `SELECT * FROM ${quoted(table.name)}`;
  const here = digestOfRows(table, /** @type {any} */ (file.prepare(all).all()));
  const there = digestOfRows(table, (await target.query(all)).rows);
  if (here !== there) throw new Refusal(`${table.name} 搬过去以后不一样，全部撤回，什么都没有留下。请再搬一次。`);
}
