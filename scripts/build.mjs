import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { besideEntries, builtFile } from "../lib/beside/bundled.mjs";
import { newest, timeOf } from "../lib/beside/newest.mjs";
import { ensureInstalled } from "./install.mjs";
import { installed, root, run } from "./run.mjs";

const sources = [
  "app",
  "components",
  "db",
  "lib",
  "public",
  "next.config.js",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** After the pages, which clear their folder. Imported late: on a fresh clone esbuild has only just been installed. */
async function buildBeside() {
  const { bundle } = await import("../lib/beside/bundle.mjs");
  for (const entry of besideEntries) {
    mkdirSync(dirname(builtFile(entry)), { recursive: true });
    writeFileSync(builtFile(entry), await bundle(join(root, entry)));
  }
}

/** Builds the production program. @returns whether it could be built */
async function build() {
  const pages = await run("构建 next build", [...installed("next", "dist", "bin", "next"), "build"], {
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (pages) await buildBeside();
  return pages;
}

/** Builds when a source is newer than the build. @returns whether there is an up-to-date build */
export async function ensureBuilt() {
  const built = Math.min(...[join(root, ".next", "BUILD_ID"), ...besideEntries.map(builtFile)].map(timeOf));
  return sources.every((source) => newest(join(root, source)) <= built) || build();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = (await ensureInstalled()) && (await build()) ? 0 : 1;
