import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The command of an installed package, run by this Node so that no shell and no PATH is needed. */
export const installed = (...path) => [process.execPath, join(root, "node_modules", ...path)];

const seconds = (since) => Math.round((Date.now() - since) / 1000);

/** Says every half minute that something that takes long is still going on. */
function heartbeat(title, since) {
  const timer = setInterval(() => console.log(`  ${title}：已经 ${seconds(since)} 秒，还在做`), 30_000);
  return () => clearInterval(timer);
}

/**
 * Runs a command in the project's folder and shows its output.
 * @param {string} title what is said about it
 * @param {string[]} command program and arguments
 * @param {{ env?: Record<string, string>, timeout?: number }} options `timeout` in milliseconds
 * @returns {Promise<boolean>} whether it went well
 */
export function run(title, [program, ...args], { env = {}, timeout } = {}) {
  const since = Date.now();
  console.log(`▸ ${title}`);
  const stop = heartbeat(title, since);
  return new Promise((resolve) => {
    const shell = process.platform === "win32" && program !== process.execPath;
    const child = spawn(program, args, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...env },
      shell,
      timeout,
    });
    const endChild = () => process.exit(child.kill() ? 143 : 1);
    process.on("SIGTERM", endChild);
    const end = (well) => {
      stop();
      process.off("SIGTERM", endChild);
      console.log(`${well ? "✓" : "✗"} ${title}（${seconds(since)} 秒）`);
      resolve(well);
    };
    child.on("error", () => end(false));
    child.on("close", (code) => end(code === 0));
  });
}
