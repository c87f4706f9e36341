import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Client from "better-sqlite3";
import pg from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { moveToPostgres } from "../move/move-to-postgres.mjs";
import { readBackThen, writeReleaseFolder } from "../sqlite/release-folder.fixture";
import { closeStore } from "../store";
import {
  findOffice,
  listLedgers,
  listReasons,
  listReports,
  listVersions,
  loadCases,
  loadReport,
  loadVersion,
  restoreReport,
  saveSection,
} from "../test-verbs";
import { createBareDatabase, createTestDatabase } from "./test-database";

const then = readBackThen();
let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "ogi-moved-"));
  writeReleaseFolder(dataDir);
});
afterEach(async () => {
  await closeStore();
  rmSync(dataDir, { recursive: true, force: true });
});

const today = "2026-11-27";
const server = () => inject("postgres") ?? "";
const bytes = () => readFileSync(join(dataDir, "reports.sqlite"));

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

test.each(["without tables", "with this program's tables, empty"])(
  "a folder moves whole into a database %s",
  async (kind) => {
    const databaseUrl = await (kind === "without tables" ? createBareDatabase(server()) : createTestDatabase(server()));
    const before = bytes();
    const moved = await moveToPostgres({ dataDir, databaseUrl });
    expect(moved.reports).toBe(then.reports.length);
    expect(bytes().equals(before)).toBe(true);
    process.env.DATABASE_URL = databaseUrl;
    const pages = [await listReports({ today, limit: 100 }), await listReports({ today, limit: 100, bin: true })];
    const now = pages.flatMap((page) => page?.reports ?? []);
    expect(now).toHaveLength(then.reports.length);
    for (const { stored, versions, reasons, ledgers } of then.reports) {
      const { report, status, copy, deletedAt } = stored;
      expect(now.find(({ id }) => id === stored.id)).toMatchObject({ unit: report.unit, status, copy, deletedAt });
      expect(await findOffice(stored.report.unit.name)).not.toBeNull();
      expect(await listVersions(stored.id)).toMatchObject(versions.map(({ content: _, ...version }) => version));
      for (const { number, content } of versions) expect(await loadVersion(stored.id, number)).toEqual(content);
      expect(await listReasons(stored.id)).toMatchObject(reasons);
      expect(await listLedgers(stored.id)).toEqual(ledgers.map(({ cases: _, ...ledger }) => ledger));
      for (const { kind, cases } of ledgers) expect(await loadCases(stored.id, kind)).toEqual(cases);
    }
    for (const { stored } of then.reports) {
      await restoreReport(stored.id);
      expect((await loadReport(stored.id))?.report).toEqual(stored.report);
    }
    const draft = then.reports.find(({ stored }) => stored.status === "drafting")?.stored;
    const save = { reportId: draft?.id ?? "", baseRevision: draft?.revision ?? 0, patch: { text: "搬过来接着写" } };
    expect(await saveSection({ ...save, sectionId: "overview" })).toMatchObject({ ok: true });
  },
);

test("a database with anything in it is left as it is, also when the same folder moves twice", async () => {
  const databaseUrl = await createTestDatabase(server());
  await moveToPostgres({ dataDir, databaseUrl });
  const [{ count }] = await ask(databaseUrl, "select count(*) from reports");
  await expect(moveToPostgres({ dataDir, databaseUrl })).rejects.toThrow(/不是空的/);
  expect(await ask(databaseUrl, "select count(*) from reports")).toEqual([{ count }]);
  const foreign = await createBareDatabase(server());
  await ask(foreign, "create table payroll (id integer)");
  await expect(moveToPostgres({ dataDir, databaseUrl: foreign })).rejects.toThrow(/别的表：payroll/);
  expect(await ask(foreign, "select to_regclass('reports') as reports")).toEqual([{ reports: null }]);
});

test("what fails on the way leaves nothing, and can be done again", async () => {
  const databaseUrl = await createTestDatabase(server());
  await ask(
    databaseUrl,
    `create function refuse() returns trigger language plpgsql as 'begin raise exception ''no room''; end';
     create trigger refuse before insert on ledgers for each row execute function refuse()`,
  );
  await expect(moveToPostgres({ dataDir, databaseUrl })).rejects.toThrow();
  expect(
    await ask(databaseUrl, "select (select count(*) from offices) + (select count(*) from reports) as rows"),
  ).toEqual([{ rows: "0" }]);
  await ask(databaseUrl, "drop trigger refuse on ledgers");
  expect((await moveToPostgres({ dataDir, databaseUrl })).reports).toBe(then.reports.length);
});

test("a row that is not the same on the other side takes everything back", async () => {
  const databaseUrl = await createTestDatabase(server());
  await ask(
    databaseUrl,
    `create function change() returns trigger language plpgsql as 'begin new.text := new.text || ''！''; return new; end';
     create trigger change before insert on finding_reasons for each row execute function change()`,
  );
  await expect(moveToPostgres({ dataDir, databaseUrl })).rejects.toThrow(/不一样，全部撤回/);
  expect(await ask(databaseUrl, "select count(*) from reports")).toEqual([{ count: "0" }]);
});

test.each([
  ["fewer rows than the folder", "ledgers", "return null", /ledgers 有 \d+ 行，搬过去 0 行/],
  [
    "an office otherwise than the folder",
    "offices",
    "new.name := new.name || ''！''; return new",
    /offices 搬过去以后不一样/,
  ],
])("a database that keeps %s takes everything back", async (_, table, does, words) => {
  const databaseUrl = await createTestDatabase(server());
  await ask(
    databaseUrl,
    `create function change() returns trigger language plpgsql as 'begin ${does}; end';
     create trigger change before insert on ${table} for each row execute function change()`,
  );
  await expect(moveToPostgres({ dataDir, databaseUrl })).rejects.toThrow(words);
  expect(await ask(databaseUrl, "select count(*) from reports")).toEqual([{ count: "0" }]);
});

