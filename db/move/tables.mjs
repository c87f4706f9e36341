/**
 * A table of the file: `ofReports` names the column that says which report a row is of, null where it is of none.
 * @typedef {{ name: string, columns: string[], ofReports: string | null }} Table
 */

/** @param {string} name */
export const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

/**
 * @param {import("better-sqlite3").Database} client
 * @returns {Table[]} every table of the file, what is referred to before what refers to it
 */
export function tablesOf(client) {
  const all =
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name";
  const names = /** @type {string[]} */ (client.prepare(all).pluck().all());
  /** @type {string[]} */
  const ordered = [];
  /** @param {string} name */
  const add = (name) => {
    if (ordered.includes(name)) return;
    for (const other of referredTo(client, name)) if (other !== name) add(other);
    ordered.push(name);
  };
  for (const name of names) add(name);
  return ordered.map((name) => {
    const columns = columnsOf(client, name);
    const ofReports = name === "reports" ? "id" : columns.includes("report_id") ? "report_id" : null;
    return { name, columns, ofReports };
  });
}

/** @param {import("better-sqlite3").Database} client @param {string} table @returns {string[]} */
const columnsOf = (client, table) =>
  /** @type {string[]} */ (client.prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid").pluck().all(table));

/** @param {import("better-sqlite3").Database} client @param {string} table @returns {string[]} */
const referredTo = (client, table) =>
  /** @type {string[]} */ (client.prepare('SELECT "table" FROM pragma_foreign_key_list(?)').pluck().all(table));
