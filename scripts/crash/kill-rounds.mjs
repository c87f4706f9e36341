import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Client from "better-sqlite3";
import { copiesIn } from "../../db/sqlite/copies.mjs";
import { bundled } from "../../lib/beside/bundled.mjs";
import { root } from "../run.mjs";
import { brokenFile, faultsIn, markOld } from "./faults-in.mjs";
import { faultsInCollections } from "./faults-in-collections.mjs";

/** @param {string} folder @returns {Promise<string>} the program that writes as one file: starting it takes a third of a second */
export async function bundledWriter(folder, source = "writer.ts") {
  const script = join(folder, source.replace(/\.ts$/, ".cjs"));
  mkdirSync(folder, { recursive: true });
  writeFileSync(script, await bundled(fileURLToPath(new URL(source, import.meta.url))));
  return script;
}

/**
 * Runs a command and kills it.
 * @param {string[]} command
 * @param {string} dataDir
 * @param {{ milliseconds: number, from: "start" | "output", until?: string }} when the kill comes so long after the start,
 *   the first line, or the first that holds `until`
 * @returns {Promise<string[]>} the whole lines that it wrote
 */
async function killed([program, ...args], dataDir, { milliseconds, from, until = "" }) {
  const env = { ...process.env, DATA_DIR: dataDir, BACKUP_DIR: "", DATABASE_URL: "", npm_lifecycle_event: "" };
  // A group of its own: what runs another program goes with it.
  const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", "pipe", "ignore"], detached: true });
  let out = "";
  child.stdout.on("data", (part) => {
    out += part;
  });
  const closed = once(child, "close");
  const ended = closed.then(() => true);
  if (from === "output") while (!out.includes(until) || out === "") if (await Promise.race([said(child), ended])) break;
  await Promise.race([new Promise((resolve) => setTimeout(resolve, milliseconds)), closed]);
  killGroup(child.pid);
  await closed;
  return out.split("\n").slice(0, -1);
}

function killGroup(/** @type {number} */ pid) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // It has ended by itself.
    if (!(error instanceof Error) || !("code" in error) || error.code !== "ESRCH") throw error;
  }
}

const said = (child) => once(child.stdout, "data").then(() => false);

const file = (dataDir) => join(dataDir, "reports.sqlite");

/**
 * Kills several clerks who write as fast as they can.
 * @param {string} dataDir
 * @param {string} script
 * @param {number} milliseconds
 * @param {{ before?: string[], until?: string }} how what runs the writer, on a disk that fails; the time counts from the
 *   first line that holds `until`
 * @returns {Promise<{ acknowledged: number, refused: number, faults: string[] }>}
 */
export async function killWriting(dataDir, script, milliseconds, how = {}) {
  const when = { milliseconds, until: how.until, from: /** @type {const} */ ("output") };
  const lines = await killed([...(how.before ?? []), process.execPath, script], dataDir, when);
  const said = markOld(lines.map((line) => JSON.parse(line)));
  const kept = said.filter(({ done }) => done !== "refused");
  return { acknowledged: kept.length, refused: said.length - kept.length, faults: faultsIn(file(dataDir), kept) };
}

/**
 * Kills a collection at work: files come in, are read, decided on and summed.
 * @param {{ milliseconds: number, until: string }} when so long after the first line that holds `until`
 * @returns {Promise<{ acknowledged: number, faults: string[] }>}
 */
export async function killCollecting(dataDir, script, { milliseconds, until }) {
  const when = { milliseconds, until, from: /** @type {const} */ ("output") };
  const lines = (await killed([process.execPath, script], dataDir, when)).map((line) => JSON.parse(line));
  return { acknowledged: lines.length, faults: faultsInCollections(file(dataDir), lines) };
}

/** Lets a collection that was killed be read to its end. @returns {Promise<{ ended: boolean, waiting: number, faults: string[] }>} */
export async function readToEnd(dataDir, script) {
  const when = { milliseconds: 2 ** 30, from: /** @type {const} */ ("start") };
  const lines = (await killed([process.execPath, script, "end"], dataDir, when)).map((line) => JSON.parse(line));
  const client = new Client(file(dataDir));
  const waiting = Number(client.prepare("select count(*) from collected_files where state = 'waiting'").pluck().get());
  client.close();
  const ended = lines.some(({ done }) => done === "ended");
  return { ended, waiting, faults: faultsInCollections(file(dataDir), lines) };
}

/** Kills a command of the program midway; the file and every copy that has a name are whole. @returns {Promise<string[]>} faults */
export async function killCommand(dataDir, args, milliseconds) {
  await killed([process.execPath, ...args], dataDir, { milliseconds, from: "start" });
  const copies = copiesIn(join(dataDir, "backups")).filter(({ kind }) => kind !== "before-upgrade");
  return [file(dataDir), ...copies.map(({ path }) => path)].flatMap(brokenFile);
}
