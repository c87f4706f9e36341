import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { SectionPatch } from "../lib/report/section-values";
import { blankReport } from "../lib/report/values";
import { sectionRevisions } from "./schema";
import { closeStore, pingStore, read, write } from "./store";
import { withTestDatabase } from "./test-database";
import { createReport, loadReport, saveSection, thinRevisions } from "./test-verbs";

withTestDatabase();

const now = new Date("2026-11-24T12:00:00.000Z");
const person = "requests.newlyReceived.naturalPerson";
const company = "requests.newlyReceived.commercialEnterprise";
const school = "requests.newlyReceived.researchInstitution";

async function draft(): Promise<string> {
  const created = await createReport(blankReport("2021", { name: "某某局", kind: "department" }, 2024));
  if (!created.ok) throw new Error("not created");
  return created.id;
}

let sequence = 0;
const save = (reportId: string, baseRevision: number, patch: SectionPatch, session: string) => {
  sequence += 1;
  return saveSection({ reportId, sectionId: "requests", baseRevision, patch, session, sequence });
};
const figure = (address: string, value: number | null): SectionPatch => ({ figures: { [address]: value } });

/** Saves one after another, each at its instant; the first makes revision 2. */
async function written(saves: [at: string, address: string, value: number, session?: string][]): Promise<string> {
  const id = await draft();
  for (const [index, [at, address, value, session = "first"]] of saves.entries()) {
    await save(id, index + 1, figure(address, value), session);
    await write((tx) =>
      tx
        .update(sectionRevisions)
        .set({ at: `${at}:00.000Z` })
        .where(and(eq(sectionRevisions.reportId, id), eq(sectionRevisions.revision, index + 2))),
    );
  }
  return id;
}

const setTimes = (at: string) => write((tx) => tx.update(sectionRevisions).set({ at: `${at}:00.000Z` }));

const rows = () => read((tx) => tx.select().from(sectionRevisions).orderBy(sectionRevisions.revision));
const revisions = async () => (await rows()).map(({ revision }) => revision);

describe("thinning", () => {
  test("keeps every revision of the last week", async () => {
    await written([
      ["2026-11-18T09:10", person, 1],
      ["2026-11-18T09:11", person, 2],
      ["2026-11-24T11:59", person, 3],
    ]);
    expect(await thinRevisions(now)).toBe(0);
    expect(await revisions()).toEqual([2, 3, 4]);
  });

  test("leaves one for each hour after a week, one for each day after sixty, and then nothing to do", async () => {
    await written([
      ["2026-08-01T09:10", person, 1],
      ["2026-08-01T17:10", person, 2],
      ["2026-08-02T09:10", person, 3],
      ["2026-11-10T09:10", person, 4],
      ["2026-11-10T09:50", person, 5],
      ["2026-11-10T10:00", person, 6],
    ]);
    expect(await thinRevisions(now)).toBe(2);
    expect(await revisions()).toEqual([3, 4, 6, 7]);
    expect(await thinRevisions(now)).toBe(0);
  });

  test("joins what changed and what stood before the first change", async () => {
    await written([
      ["2026-11-10T09:10", person, 1],
      ["2026-11-10T09:20", company, 7],
      ["2026-11-10T09:30", person, 2],
    ]);
    await thinRevisions(now);
    const [joined] = await rows();
    expect(joined).toMatchObject({ revision: 4, at: "2026-11-10T09:30:00.000Z", session: "first" });
    expect(joined.changes).toEqual({ [`/figures/${person}`]: 2, [`/figures/${company}`]: 7 });
    expect(joined.previous).toEqual({ [`/figures/${person}`]: null, [`/figures/${company}`]: null });
  });

  test("keeps tabs apart that took turns", async () => {
    await written([
      ["2026-11-10T09:10", person, 1, "first"],
      ["2026-11-10T09:20", person, 2, "second"],
      ["2026-11-10T09:30", person, 3, "first"],
    ]);
    expect(await thinRevisions(now)).toBe(0);
  });
});

test("a tab that never heard of a merged text goes on from what it sent, also after its saves were joined", async () => {
  const id = await draft();
  const write = (text: string, session: string) => {
    sequence += 1;
    return saveSection({ reportId: id, sectionId: "overview", baseRevision: 2, patch: { text }, session, sequence });
  };
  await saveSection({
    reportId: id,
    sectionId: "overview",
    baseRevision: 1,
    patch: { text: "甲。\n中。\n乙。" },
    session: "first",
  });
  await write("甲一。\n中。\n乙。", "first");
  for (const text of ["甲。\n中。\n乙二。", "甲。\n中。\n乙三。"]) await write(text, "second");
  const text = async () => (await loadReport(id))?.report.text.overview;
  expect(await text()).toBe("甲一。\n中。\n乙三。");
  await setTimes("2026-11-10T09:10");
  expect(await thinRevisions(now)).toBeGreaterThan(0);
  await write("甲。\n中。\n乙四。", "second");
  expect(await text()).toBe("甲一。\n中。\n乙四。");
});

describe("a tab that comes back after its revisions were thinned", () => {
  const saves = [
    ["2026-11-10T09:10", person, 1],
    ["2026-11-10T09:20", company, 7],
    ["2026-11-10T09:30", person, 2],
  ] satisfies [string, string, number][];

  test.each([1, 2, 3])("from revision %i: what nobody else changed is merged, and it learns the rest", async (base) => {
    const id = await written(saves);
    await thinRevisions(now);
    const outcome = await save(id, base, figure(school, 5), "away");
    expect(outcome).toMatchObject({ ok: true, revision: 5, merged: { figures: { [person]: 2 } } });
    expect((await loadReport(id))?.report.figures).toEqual({ [person]: 2, [company]: 7, [school]: 5 });
  });

  test.each([1, 2, 3])("from revision %i: what was changed meanwhile is asked about, not overwritten", async (base) => {
    const id = await written(saves);
    await thinRevisions(now);
    const outcome = await save(id, base, figure(person, 9), "away");
    expect(outcome).toMatchObject({ ok: false, reason: "conflict", conflicts: [{ before: 2, after: 9 }] });
    expect((await loadReport(id))?.report.figures[person]).toBe(2);
  });

  test("its own saves are no conflict to it", async () => {
    const id = await written(saves);
    await thinRevisions(now);
    expect(await save(id, 1, figure(person, 9), "first")).toMatchObject({ ok: true });
    expect((await loadReport(id))?.report.figures[person]).toBe(9);
  });
});

test("opening the database thins it", async () => {
  await written([
    ["2020-11-10T09:10", person, 1],
    ["2020-11-10T09:20", person, 2],
  ]);
  await closeStore();
  await pingStore();
  await expect.poll(revisions).toEqual([3]);
});
