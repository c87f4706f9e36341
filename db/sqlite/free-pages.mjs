const incremental = 2;
/** A file keeps so many free pages for what is written next. */
const spare = 500;
const atOnce = 200;
/** Rewriting a larger file would keep everybody waiting at the start. */
const quicklyRewritten = 64 * 1024 * 1024;

/** @typedef {import("better-sqlite3").Database} Database */

/** @param {Database} client @param {string} name */
const number = (client, name) => Number(client.pragma(name, { simple: true }));

/** Of a new file: SQLite notes then where each page belongs, so that it can be moved. @param {Database} client */
export function keepPagesMovable(client) {
  if (number(client, "page_count") === 0) client.pragma(`auto_vacuum = ${incremental}`);
}

/** Of a file that an older program began, which has just been copied: it is written anew once. @param {Database} client */
export function makePagesMovable(client) {
  const bytes = number(client, "page_count") * number(client, "page_size");
  if (number(client, "auto_vacuum") === incremental || bytes > quicklyRewritten) return;
  client.pragma(`auto_vacuum = ${incremental}`);
  client.exec("VACUUM");
}

/** @param {Database} client @returns {boolean} whether more can be given back */
export function giveBackPages(client) {
  if (number(client, "auto_vacuum") !== incremental || number(client, "freelist_count") <= spare) return false;
  client.pragma(`incremental_vacuum(${atOnce})`);
  return number(client, "freelist_count") > spare;
}
