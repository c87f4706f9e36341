import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { blankReport } from "../lib/report/values";
import { samples } from "../lib/samples/samples";
import { loadReports } from "./reports";
import { closeStore, pingStore, read } from "./store";
import { withTestDatabase } from "./test-database";
import {
  createReport,
  deleteForever,
  duplicateReport,
  listReports,
  loadReport,
  moveToBin,
  restoreReport,
  saveSection,
} from "./test-verbs";

withTestDatabase();

const listed = async (bin = false) => (await listReports({ bin, today: "2026-11-27", limit: 100 }))?.reports ?? [];

const unit = { name: "某某局", kind: "department" as const };

async function create(report = blankReport("2021", unit, 2024)): Promise<string> {
  const created = await createReport(report);
  if (!created.ok) throw new Error("not created");
  return created.id;
}

test.each(["2019", "2021"] as const)(
  "the %s example comes back as it went in, also after the file was closed",
  async (edition) => {
    const id = await create(samples[edition]);
    await closeStore();
    expect((await loadReport(id))?.report).toEqual({ ...blankReport(edition, unit, 0), ...samples[edition] });
  },
);

test("a new report is a draft at revision 1, no example, and begins at the cover", async () => {
  const stored = await loadReport(await create());
  expect(stored).toMatchObject({
    revision: 1,
    status: "drafting",
    copy: 0,
    example: false,
    lastSection: "cover",
    deletedAt: null,
  });
});

test("several reports come in the order that is asked for, without those in the bin or nowhere", async () => {
  const [first, second, third] = [
    await create(),
    await create(blankReport("2021", unit, 2025)),
    await create(blankReport("2021", unit, 2026)),
  ];
  await moveToBin(second);
  const found = await read((tx) => loadReports(tx, [third, second, "nowhere", first]));
  expect(found.map(({ report }) => report.year)).toEqual([2026, 2024]);
});

test("a unit has one report a year; the refusal names it", async () => {
  const id = await create();
  expect(await createReport(blankReport("2021", unit, 2024))).toEqual({ ok: false, reason: "exists", id });
  expect(await createReport(blankReport("2021", unit, 2025))).toMatchObject({ ok: true });
  expect(await createReport(blankReport("2021", { ...unit, name: "某某委" }, 2024))).toMatchObject({ ok: true });
});

test("a copy holds the same and is told apart by its number", async () => {
  const id = await create(samples["2021"]);
  const copy = await duplicateReport(id);
  const [original, stored] = [await loadReport(id), await loadReport(copy?.id ?? "")];
  expect(stored?.report).toEqual(original?.report);
  expect([original?.copy, stored?.copy]).toEqual([0, 1]);
  expect(await duplicateReport("nowhere")).toBeNull();
});

test("what is changed in a copy stays out of the original", async () => {
  const id = await create(samples["2021"]);
  const copy = await duplicateReport(id);
  await saveSection({ reportId: copy?.id ?? "", sectionId: "overview", baseRevision: 1, patch: { text: "改过" } });
  expect((await loadReport(id))?.report.text).toEqual(samples["2021"].text);
});

test("the bin hides a report and gives it back whole", async () => {
  const id = await create(samples["2021"]);
  expect(await moveToBin(id)).toBe(true);
  expect([await loadReport(id), await listed()]).toEqual([null, []]);
  const [binned] = await listed(true);
  expect(binned).toMatchObject({ id, unit: samples["2021"].unit });
  await moveToBin(id);
  expect((await listed(true))[0].deletedAt).toBe(binned.deletedAt);
  expect(await restoreReport(id)).toEqual({ id, revision: 1 });
  expect((await listed()).map((stored) => stored.id)).toEqual([id]);
  expect([await moveToBin("nowhere"), await restoreReport("nowhere")]).toEqual([false, null]);
});

test("a report whose place was taken meanwhile comes out of the bin as a copy", async () => {
  const id = await create();
  await moveToBin(id);
  await create();
  await restoreReport(id);
  expect((await loadReport(id))?.copy).toBe(1);
});

test("only the bin is emptied, and then nothing is left", async () => {
  const id = await create(samples["2021"]);
  expect(await deleteForever(id)).toEqual({ ok: false, reason: "notInBin" });
  await moveToBin(id);
  expect(await deleteForever(id)).toEqual({ ok: true });
  expect(await listed(true)).toEqual([]);
  expect(await deleteForever(id)).toEqual({ ok: false, reason: "missing" });
});

test("the list begins with the report changed last", async () => {
  const [first, second] = [await create(), await create(blankReport("2021", unit, 2025))];
  vi.setSystemTime(Date.now() + 1000);
  await saveSection({ reportId: first, sectionId: "overview", baseRevision: 1, patch: { text: "写" } });
  vi.useRealTimers();
  expect((await listed()).map(({ id }) => id)).toEqual([first, second]);
});

test("an acknowledged save is there after the process was killed with SIGKILL", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ogi-killed-"));
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "db/test-writer.ts"], {
    env: { ...process.env, DATA_DIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [acknowledged] = await once(child.stdout, "data");
  child.kill("SIGKILL");
  const [, signal] = await once(child, "exit");
  expect(signal).toBe("SIGKILL");
  const { id, text } = JSON.parse(String(acknowledged).split("\n")[0]);
  await closeStore();
  process.env.DATA_DIR = folder;
  await pingStore();
  expect((await loadReport(id))?.report.text.overview.startsWith(text)).toBe(true);
  rmSync(folder, { recursive: true });
});
