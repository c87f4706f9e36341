import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const startScript = fileURLToPath(new URL("../scripts/start.mjs", import.meta.url));

export const newFolder = (): string => mkdtempSync(join(tmpdir(), "ogi-own-"));

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

const hasEnded = (server: ChildProcess) => server.exitCode !== null || server.signalCode !== null;

/** Asks again and again; a server that takes long is waited for, one that has ended is not. */
async function untilHealthy(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    if (hasEnded(server)) throw new Error("The server of this test did not start");
    await setTimeout(250);
  }
}

export type OwnServer = { url: string; kill: () => Promise<void> };

/** Starts a second production server with a data folder and a port of its own. */
export async function startServer(dataDir: string, port: number): Promise<OwnServer> {
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, CHECK_ANSWERS: "1" };
  const server = spawn(process.execPath, [startScript], { env, stdio: "ignore" });
  await untilHealthy(url, server);
  const kill = async () => {
    server.kill("SIGKILL");
    if (!hasEnded(server)) await once(server, "exit");
  };
  return { url, kill };
}
