import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Client from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { samples } from "../../lib/samples/samples";
import { countReports } from "../report-counts";
import { listReports } from "../report-list";
import { loadReport } from "../reports";
import { closeStore, read } from "../store";
import { withTestDatabase } from "../test-database";
import { createReport, listHistory, loadLastYear, saveSection } from "../test-verbs";

withTestDatabase();

const file = () => join(String(process.env.DATA_DIR), "reports.sqlite");
const ids: string[] = [];
beforeEach(async () => {
  ids.length = 0;
  for (let at = 0; at < 20; at += 1) {
    const unit = { name: `某某局${at}`, kind: "department" as const };
    const created = await createReport({ ...samples["2021"], unit });
    if (created.ok) ids.push(created.id);
  }
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

/** Changes a value behind the program's back. */
function damage(statement: string, ...values: unknown[]): void {
  const client = new Client(file());
  client.prepare(statement).run(...values);
  client.close();
}
const listed = async () => (await read((tx) => listReports(tx, { today: "2026-11-27", limit: 50 })))?.reports ?? [];
const openable = async () =>
  (await Promise.allSettled(ids.map((id) => read((tx) => loadReport(tx, id))))).map(({ status }) => status);

describe("one damaged value", () => {
  test.each([
    ["a lost brace", `replace("values", '{"text":', '"text":')`],
    ["another bracket", `'[' || substr("values", 2)`],
    ["a group that is a number", `'{"text":"写","figures":7}'`],
    ["nothing at all", `''`],
  ])("%s in a section: the list shows all, the others open, and the refusal names it", async (_, wrong) => {
    damage(`update report_sections set "values" = ${wrong} where report_id = ? and section_id = 'overview'`, ids[3]);
    await closeStore();
    expect(await listed()).toHaveLength(20);
    expect((await openable()).filter((status) => status === "fulfilled")).toHaveLength(19);
    await expect(read((tx) => loadReport(tx, ids[3]))).rejects.toMatchObject({
      code: "VALUE_DAMAGED",
      about: ["某某局3", String(samples["2021"].year), "overview"],
    });
    const save = { reportId: ids[4], sectionId: "overview" as const, baseRevision: 1, patch: { text: "接着写" } };
    expect(await saveSection(save)).toMatchObject({ ok: true });
  });

  test.each(["section_states = '{'", "edition_id = '20?1'", "last_section = '?'", "unit_name = ''"])(
    "%s in the row of a report: the list shows all",
    async (wrong) => {
      damage(`update reports set ${wrong} where id = ?`, ids[3]);
      expect(await listed()).toHaveLength(20);
    },
  );

  test("a cover that is gone: its report is refused by its name, the others are there", async () => {
    damage("delete from report_sections where report_id = ? and section_id = 'cover'", ids[3]);
    await closeStore();
    expect(await listed()).toHaveLength(20);
    await expect(read((tx) => loadReport(tx, ids[3]))).rejects.toMatchObject({
      code: "VALUE_DAMAGED",
      about: ["某某局3", String(samples["2021"].year), "cover"],
    });
    expect((await openable()).filter((status) => status === "fulfilled")).toHaveLength(19);
  });

  test("last year's report that cannot be read keeps nobody from writing this year's", async () => {
    const { officeId, report } = (await read((tx) => loadReport(tx, ids[3]))) ?? {};
    const year = (report?.year ?? 0) + 1;
    expect(await loadLastYear(officeId ?? "", year)).toMatchObject({ unit: { name: "某某局3" } });
    damage(`update report_sections set "values" = '{' where report_id = ? and section_id = 'requests'`, ids[3]);
    await closeStore();
    expect(await loadLastYear(officeId ?? "", year)).toBeNull();
  });

  test("in the history of a report: the history is refused as damaged, the report itself opens", async () => {
    const save = { reportId: ids[3], sectionId: "overview" as const, baseRevision: 1, patch: { text: "写了" } };
    expect(await saveSection(save)).toMatchObject({ ok: true });
    damage("update section_revisions set changes = '{' where report_id = ?", ids[3]);
    await closeStore();
    await expect(listHistory(ids[3], { limit: 5 })).rejects.toMatchObject({ code: "VALUE_DAMAGED" });
    expect((await read((tx) => loadReport(tx, ids[3])))?.report.text.overview).toBe("写了");
  });

  test("in a report that an older program left without a summary: the file opens", async () => {
    damage("update reports set section_states = '{}'");
    damage(`update report_sections set "values" = '{' where report_id = ? and section_id = 'cover'`, ids[3]);
    await closeStore();
    expect((await listed()).filter(({ sections }) => sections.overview === "complete")).toHaveLength(19);
  });
});

const leafOfTable = 0x0d;
const holds = { reports: '"cover":', report_sections: '{"text":' };

/** Overwrites a page of a table, as a bad block of a disk does. */
async function ruinPage(table: keyof typeof holds): Promise<void> {
  await closeStore();
  const client = new Client(file());
  client.pragma("wal_checkpoint(TRUNCATE)");
  const size = Number(client.pragma("page_size", { simple: true }));
  client.close();
  const bytes = readFileSync(file());
  const pages = Array.from({ length: bytes.length / size }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
  const leaf = pages.findLast((page) => page[0] === leafOfTable && page.includes(holds[table]));
  leaf?.fill(0x5a);
  writeFileSync(file(), bytes);
}

describe("a damaged page", () => {
  test.each(["reports", "report_sections"] as const)(
    "of %s: what can be read is, nothing more is written",
    async (table) => {
      await ruinPage(table);
      const before = readFileSync(file());
      expect((await listed()).length).toBeGreaterThan(0);
      expect((await openable()).filter((status) => status === "fulfilled").length).toBeGreaterThan(0);
      expect((await read(countReports)).length).toBeGreaterThan(0);
      for (const reportId of ids) {
        const save = { reportId, sectionId: "overview" as const, baseRevision: 1, patch: { text: "不该写进去" } };
        await expect(saveSection(save)).rejects.toMatchObject({ code: "DATABASE_DAMAGED" });
      }
      await closeStore();
      expect(readFileSync(file()).equals(before)).toBe(true);
    },
  );

  test("the whole file is put in its place: saves go on without a restart", async () => {
    await closeStore();
    copyFileSync(file(), `${file()}.whole`);
    await ruinPage("report_sections");
    const save = { reportId: ids[0], sectionId: "overview" as const, baseRevision: 1, patch: { text: "接着写" } };
    await expect(saveSection(save)).rejects.toMatchObject({ code: "DATABASE_DAMAGED" });
    for (const end of ["-wal", "-shm"]) rmSync(file() + end, { force: true });
    copyFileSync(`${file()}.whole`, file());
    expect(await saveSection(save)).toMatchObject({ ok: true });
  });
});
