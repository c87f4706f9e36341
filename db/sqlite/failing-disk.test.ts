import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Client from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { blankReport } from "../../lib/report/values";
import { closeStore } from "../store";
import { withTestDatabase } from "../test-database";
import { createReport, loadReport, saveSection } from "../test-verbs";

const disk = vi.hoisted(() => ({ fails: null as string | null }));
vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>();
  const fdatasync = (file: number, done: (error: Error | null) => void) =>
    disk.fails
      ? setImmediate(done, Object.assign(new Error(disk.fails), { code: disk.fails }))
      : real.fdatasync(file, done);
  return { ...real, fdatasync, default: { ...real, fdatasync } };
});

withTestDatabase();

const file = () => join(String(process.env.DATA_DIR), "reports.sqlite");
let id = "";
beforeEach(async () => {
  const created = await createReport(blankReport("2021", { name: "某某局", kind: "department" }, 2024));
  if (!created.ok) throw new Error("not created");
  ({ id } = created);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  disk.fails = null;
  vi.restoreAllMocks();
});
const save = (text: string, session = "tab") =>
  saveSection({ reportId: id, sectionId: "overview", baseRevision: 1, patch: { text }, session });

/** What a crash at this moment leaves to the next start, as far as the main file has it by itself. */
async function textInFileAlone(): Promise<string> {
  const folder = join(String(process.env.DATA_DIR), "copy");
  mkdirSync(folder);
  writeFileSync(join(folder, "reports.sqlite"), readFileSync(file()));
  const client = new Client(join(folder, "reports.sqlite"));
  const values = client.prepare("select \"values\" from report_sections where section_id = 'overview'").pluck().get();
  client.close();
  return String(values);
}

describe.each(["EIO", "ENOSPC"])("a flush of the log fails with %s", (code) => {
  test("a save is acknowledged only once it stands in the file, whose own flush went well", async () => {
    await save("以前");
    disk.fails = code;
    expect(await save("坏的时候")).toMatchObject({ ok: true });
    expect(await textInFileAlone()).toContain("坏的时候");
    expect((await loadReport(id))?.report.text.overview).toBe("坏的时候");
    disk.fails = null;
    expect(await save("好了以后")).toMatchObject({ ok: true });
    await closeStore();
    expect((await loadReport(id))?.report.text.overview).toBe("好了以后");
  });

  test("while another program keeps the log, nobody is told that it is stored, nor what comes after", async () => {
    await save("以前");
    const reader = new Client(file(), { readonly: true });
    reader.exec("begin");
    reader.prepare("select count(*) from reports").get();
    disk.fails = code;
    await expect(save("坏的时候")).rejects.toMatchObject({ code: "DATABASE_DOUBT" });
    disk.fails = null;
    await expect(save("后面的")).rejects.toMatchObject({ code: "DATABASE_DOUBT" });
    reader.exec("commit");
    reader.close();
    expect(await save("好了以后")).toMatchObject({ ok: true });
    expect(await textInFileAlone()).toContain("坏的时候");
    expect((await loadReport(id))?.report.text.overview).toBe("好了以后");
  });

  test("every save of the group that waited is there, once", async () => {
    disk.fails = code;
    const all = await Promise.all(Array.from({ length: 20 }, (_, at) => save(`第 ${at} 次`)));
    expect(all.map(({ ok }) => ok)).toEqual(Array(20).fill(true));
    expect((await loadReport(id))?.revision).toBe(21);
  });
});
