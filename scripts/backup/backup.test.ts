import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Client from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { copiesIn, makeCopy } from "../../db/sqlite/copies.mjs";
import { readBackThen, writeReleaseFolder } from "../../db/sqlite/release-folder.fixture";
import { backUp, isDue } from "./back-up.mjs";
import { restore } from "./restore.mjs";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "ogi-backup-"));
  writeReleaseFolder(dataDir);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const environment = (backupKeep = 14) => ({ dataDir, backupDir: join(dataDir, "copies"), backupKeep });
const file = () => join(dataDir, "reports.sqlite");
const kinds = () => copiesIn(join(dataDir, "copies")).map(({ kind }) => kind);
const asked = (path: string, question: string) => {
  const client = new Client(path);
  const answer = client.prepare(question).pluck().get();
  client.close();
  return answer;
};
const reports = "select count(*) from reports";
const drafts = readBackThen().reports.length;

/** A file that has been brought up to date, as the program leaves it. */
async function begin(): Promise<void> {
  writeFileSync(join(dataDir, "old.sqlite"), readFileSync(file()));
  await restore(environment(), join(dataDir, "old.sqlite"));
}

describe("a backup", () => {
  beforeEach(begin);

  test("is one whole file with every row, its reports opened, made while a program writes", async () => {
    const writer = new Client(file());
    writer.pragma("journal_mode = WAL");
    writer.prepare("update reports set revision = revision + 1").run();
    const { path, counts, opened } = await backUp(environment(), "by-hand");
    writer.close();
    expect(counts.reports).toBe(drafts);
    expect(opened.length).toBeGreaterThan(3);
    expect(asked(path, "pragma integrity_check")).toBe("ok");
    expect(asked(path, "select max(revision) from reports")).toBe(asked(file(), "select max(revision) from reports"));
    expect(readdirSync(join(dataDir, "copies")).filter((name) => /part|wal|shm/.test(name))).toEqual([]);
  });

  test("in which a report cannot be opened is none", async () => {
    const client = new Client(file());
    client.exec(`update report_sections set "values" = '{' where section_id = 'overview'`);
    client.close();
    await expect(backUp(environment(), "daily")).rejects.toMatchObject({ code: "VALUE_DAMAGED" });
    expect(kinds()).toEqual(["before-restore"]);
  });

  test("is due once a day, when something has been written", async () => {
    const now = () => new Date();
    expect(isDue(environment(), now())).toBe(true);
    await backUp(environment(), "daily");
    const later = new Date(Date.now() + 25 * 60 * 60 * 1000);
    expect([isDue(environment(), now()), isDue(environment(), later)]).toEqual([false, false]);
    const client = new Client(file());
    client.pragma("user_version = 999");
    client.close();
    expect([isDue(environment(), now()), isDue(environment(), later)]).toEqual([false, true]);
  });

  test("takes no copy of another kind away, and of its own all but the newest", async () => {
    for (let at = 0; at < 4; at += 1) await backUp(environment(2), "daily");
    await backUp(environment(2), "by-hand");
    expect(kinds().sort()).toEqual(["before-restore", "by-hand", "daily", "daily"]);
  });
});

test("a copy that was just made stays, also among some that a wrong clock dated later", async () => {
  const folder = join(dataDir, "copies");
  const write = (path: string) => writeFileSync(path, "copy");
  for (let year = 2090; year < 2097; year += 1)
    await makeCopy({ folder, kind: "before-upgrade", keep: 0, now: new Date(`${year}-01-01`) }, write);
  const first = await makeCopy({ folder, kind: "before-upgrade", keep: 0, now: new Date() }, write);
  const second = await makeCopy({ folder, kind: "before-upgrade", keep: 0, now: new Date() }, write);
  expect([existsSync(first), existsSync(second)]).toEqual([true, true]);
  expect(kinds()).toHaveLength(6);
});

describe("a restore", () => {
  test("puts the copy in the place of the file, brought up to date, and keeps what was there", async () => {
    await begin();
    const { path } = await backUp(environment(), "by-hand");
    const client = new Client(file());
    client.exec("delete from reports");
    client.close();
    const { kept, counts } = await restore(environment(), path);
    expect([counts.reports, asked(file(), reports)]).toEqual([drafts, drafts]);
    expect(asked(String(kept), reports)).toBe(0);
    await restore(environment(), String(kept));
    expect(asked(file(), reports)).toBe(0);
  });

  test("is refused while a program has the file open, and changes nothing", async () => {
    await begin();
    const { path } = await backUp(environment(), "by-hand");
    const program = new Client(file());
    program.pragma("journal_mode = WAL");
    program.prepare(reports).get();
    const before = readFileSync(file());
    await expect(restore(environment(), path)).rejects.toThrow("程序还在用");
    expect(readFileSync(file()).equals(before)).toBe(true);
    program.close();
  });

  test.each([
    ["that is damaged", "坏了", () => writeFileSync(join(dataDir, "given"), Buffer.alloc(9000, 7))],
    [
      "of another program",
      "没有这个程序的表",
      () => new Client(join(dataDir, "given")).exec("create table t (a)").close(),
    ],
    ["that is not there", "没有这个文件", () => undefined],
  ])("of a file %s is refused, and changes nothing", async (_, said, leave) => {
    leave();
    const before = readFileSync(file());
    await expect(restore(environment(), join(dataDir, "given"))).rejects.toThrow(said);
    expect(readFileSync(file()).equals(before)).toBe(true);
    expect(readdirSync(dataDir).filter((name) => name.includes("part"))).toEqual([]);
  });

  test("over a damaged file keeps that byte for byte", async () => {
    await begin();
    const { path } = await backUp(environment(), "by-hand");
    const ruined = Buffer.alloc(9000, 7);
    writeFileSync(file(), ruined);
    const { kept } = await restore(environment(), path);
    expect(readFileSync(String(kept)).equals(ruined)).toBe(true);
    expect(asked(file(), reports)).toBe(drafts);
  });

  test("where there is no file any more needs none", async () => {
    await begin();
    const { path } = await backUp(environment(), "by-hand");
    rmSync(file());
    expect(await restore(environment(), path)).toMatchObject({ kept: null });
    expect(asked(file(), reports)).toBe(drafts);
  });
});
