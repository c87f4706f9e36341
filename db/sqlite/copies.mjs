import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../make-folder.mjs";

// Plain JavaScript: `npm run backup` and `npm run restore` run it without a build.

/** @typedef {"daily" | "by-hand" | "before-upgrade" | "before-restore" | "rescued"} CopyKind */
/** @typedef {{ name: string, path: string, kind: CopyKind, at: string }} Copy `at`: when it was made, ISO 8601 without separators that no file name may have */

const pattern =
  /^reports-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)(?:-(daily|by-hand|before-upgrade|before-restore|rescued))?\.sqlite$/;
const unfinished = /^reports-.*\.sqlite\.(?:(\d+)\.)?part(?:-journal|-wal|-shm)?$/;
const day = 24 * 60 * 60 * 1000;

/** @param {Date} moment */
const stampOf = (moment) => moment.toISOString().replace(/[:.]/g, "-");

/** @param {string} folder @returns {string[]} */
const namesIn = (folder) => (statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []);

/**
 * @param {string} folder
 * @param {Date} [now]
 * @returns {Copy[]} the whole copies in a folder, the oldest first. One that is dated after today was made while the
 *   clock was wrong: it is older than all that are dated rightly.
 */
export function copiesIn(folder, now = new Date()) {
  const tomorrow = stampOf(new Date(now.getTime() + day));
  const rank = (/** @type {Copy} */ { at }) => (at > tomorrow ? `0${at}` : at);
  return namesIn(folder)
    .flatMap((name) => {
      const [found, at, kind = "before-upgrade"] = pattern.exec(name) ?? [];
      return found ? [{ name, path: join(folder, name), kind: /** @type {CopyKind} */ (kind), at }] : [];
    })
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/**
 * How many of a kind stay. An upgrade a month leaves half a year to notice that something is missing; what was rescued
 * is nowhere else and is never thrown away.
 * @param {number} keep
 * @returns {Record<CopyKind, number>}
 */
const limits = (keep) => ({
  daily: keep,
  "by-hand": keep,
  "before-upgrade": 6,
  "before-restore": 6,
  rescued: Number.POSITIVE_INFINITY,
});

/** @param {string} path waits until a file, or the names in a folder, are on the disk */
export function flushPath(path) {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** @param {string} folder @param {CopyKind} kind @param {Date} now */
function freePath(folder, kind, now) {
  for (let later = 0; ; later += 1) {
    const path = join(folder, `reports-${stampOf(new Date(now.getTime() + later))}-${kind}.sqlite`);
    if (!existsSync(path)) return path;
  }
}

/**
 * Makes a copy under a name that only a whole one ever has, and removes the oldest of its kind beyond what stays.
 * @param {{ folder: string, kind: CopyKind, keep: number, now?: Date }} where
 * @param {(path: string) => void | Promise<void>} write writes the copy at a path, and proves it
 * @returns {Promise<string>} the path of the copy, once it is on the disk
 * @throws what `write` throws; then nothing stays behind
 */
export async function makeCopy({ folder, kind, keep, now = new Date() }, write) {
  makeFolder(folder);
  const path = freePath(folder, kind, now);
  const part = `${path}.${process.pid}.part`;
  try {
    await write(part);
    flushPath(part);
    renameSync(part, path);
  } finally {
    for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(part + end, { force: true });
  }
  if (process.platform !== "win32") flushPath(folder);
  thinCopies(folder, kind, keep, path);
  return path;
}

/** @param {string} folder @param {CopyKind} kind @param {number} keep @param {string} newest never removed */
function thinCopies(folder, kind, keep, newest) {
  const others = copiesIn(folder).filter((copy) => copy.kind === kind && copy.path !== newest);
  const stay = limits(keep)[kind] - 1;
  if (others.length > stay) for (const { path } of others.slice(0, others.length - stay)) rmSync(path, { force: true });
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * Removes copies that were cut short. One that another living process is writing stays, for a day.
 * @param {string} folder
 */
export function removeUnfinished(folder) {
  for (const name of namesIn(folder)) {
    const [found, pid] = unfinished.exec(name) ?? [];
    if (!found) continue;
    const path = join(folder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    const othersWork = pid !== undefined && Number(pid) !== process.pid && isAlive(Number(pid)) && age < day;
    if (!othersWork) rmSync(path, { force: true });
  }
}
