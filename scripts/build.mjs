import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
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

const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newest(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry?.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : (entry?.mtimeMs ?? 0);
  // A folder's own time tells of files that were taken away.
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), entry.mtimeMs);
}

/** Builds the production program. @returns whether it could be built */
const build = () =>
  run("构建 next build", [...installed("next", "dist", "bin", "next"), "build"], {
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });

/** Builds when a source is newer than the build. @returns whether there is an up-to-date build */
export async function ensureBuilt() {
  const built = timeOf(join(root, ".next", "BUILD_ID"));
  return sources.every((source) => newest(join(root, source)) <= built) || build();
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = (await ensureInstalled()) && (await build()) ? 0 : 1;
