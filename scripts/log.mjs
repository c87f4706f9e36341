import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import pino from "pino";

/** So many days are kept, each with no more than this. */
const daysKept = 14;
const mostBytes = 50 * 1024 * 1024;

const fileName = (day) => `program-${day}.jsonl`;
const isOurs = /^program-\d{4}-\d{2}-\d{2}\.jsonl$/;

/**
 * Lines are written together: a call of the disk for each takes a tenth of a save, and waits in one row with its flush. A killed
 * program loses those of half a second.
 */
const together = { characters: 4096, milliseconds: 500 };

/** What a part of an address may be in the log: a word of ours, a number, an id. Anything else may be words of a report; what follows `feeds` is somebody's secret. */
const known =
  /^(?:[a-z][a-z-]{0,23}(?:\.json)?|problemsAndImprovements|proactiveDisclosure|otherMatters|\d{1,9}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{64}|_next)$/;

/** @param {string} url of a request. @returns its address without its query and without any word that is not the program's own */
export const addressIn = (url) =>
  url
    .split(/[?#]/, 1)[0]
    .split("/")
    .slice(0, 12)
    .map((part, at, all) => (part === "" || (known.test(part) && all[at - 1] !== "feeds") ? part : "…"))
    .join("/");

/** A file for each day in a folder; what is older than two weeks goes. */
class DailyFile {
  #day = "";
  #left = 0;
  #path = "";
  #waiting = "";
  #timer;

  /** @param {string} folder @param {() => Date} now */
  constructor(folder, now) {
    Object.assign(this, { folder, now });
    process.on("exit", () => this.#flush());
  }

  /** @param {string} line */
  write(line) {
    const day = this.now().toISOString().slice(0, 10);
    if (day !== this.#day) this.#begin(day);
    this.#left -= line.length;
    if (this.#left <= 0) return;
    this.#waiting += line;
    if (this.#waiting.length >= together.characters) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), together.milliseconds).unref();
  }

  /** What a full disk does not take is left out: the log must neither end nor hold up the program whose work it tells of, nor its end. */
  #flush() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const lines = this.#waiting;
    this.#waiting = "";
    try {
      if (lines !== "") appendFileSync(this.#path, lines);
    } catch {
      // The next lines may find room again.
    }
  }

  #begin(day) {
    this.#day = day;
    this.#flush();
    try {
      mkdirSync(this.folder, { recursive: true });
      this.#path = join(this.folder, fileName(day));
      this.#left = mostBytes - (statSync(this.#path, { throwIfNoEntry: false })?.size ?? 0);
      // The file of today is made a moment later.
      const old = [...new Set([...readdirSync(this.folder), fileName(day)])]
        .filter((name) => isOurs.test(name))
        .sort()
        .slice(0, -daysKept);
      for (const name of old) rmSync(join(this.folder, name), { force: true });
    } catch {
      this.#left = 0;
    }
  }
}

/**
 * The log of the program: requests, and what went wrong, a line of JSON each; never a name of a unit, a word or a figure
 * of a report. In files beside the data, on the terminal with LOG=stdout, nowhere with LOG=off.
 * @param {{ dataDir: string, log: "file" | "stdout" | "off" }} environment
 * @param {() => Date} [now]
 * @returns {import("pino").Logger}
 */
export function openLog({ dataDir, log }, now = () => new Date()) {
  const options = { base: undefined, timestamp: pino.stdTimeFunctions.isoTime, enabled: log !== "off" };
  return log === "stdout" ? pino(options) : pino(options, new DailyFile(join(dataDir, "logs"), now));
}

/** Static files are asked for by the dozen and tell nothing. */
const isQuiet = (url) => url.startsWith("/_next/");

/**
 * Writes down a request once it is answered.
 * @param {import("pino").Logger} log
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function logRequest(log, { method, url = "" }, response) {
  if (isQuiet(url)) return;
  const began = performance.now();
  response.once("close", () => {
    const milliseconds = Math.round(performance.now() - began);
    const { statusCode: status, writableFinished } = response;
    const line = { method, address: addressIn(url), status, milliseconds, ...(writableFinished ? {} : { left: true }) };
    if (status >= 500) log.error(line, "request");
    else log.info(line, "request");
  });
}