test("a database of a newer program, or one that cannot store Chinese, is left as it is", async () => {
  const newer = await createTestDatabase(server());
  await ask(newer, `insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 4102444800000)`);
  await expect(moveToPostgres({ dataDir, databaseUrl: newer })).rejects.toThrow(/更新的程序/);
  process.env.DATABASE_URL = newer;
  await expect(listReports({ today, limit: 1 })).rejects.toMatchObject({ code: "DATABASE_NEWER" });
  const ascii = Object.assign(new URL(server()), { pathname: `ascii_${Date.now()}` });
  await ask(server(), `create database ${ascii.pathname.slice(1)} encoding 'SQL_ASCII' template template0`);
  await expect(moveToPostgres({ dataDir, databaseUrl: ascii.href })).rejects.toThrow(/编码是 SQL_ASCII/);
  expect(await ask(ascii.href, "select to_regclass('reports') as reports")).toEqual([{ reports: null }]);
});

const file = () => join(dataDir, "reports.sqlite");
const change = (statement: string) => {
  const client = new Client(file());
  client.exec(statement);
  client.close();
};

function writeForeignFile(): void {
  rmSync(file());
  change("create table mine (id integer)");
}

/** As a bad block of a disk does; the pages that say what tables there are stay whole. */
function ruinPage(): void {
  change("pragma journal_mode = delete");
  const [whole, size] = [bytes(), 4096];
  const leaf = Array.from({ length: whole.length / size }, (_, at) =>
    whole.subarray(at * size, (at + 1) * size),
  ).findLast((page) => page[0] === 0x0d && page.includes('{"text":'));
  leaf?.fill(0x5a);
  writeFileSync(file(), whole);
}

const unfit: [string, () => void, RegExp][] = [
  [
    "of a newer program",
    () => change("insert into __drizzle_migrations values (null, 'later', 4102444800000)"),
    /更新的程序/,
  ],
  [
    "that is no database",
    () => writeFileSync(file(), "this is no database, whatever its name may be".repeat(200)),
    /损坏/,
  ],
  ["that is cut off", () => writeFileSync(file(), bytes().subarray(0, 60_000)), /损坏/],
  ["with a page that is damaged", ruinPage, /读不完整/],
  [
    "with a ledger of no report",
    () =>
      change(
        "pragma foreign_keys = off; update ledgers set report_id = 'nowhere' where report_id = (select min(report_id) from ledgers)",
      ),
    /读不完整/,
  ],
  ["without the file", () => rmSync(file()), /没有 reports\.sqlite/],
  ["of another program", writeForeignFile, /没有这个程序的表/],
];

test.each(unfit)("a folder %s is not moved, and nothing is made in the database", async (_, spoil, words) => {
  spoil();
  const databaseUrl = await createBareDatabase(server());
  await expect(moveToPostgres({ dataDir, databaseUrl })).rejects.toThrow(words);
  expect(await ask(databaseUrl, "select to_regclass('reports') as reports")).toEqual([{ reports: null }]);
});

test("a folder that a program is writing in is not moved", async () => {
  const open = new Client(file());
  open.prepare("select count(*) from reports").get();
  const databaseUrl = await createBareDatabase(server());
  await expect(moveToPostgres({ dataDir, databaseUrl })).rejects.toThrow(/程序还在用/);
  open.close();
  expect((await moveToPostgres({ dataDir, databaseUrl })).reports).toBe(then.reports.length);
});

test("what cannot be reached is said without the password", async () => {
  for (const who of ["clerk:secret@", "100%clerk:secret@", ""]) {
    const nowhere = moveToPostgres({ dataDir, databaseUrl: `postgres://${who}127.0.0.1:1/reports` });
    await expect(nowhere).rejects.toThrow(/连不上数据库.*DATABASE_URL=postgres:/);
    await expect(nowhere).rejects.not.toThrow(/secret/);
  }
  const missing = Object.assign(new URL(server()), { pathname: "nobody_made_it" }).href;
  await expect(moveToPostgres({ dataDir, databaseUrl: missing })).rejects.toThrow(/没有这个数据库/);
});

async function command(variables: Record<string, string>): Promise<{ code: number; out: string }> {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", TMPDIR: dataDir, ...variables };
  const child = spawn(process.execPath, ["scripts/move-to-postgres.mjs"], { env });
  let out = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (out += part));
  const [code] = await once(child, "close");
  return { code, out };
}

test("the command says what it moved, or in one line why it did not", async () => {
  expect(await command({})).toEqual({
    code: 1,
    out: expect.stringMatching(/^没有写搬到哪里.*DATABASE_URL=postgres.*\n$/),
  });
  const databaseUrl = await createBareDatabase(server());
  const moved = await command({ DATABASE_URL: databaseUrl });
  expect(moved).toMatchObject({ code: 0, out: expect.stringContaining(`${then.reports.length} 份报告`) });
  expect(moved.out).not.toContain(`${new URL(server()).password}@`);
  const again = await command({ DATABASE_URL: databaseUrl });
  expect(again).toMatchObject({ code: 1, out: expect.stringContaining("没有搬。这个数据库不是空的") });
  expect(readdirSync(dataDir)).toEqual(["reports.sqlite"]);
});
