import { expect, test } from "vitest";
import { blankReport, type Unit } from "../lib/report/values";
import { collect, line } from "./collecting.fixture";
import { BothCollected } from "./office-answers";
import { withTestDatabase } from "./test-database";
import {
  answerOffice,
  createReport,
  duplicateReport,
  findOffice,
  loadLastYear,
  loadMapping,
  loadReport,
  moveToBin,
  rememberMapping,
  restoreReport,
  saveSection,
} from "./test-verbs";

withTestDatabase();

const unit = (name: string): Unit => ({ name, kind: "department" });

async function create(name: string, year: number): Promise<string> {
  const made = await createReport(blankReport("2021", unit(name), year));
  if (!made.ok) throw new Error("not created");
  return made.id;
}

async function retitle(id: string, name: string): Promise<void> {
  const baseRevision = (await loadReport(id))?.revision ?? 0;
  await saveSection({ reportId: id, sectionId: "cover", baseRevision, patch: { unit: { name } } });
}

const office = async (id: string) => (await loadReport(id))?.officeId ?? "";
const before = async (id: string) => {
  const stored = await loadReport(id);
  return stored && loadLastYear(stored.officeId, stored.report.year);
};
const renamed = (id: string, name: string) => answerOffice(id, { answer: "renamed", name });
const another = (id: string, name: string) => answerOffice(id, { answer: "another", name });

test("a cover with another name stays with its office until the clerk has said whose it is", async () => {
  const [earlier, later, other] = [await create("甲局", 2024), await create("甲局", 2025), await create("乙局", 2024)];
  for (const name of ["甲", "乙", "乙局"]) await retitle(later, name);
  expect(await office(later)).toBe(await office(earlier));
  expect((await before(later))?.unit.name).toBe("甲局");
  expect(await findOffice("乙局")).toBe(await office(other));
  expect([await findOffice("甲"), await findOffice("乙")]).toEqual([null, null]);
});

test("a renamed office keeps its reports, its former name and the words of its ledgers", async () => {
  const [earlier, later] = [await create("甲局", 2024), await create("甲局", 2025)];
  const words = { heads: { outcome: "结论" }, words: {} };
  const place = { officeId: await office(later), kind: "requests" as const, editionId: "2021" };
  await rememberMapping(place, words);
  await retitle(later, "乙局");
  expect(await renamed(later, "乙局")).toMatchObject({ name: "乙局", formerNames: ["甲局"] });
  expect((await before(later))?.unit.name).toBe("甲局");
  expect((await loadReport(earlier))?.report.unit.name).toBe("甲局");
  expect(await office(await create("乙局", 2026))).toBe(await office(earlier));
  expect(await office(await create("甲局", 2023))).toBe(await office(earlier));
  expect(await loadMapping({ ...place, officeId: await office(later) })).toEqual(words);
});

test("another office takes the report alone, as a copy where it has one of the year", async () => {
  const [earlier, later, taken] = [await create("甲局", 2024), await create("甲局", 2025), await create("乙局", 2025)];
  await retitle(later, "乙局");
  expect(await another(later, "乙局")).toMatchObject({ name: "乙局", formerNames: [] });
  expect(await loadReport(later)).toMatchObject({ officeId: await office(taken), copy: 1 });
  expect(await before(later)).toBeNull();
  expect(await office(earlier)).toBe(await findOffice("甲局"));
});

test("another office of which nobody knew begins without earlier reports", async () => {
  const [earlier, later] = [await create("甲局", 2024), await create("甲局", 2025)];
  await retitle(later, "丙局");
  await another(later, "丙局");
  expect(await office(later)).not.toBe(await office(earlier));
  expect(await before(later)).toBeNull();
  expect(await loadReport(later)).toMatchObject({ copy: 0 });
});

