import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { newest, timeOf } from "./newest.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What runs beside the server, from the project's folder. `scripts/build.mjs` bundles each. */
export const besideEntries = ["lib/beside/desk-thread.ts", "lib/import/reader-thread.ts"];

/** @returns where the build of a source lies that runs beside the server */
export const builtFile = (entry) => join(root, ".next", "beside", basename(entry).replace(/\.ts$/, ".js"));

/** From the build; in development and tests, where that is older than the sources, from those as they are just now. */
async function textOf(entry) {
  if (newest(join(root, "lib")) <= timeOf(builtFile(entry))) return readFile(builtFile(entry), "utf8");
  const { bundle } = await import("./bundle.mjs");
  return bundle(entry);
}

/**
 * What the bundle requires is looked up from beside its entry.
 * @param {string} entry the source to begin with
 * @returns {Promise<string>} the text of a script
 */
export async function bundled(entry) {
  const [from, base] = [entry, `${pathToFileURL(root).href}/`].map((place) => JSON.stringify(place));
  return [
    `var require = require("node:module").createRequire(${from});`,
    `var placeOf = (path) => new URL(path, ${base}).href;`,
    await textOf(entry),
  ].join("\n");
}

/** Bundles and runs in this thread. */
export const runBundled = async (entry) =>
  new Function("require", await bundled(entry))(createRequire(pathToFileURL(entry)));
