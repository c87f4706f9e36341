import { createHash } from "node:crypto";
import { quoted } from "./tables.mjs";

/** @typedef {Record<string, unknown>} Row */
/** @typedef {(statement: string, value: string) => Promise<Row[]> | Row[]} Ask `statement` has one place for a value */

/**
 * SHA-256 of all rows that a report has in any table, digit for digit.
 * @param {import("./tables.mjs").Table[]} tables
 * @param {string} id
 * @param {string} place how the database writes the place of a value
 * @param {Ask} ask
 */
export async function digestOfReport(tables, id, place, ask) {
  const hash = createHash("sha256");
  for (const { name, columns, ofReports } of tables) {
    if (ofReports === null) continue;
    const found = await ask(`SELECT * FROM ${quoted(name)} WHERE ${quoted(ofReports)} = ${place}`, id);
    addRows(hash, name, columns, found);
  }
  return hash.digest("hex");
}

/** SHA-256 of rows in any order. @param {import("./tables.mjs").Table} table @param {Row[]} rows */
export function digestOfRows({ name, columns }, rows) {
  const hash = createHash("sha256");
  addRows(hash, name, columns, rows);
  return hash.digest("hex");
}

/** @param {import("node:crypto").Hash} hash @param {string} name @param {string[]} columns @param {Row[]} rows */
function addRows(hash, name, columns, rows) {
  const lines = rows.map((row) => JSON.stringify(columns.map((column) => row[column])));
  hash.update(`${name}\n${lines.sort().join("\n")}\n`);
}
