import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Client from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { describe, expect, test } from "vitest";
import { editionById } from "../../lib/editions/register";
import { splitReport } from "../../lib/report/section-values";
import { samples } from "../../lib/samples/samples";
import { closeStore, pingStore } from "../store";
import { withTestDatabase } from "../test-database";
import { listReports, loadReport, saveSection } from "../test-verbs";
import { connect } from "./connection";

withTestDatabase();

const dataDir = () => String(process.env.DATA_DIR);
const folders = () => ({ dataDir: dataDir(), backupDir: join(dataDir(), "backups") });
const file = () => join(dataDir(), "reports.sqlite");
const backups = () => readdirSync(join(dataDir(), "backups"));

/** The database of the first release: migrated so far and no further, with two drafts in it. */
function writeFirstRelease(): void {
  const folder = join(dataDir(), "first-release");
  mkdirSync(join(folder, "meta"), { recursive: true });
  const journal = JSON.parse(readFileSync("db/sqlite/migrations/meta/_journal.json", "utf8"));
  const [first] = journal.entries;
  writeFileSync(join(folder, "meta/_journal.json"), JSON.stringify({ ...journal, entries: [first] }));
  writeFileSync(join(folder, `${first.tag}.sql`), readFileSync(`db/sqlite/migrations/${first.tag}.sql`));
  const client = new Client(file());
  client.pragma("journal_mode = WAL");
  migrate(drizzle(client), { migrationsFolder: folder });
  for (const report of Object.values(samples)) insertDraft(client, report);
  client.close();
  rmSync(folder, { recursive: true });
}

function insertDraft(client: Client.Database, report: (typeof samples)["2019"]): void {
  const { edition, year, unit } = report;
  const at = "2026-01-05T02:00:00.000Z";
  client.prepare("insert into units (id, name, kind) values (?, ?, ?)").run(edition, unit.name, unit.kind);
  client
    .prepare(
      `insert into reports (id, unit_id, year, edition_id, status, revision, copy, example, last_section, created_at, updated_at)
       values (?, ?, ?, ?, 'drafting', 1, 0, 0, 'cover', ?, ?)`,
    )
    .run(edition, edition, year, edition, at, at);
  const section = client.prepare(
    'insert into report_sections (report_id, section_id, "values", revision, updated_at) values (?, ?, ?, 1, ?)',
  );
  for (const [id, values] of splitReport(editionById(edition), report))
    section.run(edition, id, JSON.stringify(values), at);
}

describe("a database of the first release", () => {
  test("keeps every draft, which can be written on", async () => {
    writeFirstRelease();
    const listed = await listReports({ today: "2026-11-27", limit: 10 });
    expect(listed?.reports.map(({ edition }) => edition).sort()).toEqual(["2019", "2021"]);
    for (const [edition, report] of Object.entries(samples))
      expect((await loadReport(edition))?.report).toEqual(report);
    const saved = await saveSection({
      reportId: "2021",
      sectionId: "overview",
      baseRevision: 1,
      patch: { text: "接着写" },
    });
    expect(saved).toMatchObject({ ok: true, revision: 2 });
  });

  test("is copied as it was before it is migrated, once", async () => {
    writeFirstRelease();
    await pingStore();
    await closeStore();
    await pingStore();
    const [backup, ...others] = backups();
    expect([backup, others]).toEqual([expect.stringMatching(/^reports-.*\.sqlite$/), []]);
    const copy = new Client(join(dataDir(), "backups", backup), { readonly: true });
    expect(copy.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(copy.prepare("select count(*) from reports").pluck().get()).toBe(2);
    expect(copy.prepare("select 1 from sqlite_master where name = 'report_versions'").get()).toBeUndefined();
    copy.close();
  });

  test("comes back from its copy with every draft", async () => {
    writeFirstRelease();
    await pingStore();
    await closeStore();
    const [backup] = backups();
    for (const end of ["", "-wal", "-shm"]) rmSync(file() + end, { force: true });
    writeFileSync(file(), readFileSync(join(dataDir(), "backups", backup)));
    expect((await loadReport("2019"))?.report).toEqual(samples["2019"]);
  });

  test("leaves six copies at most, and nothing else is removed", async () => {
    writeFirstRelease();
    mkdirSync(join(dataDir(), "backups"));
    const old = Array.from({ length: 8 }, (_, month) => `reports-2025-0${month + 1}-01T00-00-00-000Z.sqlite`);
    for (const name of [...old, "mine.sqlite"]) writeFileSync(join(dataDir(), "backups", name), "");
    await pingStore();
    expect(backups().filter((name) => old.includes(name))).toEqual(old.slice(3));
    expect(backups()).toContain("mine.sqlite");
    expect(backups()).toHaveLength(7);
  });

  test("is not migrated when it cannot be copied", async () => {
    writeFirstRelease();
    writeFileSync(join(dataDir(), "backups"), "a file where the folder should be");
    await expect(connect(folders())).rejects.toThrow(/copy.*backups/);
    const client = new Client(file(), { readonly: true });
    expect(client.prepare("select 1 from sqlite_master where name = 'report_versions'").get()).toBeUndefined();
    client.close();
  });
});

test("a new database is not copied, nor one that is up to date", async () => {
  await pingStore();
  await closeStore();
  await pingStore();
  expect(readdirSync(dataDir())).not.toContain("backups");
});

test("a file that a newer program has migrated is left alone", async () => {
  await pingStore();
  await closeStore();
  const client = new Client(file());
  client.exec("insert into __drizzle_migrations (hash, created_at) values ('later', 4102444800000)");
  client.close();
  const before = readFileSync(file());
  await expect(connect(folders())).rejects.toThrow(expect.objectContaining({ code: "DATABASE_NEWER" }));
  expect(readFileSync(file()).equals(before)).toBe(true);
});

test("the program leaves one whole file behind when it ends", async () => {
  const others = process.listeners("exit");
  await pingStore();
  expect(readdirSync(dataDir())).toContain("reports.sqlite-wal");
  for (const end of process.listeners("exit").filter((listener) => !others.includes(listener))) end(0);
  expect(readdirSync(dataDir())).toEqual(["reports.sqlite"]);
});
