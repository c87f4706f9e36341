import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { build, stop } from "esbuild";

/** A bundle is in another place than its sources: they find their neighbors by their own. This is a server, too. */
const ownPlaces = {
  name: "own-places",
  setup: ({ onLoad, onResolve }) => {
    onLoad({ filter: /[\\/]lib[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
      loader: "ts",
    }));
    onResolve({ filter: /^server-only$/ }, () => ({ path: "server-only", namespace: "nothing" }));
    onLoad({ filter: /./, namespace: "nothing" }, () => ({ contents: "" }));
  },
};

/**
 * Bundles sources at the moment they are needed, the same in development, tests and production: no build step can be
 * forgotten. What the bundle requires is looked up from beside its entry.
 * @param {string} entry the file to begin with
 * @returns {Promise<string>} the text of a script
 */
export async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    packages: "external",
    plugins: [ownPlaces],
    tsconfigRaw: "{}",
    logLevel: "error",
  });
  await stop();
  return `var require = require("node:module").createRequire(${JSON.stringify(entry)});\n${outputFiles[0].text}`;
}

/** Bundles and runs in this thread. */
export const runBundled = async (entry) =>
  new Function("require", await bundled(entry))(createRequire(pathToFileURL(entry)));
