import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const freePort = () =>
  /** @type {Promise<number>} */ (
    new Promise((resolve, reject) => {
      const probe = createServer().once("error", reject);
      probe.listen(0, "127.0.0.1", () => {
        const { port } = /** @type {import("node:net").AddressInfo} */ (probe.address());
        probe.close(() => resolve(port));
      });
    })
  );

/** Starts the built program on a free port, with a data folder that is there or one that goes with it. */
export async function startServer(/** @type {string | undefined} */ kept = undefined) {
  const port = await freePort();
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), "ogi-bench-"));
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join("scripts", "start.mjs")], {
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", DATA_DIR: dataDir },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await answering(`${origin}/api/health`);
  const stop = async () => {
    child.kill();
    await new Promise((resolve) => child.once("exit", resolve));
    if (kept === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  return { origin, stop, pid: child.pid };
}

/** @param {string} url */
async function answering(url) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer`);
}

/** @param {string} origin @param {Record<string, unknown>} [changes] @returns {Promise<{ id: string, revision: number }>} */
export async function createExample(origin, changes = {}) {
  const example = JSON.parse(readFileSync("lib/samples/example-2021.json", "utf8"));
  const response = await fetch(`${origin}/api/reports`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...example, ...changes }),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
