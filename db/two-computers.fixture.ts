import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, inject } from "vitest";
import { createTestDatabase } from "./postgres/test-database";
import { closeStore } from "./store";

type Place = { folder: string; url: string | undefined };
export type Computer = "one" | "other";

/**
 * Gives every test two empty databases, as on two computers.
 * @returns what makes the store that of one of them
 */
export function withTwoComputers(): (computer: Computer) => Promise<void> {
  const places = new Map<Computer, Place>();
  beforeEach(async () => {
    const server = inject("postgres");
    for (const computer of ["one", "other"] as const) {
      const folder = mkdtempSync(join(tmpdir(), "ogi-computer-"));
      places.set(computer, { folder, url: server ? await createTestDatabase(server) : undefined });
    }
  });
  afterEach(async () => {
    await closeStore();
    for (const { folder } of places.values()) rmSync(folder, { recursive: true, force: true });
  });
  return async (computer) => {
    const { folder, url } = places.get(computer) as Place;
    await closeStore();
    process.env.DATA_DIR = folder;
    if (url) process.env.DATABASE_URL = url;
  };
}
