import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { blankReport } from "../lib/report/values";
import { emptyBin } from "./empty-bin";
import { reports, sectionRevisions } from "./schema";
import { read, write } from "./store";
import { withTestDatabase } from "./test-database";
import { createReport, moveToBin, saveSection } from "./test-verbs";

withTestDatabase();

async function binned(deletedAt: string, year: number): Promise<string> {
  const created = await createReport(blankReport("2021", { name: "某某局", kind: "department" }, year));
  if (!created.ok) throw new Error("not created");
  await saveSection({ reportId: created.id, sectionId: "overview", baseRevision: 1, patch: { text: "写" } });
  await moveToBin(created.id);
  await write((tx) => tx.update(reports).set({ deletedAt }).where(eq(reports.id, created.id)).returning());
  return created.id;
}
const ids = () => read((tx) => tx.select({ id: reports.id }).from(reports));
const empty = (now: string) => write((tx) => emptyBin(tx, new Date(now)));

test("a report is in the bin for thirty days, and then it is gone with its history", async () => {
  const id = await binned("2027-02-01T08:00:00.000Z", 2025);
  expect(await empty("2027-03-03T07:59:00.000Z")).toBe(0);
  expect(await ids()).toEqual([{ id }]);
  expect(await empty("2027-03-03T08:01:00.000Z")).toBe(1);
  expect([await ids(), await read((tx) => tx.select().from(sectionRevisions))]).toEqual([[], []]);
});

test("what is not in the bin stays, however old it is", async () => {
  await createReport(blankReport("2021", { name: "某某局", kind: "department" }, 2025));
  expect(await empty("2036-01-01T00:00:00.000Z")).toBe(0);
});

test("what was in it when it began to be emptied has thirty days from then", async () => {
  await binned("2020-01-01T00:00:00.000Z", 2025);
  expect(await empty("2026-12-20T00:00:00.000Z")).toBe(0);
  expect(await empty("2026-12-28T00:00:00.000Z")).toBe(1);
});

test("a full bin is emptied in steps", async () => {
  for (let year = 2019; year < 2026; year += 1) await binned("2027-02-01T08:00:00.000Z", year);
  const now = "2027-05-01T00:00:00.000Z";
  expect([await empty(now), await empty(now), await empty(now)]).toEqual([5, 2, 0]);
  expect(await ids()).toEqual([]);
});
