import { readFile } from "node:fs/promises";
import { dirname, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build, stop } from "esbuild";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * A bundle is in another place than its sources: they find their neighbors by their own, told from the project's folder
 * so that it may be moved. This is a server, too.
 */
const ownPlaces = {
  name: "own-places",
  setup: ({ onLoad, onResolve, resolve }) => {
    onResolve({ filter: /^@\// }, ({ path, kind }) => resolve(`./${path.slice(2)}`, { resolveDir: root, kind }));
    onLoad({ filter: /[\\/]lib[\\/].*\.ts$/ }, async ({ path }) => {
      const own = `placeOf(${JSON.stringify(relative(root, path).split(sep).join("/"))})`;
      return { contents: (await readFile(path, "utf8")).replaceAll("import.meta.url", own), loader: "ts" };
    });
    onResolve({ filter: /^server-only$/ }, () => ({ path: "server-only", namespace: "nothing" }));
    onLoad({ filter: /./, namespace: "nothing" }, () => ({ contents: "" }));
  },
};

/**
 * @param {string} entry the source to begin with
 * @returns {Promise<string>} the text of a script that `bundled.mjs` makes runnable
 */
export async function bundle(entry) {
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
  return outputFiles[0].text;
}
