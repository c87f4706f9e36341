import { copyFileSync, existsSync, renameSync, rmSync, statSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import Client from "better-sqlite3";
import { makeFolder } from "../../db/make-folder.mjs";
import { bringUpToDate } from "../../db/sqlite/bring-up-to-date.mjs";
import { flushPath, makeCopy } from "../../db/sqlite/copies.mjs";
import { stateOf } from "../../db/sqlite/file-state.mjs";
import { faultIn } from "../../db/sqlite/integrity.mjs";
import { fileIn } from "./back-up.mjs";
import { proveCopy } from "./prove-copy.mjs";
import { Refusal } from "./refusal-of.mjs";

const migrationsFolder = join(process.cwd(), "db", "sqlite", "migrations");
const ends = ["-wal", "-shm"];

/** @typedef {{ from: string, kept: string | null } & import("./prove-copy.mjs").Proof} Restored `kept`: where the former state lies */

/**
 * Puts a copy in the place of `reports.sqlite`, after it has been proved and what is there has been kept. Killed at any
 * moment it leaves the former file or the new one, each whole.
 * @param {{ dataDir: string, backupDir: string, backupKeep: number }} environment
 * @param {string} given a path, or a name in the folder of copies
 * @returns {Promise<Restored>}
 * @throws {Refusal} when the copy is no good, or a program works with the folder; then nothing has changed
 */
export async function restore({ dataDir, backupDir, backupKeep }, given) {
  const from = [resolve(given), join(backupDir, given)].find((path) =>
    statSync(path, { throwIfNoEntry: false })?.isFile(),
  );
  if (!from || (isAbsolute(given) && from !== given)) throw new Refusal(`没有这个文件：${given}。`);
  const file = fileIn(dataDir);
  if (existsSync(file) && statSync(file).ino === statSync(from).ino) throw new Refusal(`${from} 就是现在用的文件。`);
  makeFolder(dataDir);
  const part = `${file}.restore.part`;
  try {
    takeOver(from, part);
    const proof = await proveCopy(part);
    const kept = await keepPresent(file, { folder: backupDir, kind: "before-restore", keep: backupKeep });
    flushPath(part);
    for (const end of ends) rmSync(file + end, { force: true });
    renameSync(part, file);
    if (process.platform !== "win32") flushPath(dataDir);
    return { from, kept, ...proof };
  } finally {
    for (const end of ["", "-journal", ...ends]) rmSync(part + end, { force: true });
  }
}

/** Copies the copy, with its log where it has one, and brings it up to date. @param {string} from @param {string} part */
function takeOver(from, part) {
  for (const end of ["", "-journal", ...ends]) rmSync(part + end, { force: true });
  const source = new Client(from, { fileMustExist: true });
  try {
    if (faultIn(source) !== null) throw new Refusal(`${from} 坏了，读不完整。换一个备份。`);
    const state = stateOf(source, migrationsFolder);
    if (state === "newer") throw new Refusal(`${from} 是更新版本的程序写的，这个程序不认识。用那个版本恢复。`);
    if (state === "new") throw new Refusal(`${from} 里没有这个程序的表，不是它的备份。`);
    source.prepare("VACUUM INTO ?").run(part);
  } finally {
    source.close();
  }
  const copy = new Client(part);
  bringUpToDate(copy, migrationsFolder);
  copy.close();
}

/** @param {string} file @param {Parameters<typeof makeCopy>[0]} where @returns {Promise<string | null>} null when there is nothing to keep */
async function keepPresent(file, where) {
  if (!existsSync(file)) return null;
  const alone = openAlone(file);
  if (!alone) return keepBytes(file, where);
  try {
    return await makeCopy(where, (path) => alone.prepare("VACUUM INTO ?").run(path) && undefined);
  } finally {
    alone.close();
  }
}

/** @param {string} file @returns {import("better-sqlite3").Database | null} null for a file that is damaged @throws {Refusal} while a program has it open */
function openAlone(file) {
  const client = new Client(file, { timeout: 1000 });
  try {
    client.pragma("locking_mode = EXCLUSIVE");
    client.exec("BEGIN IMMEDIATE; COMMIT");
    if (faultIn(client) === null) return client;
  } catch (error) {
    client.close();
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (String(code).startsWith("SQLITE_BUSY"))
      throw new Refusal("程序还在用这个数据文件夹。先把它结束（Ctrl+C），再恢复；现在什么都没有动。");
    if (!/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(String(code))) throw error;
    return null;
  }
  client.close();
  return null;
}

/** A damaged file is kept byte for byte: perhaps somebody can still read something out of it. @param {string} file @param {Parameters<typeof makeCopy>[0]} where */
async function keepBytes(file, where) {
  const path = await makeCopy(where, (target) => copyFileSync(file, target));
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${path}-wal`);
  return path;
}
