import { statSync } from "node:fs";
import { Worker } from "node:worker_threads";
import Client from "better-sqlite3";

// Plain JavaScript: a thread runs it, and so do the commands that back up and restore.

/** So much is checked in some hundredths of a second, where the server may well wait for it. */
const checkedAtOnce = 8 * 1024 * 1024;

/**
 * @param {import("better-sqlite3").Database} client
 * @returns {string | null} what is wrong with the file, as SQLite says it
 */
export function faultIn(client) {
  try {
    const said = String(client.pragma("integrity_check(1)", { simple: true }));
    return said === "ok" ? null : said;
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(String(code))) return message;
    throw error;
  }
}

/** @param {string} file @returns {string | null} */
export function faultInFile(file) {
  const client = new Client(file, { readonly: true, fileMustExist: true });
  try {
    return faultIn(client);
  } finally {
    client.close();
  }
}

/**
 * Checks a file in a thread of its own.
 * @param {string} file
 * @returns {Promise<string | null>} what is wrong with it; a check that could not be made finds nothing
 */
export function faultBeside(file) {
  const script = 'const { parentPort, workerData } = require("node:worker_threads");';
  const module = JSON.stringify(import.meta.url);
  const ask = `import(${module}).then(({ faultInFile }) => parentPort.postMessage(faultInFile(workerData)));`;
  const worker = new Worker(script + ask, { eval: true, workerData: file });
  worker.unref();
  return new Promise((resolve) => {
    worker
      .once("message", resolve)
      .once("error", () => resolve(null))
      .once("exit", () => resolve(null));
  });
}

/**
 * Checks a file in bounded time: a small one here and now, a large one beside for as long as `milliseconds`.
 * @param {import("better-sqlite3").Database} client the open file
 * @param {number} milliseconds
 * @returns {Promise<{ fault: string | null, later: Promise<string | null> | null }>} `later`: what is still being found out
 */
export async function checkInTime(client, milliseconds) {
  if (statSync(client.name).size <= checkedAtOnce) return { fault: faultIn(client), later: null };
  const later = faultBeside(client.name);
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const tooLong = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  const first = /** @type {string | null | undefined} */ (await Promise.race([later, tooLong]));
  clearTimeout(timer);
  return first === undefined ? { fault: null, later } : { fault: first, later: null };
}
