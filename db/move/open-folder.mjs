import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Client from "better-sqlite3";
import { bringUpToDate } from "../sqlite/bring-up-to-date.mjs";
import { stateOf } from "../sqlite/file-state.mjs";
import { Refusal } from "./refusal.mjs";

const migrationsFolder = join(process.cwd(), "db", "sqlite", "migrations");

/** @typedef {{ client: import("better-sqlite3").Database, close: () => void }} OpenFolder */

/**
 * Opens a copy of a data folder's file, brought up to date; the file itself is read and nothing more, and no program can
 * open it until `close`.
 * @param {string} dataDir
 * @returns {OpenFolder}
 * @throws {Refusal} when there is no file, or it is damaged, in use, another program's or a newer program's
 */
export function openFolder(dataDir) {
  const file = join(dataDir, "reports.sqlite");
  if (!existsSync(file))
    throw new Refusal(`数据文件夹里没有 reports.sqlite：${dataDir}。DATA_DIR 写成原来存报告的那个文件夹。`);
  const source = openAlone(file);
  const folder = mkdtempSync(join(tmpdir(), "ogi-move-"));
  const close = () => {
    source.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const client = copied(source, join(folder, "reports.sqlite"));
    return { client, close: () => [client.close(), close()] };
  } catch (error) {
    close();
    throw inWords(error, file);
  }
}

/** @param {string} file */
function openAlone(file) {
  const client = new Client(file, { fileMustExist: true, timeout: 2000 });
  try {
    // Any other connection keeps this one out: what it writes now would stay behind.
    client.pragma("locking_mode = EXCLUSIVE");
    client.prepare("SELECT count(*) FROM sqlite_master").get();
    return client;
  } catch (error) {
    client.close();
    throw inWords(error, file);
  }
}

/** @param {import("better-sqlite3").Database} source @param {string} file */
function copied(source, file) {
  const state = stateOf(source, migrationsFolder);
  if (state === "newer") throw new Refusal("这个数据文件夹是更新的程序写的，这个程序不认识。用写它的那个程序来搬。");
  if (state === "new") throw new Refusal("reports.sqlite 里没有这个程序的表，没有可搬的。看看 DATA_DIR 写得对不对。");
  if (source.pragma("integrity_check", { simple: true }) !== "ok") throw damaged(source.name);
  source.prepare("VACUUM INTO ?").run(file);
  const client = new Client(file);
  client.pragma("foreign_keys = ON");
  bringUpToDate(client, migrationsFolder);
  const lost = /** @type {unknown[]} */ (client.pragma("foreign_key_check"));
  if (lost.length === 0) return client;
  client.close();
  throw damaged(source.name);
}

/** @param {string} file */
const damaged = (file) =>
  new Refusal(
    `${file} 读不完整，可能损坏了，什么都没有搬。backups 文件夹里有升级以前的副本：复制一份放到它的位置，启动看过内容，再搬。`,
  );

/** @param {unknown} error @param {string} file */
function inWords(error, file) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("SQLITE_BUSY"))
    return new Refusal("程序还在用这个数据文件夹。先把它结束（Ctrl+C），再搬，这样最后写的也搬得走。");
  if (code.startsWith("SQLITE_NOTADB") || code.startsWith("SQLITE_CORRUPT")) return damaged(file);
  if (code.startsWith("SQLITE_CANTOPEN") || code.startsWith("SQLITE_READONLY") || code.startsWith("SQLITE_IOERR"))
    return new Refusal(`打不开 ${file}：这个用户要能读写数据文件夹。（${code}）`);
  if (code.startsWith("SQLITE_FULL") || code === "ENOSPC")
    return new Refusal(`磁盘满了，放不下要搬的副本。腾出 ${tmpdir()} 的空间再搬。`);
  return error;
}
