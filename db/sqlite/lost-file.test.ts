import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Client from "better-sqlite3";
import { beforeEach, describe, expect, test } from "vitest";
import { blankReport } from "../../lib/report/values";
import { closeStore, pingStore } from "../store";
import { endHousekeeping, withTestDatabase } from "../test-database";
import { createReport, loadReport, saveSection } from "../test-verbs";

withTestDatabase();

const dataDir = () => String(process.env.DATA_DIR);
const file = () => join(dataDir(), "reports.sqlite");
const backups = () => readdirSync(join(dataDir(), "backups"));
const ends = ["", "-wal", "-shm"];

let id = "";
beforeEach(async () => {
  const created = await createReport(blankReport("2021", { name: "某某局", kind: "department" }, 2024));
  if (!created.ok) throw new Error("not created");
  ({ id } = created);
});

let revision = 1;
async function save(text: string) {
  const saved = await saveSection({ reportId: id, sectionId: "overview", baseRevision: revision, patch: { text } });
  if (saved.ok) ({ revision } = saved);
  return saved;
}
beforeEach(() => {
  revision = 1;
});
const stored = async () => (await loadReport(id))?.report.text.overview;

describe("reports.sqlite is deleted while it is in use", () => {
  test.each([[["", "-wal", "-shm"]], [[""]], [["-wal"]], [["-wal", "-shm"]]])(
    "%j: what is acknowledged is there after a start",
    async (gone) => {
      await save("删掉以前");
      for (const end of gone) rmSync(file() + end);
      expect(await save("删掉以后")).toMatchObject({ ok: true });
      expect(await save("又一次")).toMatchObject({ ok: true });
      const killed = join(dataDir(), "killed");
      mkdirSync(killed);
      // What a crash would leave: nothing of this process comes after.
      for (const end of ends) writeFileSync(join(killed, `reports.sqlite${end}`), readFileSync(file() + end));
      await closeStore();
      process.env.DATA_DIR = killed;
      expect(await stored()).toBe("又一次");
    },
  );

  test("and its log with it, the newest copies of all kinds are named, the newest first", async () => {
    await closeStore();
    mkdirSync(join(dataDir(), "backups"), { recursive: true });
    const [older, newer] = ["reports-2026-01-20T09-00-00-000Z-daily", "reports-2026-01-21T09-00-00-000Z-by-hand"].map(
      (name) => join(dataDir(), "backups", `${name}.sqlite`),
    );
    for (const path of [older, newer]) writeFileSync(path, "");
    for (const end of ends) rmSync(file() + end, { force: true });
    await expect(pingStore()).rejects.toMatchObject({ code: "DATABASE_MISSING", about: [newer, older] });
  });

  test("with its folder: nothing is acknowledged, and everything is there when the folder is", async () => {
    await save("以前");
    renameSync(dataDir(), `${dataDir()}-moved`);
    await expect(save("没有地方存")).rejects.toMatchObject({ code: "DATABASE_GONE" });
    renameSync(`${dataDir()}-moved`, dataDir());
    expect(await stored()).toBe("以前");
    expect(await save("放回以后")).toMatchObject({ ok: true });
  });
});

describe("another file is put in its place while it is in use", () => {
  test("the save is refused, what the former held is kept, and the new one is used from then on", async () => {
    await save("旧的");
    // Whoever comes first is told: that must be the save.
    await endHousekeeping();
    const other = join(dataDir(), "other.sqlite");
    const client = new Client(file());
    client.prepare("vacuum into ?").run(other);
    client.close();
    await save("换掉以前最后写的");
    renameSync(other, file());
    const refusal = await save("换的时候").catch((error) => error);
    expect(refusal).toMatchObject({ code: "DATABASE_REPLACED", about: [expect.stringContaining("rescued")] });
    expect(await stored()).toBe("旧的");
    revision = 2;
    expect(await save("换了以后")).toMatchObject({ ok: true });
    const rescued = new Client(refusal.about[0], { readonly: true });
    const values = rescued
      .prepare("select \"values\" from report_sections where section_id = 'overview'")
      .pluck()
      .get();
    expect(values).toContain("换掉以前最后写的");
    rescued.close();
  });
});

describe("at a start reports.sqlite is not there", () => {
  const copyAway = async () => {
    await save("副本里的");
    await closeStore();
    mkdirSync(join(dataDir(), "backups"));
    const copy = "reports-2026-11-01T00-00-00-000Z-daily.sqlite";
    writeFileSync(join(dataDir(), "backups", copy), readFileSync(file()));
    for (const end of ends) rmSync(file() + end, { force: true });
    return copy;
  };

  test.each([
    ["missing", () => undefined],
    ["empty", () => writeFileSync(file(), "")],
    ["without a table", () => new Client(file()).exec("pragma user_version = 1").close()],
  ])("%s: the copies are named, and no new one is begun", async (_, leave) => {
    const copy = await copyAway();
    leave();
    await expect(pingStore()).rejects.toMatchObject({
      code: "DATABASE_MISSING",
      about: [join(dataDir(), "backups", copy)],
    });
    writeFileSync(file(), readFileSync(join(dataDir(), "backups", copy)));
    expect(await stored()).toBe("副本里的");
  });

  test("but its log is: SQLite would throw that away", async () => {
    await closeStore();
    rmSync(file());
    writeFileSync(`${file()}-wal`, "frames");
    await expect(pingStore()).rejects.toMatchObject({ code: "DATABASE_MISSING", about: [] });
    expect(readFileSync(`${file()}-wal`, "utf8")).toBe("frames");
  });
});

test("copies that were cut short are removed, those of a living process are not", async () => {
  await closeStore();
  mkdirSync(join(dataDir(), "backups"));
  const name = "reports-2026-11-01T00-00-00-000Z.sqlite";
  const living = `${name}.${process.ppid}.part`;
  for (const each of [`${name}.part`, `${name}.4194999.part`, `${name}.4194999.part-journal`, living, "mine.part"])
    writeFileSync(join(dataDir(), "backups", each), "half");
  await pingStore();
  expect(backups().sort()).toEqual(["mine.part", living].sort());
});
