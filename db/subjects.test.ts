import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { blankReport } from "../lib/report/values";
import { collect, line, send } from "./collecting.fixture";
import { read } from "./store";
import { collectionNamed, type Named, nameOfNamed, officeOfNamed, reportNamed } from "./subjects";
import { withTestDatabase } from "./test-database";
import { createReport } from "./test-verbs";

withTestDatabase();

const nameOf = (named: Named) => read((tx) => nameOfNamed(tx, named));
const officeOf = (named: Named) => read((tx) => officeOfNamed(tx, named));

test("a report and a collection are named by whose they are and of which year, and belong to that office", async () => {
  const made = await createReport(blankReport("2021", { name: "某某局", kind: "department" }, 2024));
  if (!made.ok) throw new Error("not created");
  const { collection } = await collect([line("甲局")]);
  expect(await nameOf({ reportId: made.id })).toBe("某某局 2024");
  expect(await nameOf({ collectionId: collection.id })).toBe("临江县人民政府办公室收报 2026");
  const report = await read((tx) => reportNamed(tx, made.id));
  expect(report).toMatchObject({ unit: "某某局", year: 2024 });
  expect(await officeOf({ reportId: made.id })).toBe(report?.office);
  expect(await read((tx) => collectionNamed(tx, collection.id))).toEqual({
    ...{ office: collection.office.id, unit: "临江县人民政府办公室", year: 2026 },
  });
});

test("a submission belongs to the office that collects, and is named by the one that sent it", async () => {
  const { collection, officeOf: called } = await collect([line("甲局")]);
  const submissionId = await send(collection.id, called("甲局"), {});
  expect(await officeOf({ submissionId })).toBe(collection.office.id);
  expect(await nameOf({ submissionId })).toContain("甲局");
});

test.each(["reportId", "assignmentId", "collectionId", "submissionId"])(
  "what has no %s has no name and no office",
  async (key) => {
    const named = { [key]: randomUUID() } as Named;
    expect([await nameOf(named), await officeOf(named)]).toEqual([null, null]);
    const id = randomUUID();
    expect(await read(async (tx) => [await reportNamed(tx, id), await collectionNamed(tx, id)])).toEqual([null, null]);
  },
);
