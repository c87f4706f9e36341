import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Client from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { expect, test } from "vitest";
import { readEnvironment } from "../environment.mjs";
import { withTestDatabase } from "../test-database";
import { listLedgers, loadReport } from "../test-verbs";

withTestDatabase();

/** The migrations as they were when only `count` of them were there. */
function earlierMigrations(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), "ogi-migrations-"));
  cpSync(join("db", "sqlite", "migrations"), folder, { recursive: true });
  const journal = join(folder, "meta", "_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, count) }));
  return folder;
}

test("a file from before ledgers were stored keeps its drafts", async () => {
  const client = new Client(join(readEnvironment().dataDir, "reports.sqlite"));
  const folder = earlierMigrations(2);
  migrate(drizzle(client), { migrationsFolder: folder });
  client.exec(`
    insert into units (id, name, kind) values ('u', '某某局', 'department');
    insert into reports (id, unit_id, year, edition_id, status, revision, copy, example, last_section, created_at, updated_at)
      values ('r', 'u', 2024, '2021', 'drafting', 3, 0, 0, 'requests', '2026-01-01', '2026-01-02');
    insert into report_sections (report_id, section_id, "values", revision, updated_at)
      values ('r', 'cover', '{"unit":{"name":"某某局","kind":"department"}}', 1, '2026-01-01'),
             ('r', 'requests', '{"figures":{"requests.newlyReceived.naturalPerson":12}}', 3, '2026-01-02');
  `);
  client.close();
  rmSync(folder, { recursive: true });
  expect(await loadReport("r")).toMatchObject({
    revision: 3,
    report: { figures: { "requests.newlyReceived.naturalPerson": 12 } },
  });
  expect(await listLedgers("r")).toEqual([]);
});
