import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest";
import { createTestDatabase } from "./postgres/test-database";
import { closeStore } from "./store";

/** Gives every test of a file its own empty database in its own folder; in the project `postgres` one on the real server. */
export function withTestDatabase(): void {
  let folder = "";
  beforeEach(async () => {
    folder = await freshDatabase();
  });
  afterEach(() => dropDatabase(folder));
}

async function freshDatabase(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "ogi-database-"));
  process.env.DATA_DIR = folder;
  const server = inject("postgres");
  if (server) process.env.DATABASE_URL = await createTestDatabase(server);
  // What went on beside the test before may have opened that one's database again meanwhile.
  await closeStore();
  return folder;
}

async function dropDatabase(folder: string): Promise<void> {
  await closeStore();
  rmSync(folder, { recursive: true, force: true });
}

/** Gives all tests of a file one empty database: they build on each other. */
export function withOneDatabase(): void {
  let folder = "";
  beforeAll(async () => {
    folder = await freshDatabase();
  });
  afterAll(() => dropDatabase(folder));
}

/** From now on the database cannot be reached. */
export function losePlace(): void {
  process.env.DATA_DIR = "/dev/null";
  if (process.env.DATABASE_URL) process.env.DATABASE_URL = "postgres://127.0.0.1:1/nowhere";
}

/** From now on the database is used by the test alone. */
export const endHousekeeping = async (): Promise<void> =>
  (globalThis as { ogiHousekeeping?: () => Promise<void> }).ogiHousekeeping?.();
