import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import Client from "better-sqlite3";
import { faultBeside } from "../../db/sqlite/integrity.mjs";
import { bundled } from "../../lib/beside/bundled.mjs";

/** @typedef {{ counts: Record<string, number>, opened: { unit: string, year: number, updatedAt: string }[] }} Proof what is in a copy, and the reports that were opened in it */

/**
 * Proves a copy of this program's version: its integrity, its rows, and that its reports open through the program's verbs.
 * @param {string} path
 * @returns {Promise<Proof>}
 * @throws when it is damaged, or a report in it cannot be read
 */
export async function proveCopy(path) {
  const fault = await faultBeside(path);
  if (fault !== null) throw Object.assign(new Error(fault), { code: "SQLITE_CORRUPT" });
  return { counts: countRows(path), opened: await openReports(path) };
}

/** @param {string} path */
function countRows(path) {
  const client = new Client(path, { readonly: true, fileMustExist: true });
  try {
    const tables = client
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 2) <> '__' ORDER BY name")
      .pluck()
      .all();
    return Object.fromEntries(
      tables.map((name) => [name, client.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()]),
    );
  } finally {
    client.close();
  }
}

const entry = fileURLToPath(new URL("../../db/sqlite/open-copy.ts", import.meta.url));

/** @param {string} path */
async function openReports(path) {
  const worker = new Worker(await bundled(entry), { eval: true, workerData: path });
  return new Promise((resolve, reject) => {
    worker.once("message", ({ opened, code, message }) =>
      opened ? resolve(opened) : reject(Object.assign(new Error(message), { code })),
    );
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The copy was not opened to its end")));
  });
}
