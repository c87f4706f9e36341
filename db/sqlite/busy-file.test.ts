import { join } from "node:path";
import Client from "better-sqlite3";
import { expect, test } from "vitest";
import { blankReport } from "../../lib/report/values";
import { reports } from "../schema";
import { closeStore, pingStore, read } from "../store";
import { withTestDatabase } from "../test-database";
import { createReport, listReports } from "../test-verbs";

withTestDatabase();

const file = () => join(String(process.env.DATA_DIR), "reports.sqlite");
const create = (year: number) => createReport(blankReport("2021", { name: "某某局", kind: "department" }, year));

test("while another program holds the file this thread stays free, reading goes on, and the save is stored after it", async () => {
  await pingStore();
  const other = new Client(file());
  other.exec("begin immediate");
  const saved = create(2024);
  let turns = 0;
  for (; turns < 50; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(turns).toBe(50);
  expect(await read((tx) => tx.select().from(reports))).toEqual([]);
  other.exec("commit");
  other.close();
  expect(await saved).toMatchObject({ ok: true });
});

test("whoever waits too long is told that the file is busy, and the next one is stored", async () => {
  await pingStore();
  const other = new Client(file());
  other.exec("begin exclusive");
  const refused = await Promise.allSettled([create(2023), create(2024), create(2025)]);
  for (const each of refused) expect(each).toMatchObject({ reason: { code: expect.stringMatching(/^SQLITE_BUSY/) } });
  other.exec("rollback");
  other.close();
  expect(await create(2024)).toMatchObject({ ok: true });
});

test("a file that another program holds at the start opens when it is let go", async () => {
  await pingStore();
  await closeStore();
  const other = new Client(file());
  other.pragma("locking_mode = EXCLUSIVE");
  other.exec("begin exclusive");
  const listed = listReports({ today: "2026-11-27", limit: 5 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  other.exec("rollback");
  other.close();
  expect(await listed).toMatchObject({ reports: [] });
});
