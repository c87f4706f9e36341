import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test as base } from "@playwright/test";

const startScript = fileURLToPath(new URL("../scripts/start.mjs", import.meta.url));

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

async function untilHealthy(url: string): Promise<void> {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("The server with the empty data folder did not start");
}

/** Tests that need a machine without any report: a second server, with a data folder of its own. */
export const test = base.extend<object, { emptyServer: string }>({
  emptyServer: [
    async ({ browserName: _ }, use) => {
      const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), "ogi-empty-"))];
      const url = `http://127.0.0.1:${port}`;
      const env = { ...process.env, PORT: String(port), DATA_DIR: folder };
      const server = spawn(process.execPath, [startScript], { env, stdio: "ignore" });
      await untilHealthy(url);
      await use(url);
      server.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ emptyServer }, use) => use(emptyServer),
});

export { expect } from "@playwright/test";
