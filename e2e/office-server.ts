import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const startScript = fileURLToPath(new URL("../scripts/start.mjs", import.meta.url));

export type OfficeServer = { url: string; setup: string; end: () => Promise<void> };

/** Starts a server that other computers reach. @returns what its terminal says: the one-time address of the first administrator */
export async function startOffice(dataDir: string, port: number): Promise<OfficeServer> {
  const env = { ...process.env, HOST: "0.0.0.0", PORT: String(port), DATA_DIR: dataDir, CHECK_ANSWERS: "1" };
  const server = spawn(process.execPath, [startScript], { env, stdio: ["ignore", "pipe", "ignore"] });
  const setup = await addressIn(server);
  return {
    ...{ url: `http://127.0.0.1:${port}`, setup },
    end: async () => {
      server.kill("SIGKILL");
      if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
    },
  };
}

async function addressIn({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("The server has no terminal");
  for await (const line of createInterface({ input: stdout })) if (line.includes("/setup?token=")) return line.trim();
  throw new Error("The server ended without an address");
}
