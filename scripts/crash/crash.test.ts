import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Client from "better-sqlite3";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readBackThen, writeReleaseFolder } from "../../db/sqlite/release-folder.fixture";
import { shortDisk } from "./failing-disk.mjs";
import { faultsIn } from "./faults-in.mjs";
import { bundledWriter, killCollecting, killCommand, killWriting, readToEnd } from "./kill-rounds.mjs";

// The short form of `npm run test:crash`.

// Nine starts, each a third of a second where the computer has nothing else to do; those of a collection bundle its readers.
vi.setConfig({ testTimeout: 600_000 });

const folder = mkdtempSync(join(tmpdir(), "ogi-crash-"));
let script = "";
beforeAll(async () => {
  script = await bundledWriter(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function draftsIn(dataDir: string): number {
  const client = new Client(join(dataDir, "reports.sqlite"));
  const count = client.prepare("select count(*) from reports where unit_name not like '%之%'").pluck().get();
  client.close();
  return Number(count);
}

test("killed while six clerks write, every acknowledged save is there and nothing is half written", async () => {
  const dataDir = join(folder, "written");
  for (const milliseconds of [5, 90, 250]) {
    const { acknowledged, faults } = await killWriting(dataDir, script, milliseconds);
    expect(faults).toEqual([]);
    expect(acknowledged).toBeGreaterThan(0);
  }
});

test("on a disk that ends somewhere, what was acknowledged is there, and what did not fit was refused", async () => {
  for (const blocks of [1200, 2600, 5200]) {
    const dataDir = join(folder, `short-${blocks}`);
    // A folder that is there: the limit lies behind its tables.
    await killWriting(dataDir, script, 5);
    const full = await killWriting(dataDir, script, 60, { ...shortDisk(blocks), until: '"refused"' });
    expect(full.faults).toEqual([]);
    expect(full.refused).toBeGreaterThan(0);
    const after = await killWriting(dataDir, script, 60);
    expect(after.faults).toEqual([]);
    expect(after.acknowledged).toBeGreaterThan(0);
  }
});

test("killed while a backup is made or put back, the file and every copy with a name are whole", async () => {
  const dataDir = join(folder, "written");
  copyFileSync(join(dataDir, "reports.sqlite"), join(folder, "copy.sqlite"));
  for (const milliseconds of [300, 900]) {
    expect(await killCommand(dataDir, ["scripts/backup.mjs"], milliseconds)).toEqual([]);
    const restore = ["scripts/restore.mjs", join(folder, "copy.sqlite")];
    expect(await killCommand(dataDir, restore, milliseconds)).toEqual([]);
  }
});

test("killed while an old file is migrated, the next start has every draft", async () => {
  for (const milliseconds of [60, 150, 240]) {
    const dataDir = join(folder, `old-${milliseconds}`);
    writeReleaseFolder(dataDir);
    await killCommand(dataDir, [script], milliseconds);
    const { faults } = await killWriting(dataDir, script, 5);
    expect(faults).toEqual([]);
    expect(draftsIn(dataDir)).toBeGreaterThanOrEqual(readBackThen().reports.length);
  }
});

test("killed while files come in, are read, decided on and summed, nothing is half done, read twice or lost", async () => {
  const [dataDir, collector] = [join(folder, "collected"), await bundledWriter(folder, "collector.ts")];
  for (const [until, milliseconds] of [
    ['"received"', 5],
    ['"read"', 1],
    ['"decided"', 20],
  ] as const) {
    const { acknowledged, faults } = await killCollecting(dataDir, collector, { until, milliseconds });
    expect(faults).toEqual([]);
    expect(acknowledged).toBeGreaterThan(0);
  }
  expect(await readToEnd(dataDir, collector)).toEqual({ ended: true, waiting: 0, faults: [] });
});

test("two programs that start at one moment on an old file both work", async () => {
  const dataDir = join(folder, "together");
  mkdirSync(dataDir);
  writeReleaseFolder(dataDir);
  const env = { ...process.env, DATA_DIR: dataDir, BACKUP_DIR: "", DATABASE_URL: "" };
  const both = [1, 2].map(() => spawn(process.execPath, [script], { env, stdio: ["ignore", "pipe", "inherit"] }));
  await Promise.all(both.map(async ({ stdout }) => once(stdout, "data")));
  for (const child of both) child.kill("SIGKILL");
  await Promise.all(both.map((child) => once(child, "close")));
  expect(faultsIn(join(dataDir, "reports.sqlite"), [])).toEqual([]);
});
