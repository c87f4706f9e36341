import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { closeDatabase } from "./client";

/** Gives every test of a file its own empty database in its own folder. */
export function withTestDatabase(): void {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ogi-database-"));
    process.env.DATA_DIR = folder;
  });
  afterEach(() => {
    closeDatabase();
    rmSync(folder, { recursive: true, force: true });
  });
}
