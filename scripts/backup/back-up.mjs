import { existsSync } from "node:fs";
import { join } from "node:path";
import Client from "better-sqlite3";
import { copiesIn, makeCopy } from "../../db/sqlite/copies.mjs";
import { proveCopy } from "./prove-copy.mjs";

/** More pages than any file has: a copy made in one step is one state, whoever writes meanwhile. */
const allPages = 0x7fffffff;

/**
 * Copies `reports.sqlite` while programs work with it, and proves the copy.
 * @param {{ dataDir: string, backupDir: string, backupKeep: number }} environment
 * @param {"daily" | "by-hand"} kind
 * @returns {Promise<{ path: string } & import("./prove-copy.mjs").Proof>}
 * @throws when there is no file, or the copy cannot be written or is not whole; then none stays
 */
export async function backUp({ dataDir, backupDir, backupKeep }, kind) {
  const file = fileIn(dataDir);
  if (!existsSync(file)) throw Object.assign(new Error(`${file} is not there`), { code: "ENOENT" });
  /** @type {import("./prove-copy.mjs").Proof | undefined} */
  let proof;
  const path = await makeCopy({ folder: backupDir, kind, keep: backupKeep }, async (part) => {
    await copyOnline(file, part);
    proof = await proveCopy(part);
  });
  return { path, .../** @type {import("./prove-copy.mjs").Proof} */ (proof) };
}

/** @param {string} dataDir */
export const fileIn = (dataDir) => join(dataDir, "reports.sqlite");

/** @param {string} file @param {string} target */
async function copyOnline(file, target) {
  const client = new Client(file, { fileMustExist: true });
  try {
    await client.backup(target, { progress: () => allPages });
  } finally {
    client.close();
  }
  // A copy is one file: nobody has to know that a log belongs to it.
  const copy = new Client(target);
  copy.pragma("journal_mode = DELETE");
  copy.close();
}

/** @param {string} path @returns {number} how many times the file has been written, as `db/sqlite/file-keeper.ts` counts it */
function versionOf(path) {
  const client = new Client(path, { readonly: true, fileMustExist: true });
  try {
    return Number(client.pragma("user_version", { simple: true }));
  } finally {
    client.close();
  }
}

/**
 * Whether a daily copy is due: a day has passed since the last one, and something has been written since.
 * @param {{ dataDir: string, backupDir: string }} folders
 * @param {Date} now
 */
export function isDue({ dataDir, backupDir }, now) {
  const last = copiesIn(backupDir, now)
    .filter(({ kind }) => kind === "daily")
    .at(-1);
  if (!last) return true;
  const yesterday = new Date(now.getTime() - 24 * 60 * 60 * 1000).toISOString().replace(/[:.]/g, "-");
  return last.at < yesterday && versionOf(last.path) !== versionOf(fileIn(dataDir));
}