test("a name that another office bears brings both together, in the bin, too", async () => {
  const [old, begun, binned, own] = [
    await create("甲局", 2024),
    await create("乙局", 2025),
    await create("乙局", 2023),
    await create("甲局", 2025),
  ];
  await moveToBin(binned);
  await rememberMapping(
    { officeId: await office(begun), kind: "requests", editionId: "2021" },
    { heads: { outcome: "结论" }, words: {} },
  );
  await retitle(own, "乙局");
  expect(await renamed(own, "乙局")).toMatchObject({ name: "乙局", formerNames: ["甲局"] });
  await restoreReport(binned);
  const all = await Promise.all([old, begun, binned, own].map(office));
  expect(new Set(all)).toEqual(new Set([await findOffice("乙局")]));
  expect([await loadReport(own), await loadReport(begun)]).toMatchObject([{ copy: 0 }, { copy: 1 }]);
  expect((await loadMapping({ officeId: all[0], kind: "requests", editionId: "2021" })).heads).toEqual({
    outcome: "结论",
  });
});

test("a report begun under a new name finds those of the name before", async () => {
  const [old, begun] = [await create("甲局", 2024), await create("乙局", 2025)];
  expect(await before(begun)).toBeNull();
  expect(await answerOffice(begun, { answer: "formerly", name: "甲局" })).toMatchObject({
    name: "乙局",
    formerNames: ["甲局"],
  });
  expect((await before(begun))?.unit.name).toBe("甲局");
  expect(await office(old)).toBe(await office(begun));
});

test("the name on an earlier report is one that the office had then", async () => {
  const [earlier, later] = [await create("乙局", 2024), await create("乙局", 2025)];
  await retitle(earlier, "甲局");
  expect(await renamed(earlier, "甲局")).toMatchObject({ name: "乙局", formerNames: ["甲局"] });
  expect(await office(earlier)).toBe(await office(later));
});

test("a new office may take the name that another has given up", async () => {
  const old = await create("甲局", 2024);
  await retitle(old, "乙局");
  await renamed(old, "乙局");
  const fresh = await create("甲局", 2025);
  expect(await office(fresh)).toBe(await office(old));
  await another(fresh, "甲局");
  expect(await office(fresh)).not.toBe(await office(old));
  expect(await findOffice("甲局")).toBe(await office(fresh));
});

test("a copy is of the same office, whatever its cover says", async () => {
  const id = await create("甲局", 2024);
  await retitle(id, "乙局");
  expect(await office((await duplicateReport(id))?.id ?? "")).toBe(await office(id));
});

test("an office goes back to a name, and what is said twice is said once", async () => {
  const id = await create("甲局", 2024);
  for (const name of ["乙局", "甲局", "甲局"]) await renamed(id, name);
  expect(await renamed(id, "甲局")).toMatchObject({ name: "甲局", formerNames: ["乙局"] });
  expect(await another(id, "甲局")).toMatchObject({ id: await office(id) });
  expect(await renamed("nowhere", "甲局")).toBeNull();
  await moveToBin(id);
  expect(await renamed(id, "丙局")).toBeNull();
});

test("an office that rosters know takes the report's in, under the name that is the later one", async () => {
  const { officeOf } = await collect([line("甲局"), line("丙局")]);
  const begun = await create("乙局", 2025);
  expect(await answerOffice(begun, { answer: "renamed", name: "甲局" })).toMatchObject({
    ...{ id: officeOf("甲局"), name: "甲局", formerNames: ["乙局"] },
  });
  const other = await create("丁局", 2025);
  expect(await answerOffice(other, { answer: "formerly", name: "丙局" })).toMatchObject({
    ...{ id: officeOf("丙局"), name: "丁局", formerNames: ["丙局"] },
  });
  expect(await office(other)).toBe(officeOf("丙局"));
});

test("two offices that rosters know are not made one", async () => {
  const { officeOf } = await collect([line("甲局"), line("乙局")]);
  const report = await create("乙局", 2025);
  await expect(renamed(report, "甲局")).rejects.toThrow(BothCollected);
  expect(await office(report)).toBe(officeOf("乙局"));
});

test("the copies of two offices that become one keep their order, whichever was written on last", async () => {
  const [kept, first] = [await create("甲局", 2024), await create("乙局", 2024)];
  const second = (await duplicateReport(first))?.id ?? "";
  await saveSection({ reportId: first, sectionId: "overview", baseRevision: 1, patch: { text: "写了" } });
  await retitle(kept, "乙局");
  await renamed(kept, "乙局");
  const copies = await Promise.all([kept, first, second].map(async (id) => (await loadReport(id))?.copy));
  expect(copies).toEqual([0, 1, 2]);
});
