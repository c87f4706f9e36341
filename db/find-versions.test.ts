import { beforeEach, expect, test } from "vitest";
import { editionById } from "../lib/editions/register";
import { printInterchange } from "../lib/report/interchange";
import { blankReport } from "../lib/report/values";
import { type Candidate, candidatesFor, versionsOfDigest } from "./find-versions";
import { read } from "./store";
import { withTestDatabase } from "./test-database";
import { createReport, finaliseReport, listVersions, loadReport, moveToBin } from "./test-verbs";

withTestDatabase();

async function create(name: string, year: number): Promise<string> {
  const made = await createReport(blankReport("2021", { name, kind: "department" }, year));
  if (!made.ok) throw new Error("not created");
  return made.id;
}
async function finalised(name: string, year: number): Promise<{ id: string; sha256: string }> {
  const id = await create(name, year);
  const stored = await loadReport(id);
  if (!stored) throw new Error("not there");
  await finaliseReport(id, 1, printInterchange(editionById("2021"), stored.report));
  return { id, sha256: (await listVersions(id))[0].sha256 };
}

let first: { id: string; sha256: string };
let second: { id: string; sha256: string };
let draft = "";
beforeEach(async () => {
  [first, second] = [await finalised("甲局", 2024), await finalised("乙局", 2024)];
  draft = await create("甲局", 2025);
});

const brief = (found: Candidate[]) => found.map(({ report, version }) => [report.id, version?.number ?? null]);
const find = async (wanted: { unit?: string; year?: number; claimed?: string }, among: string[] | null = null) =>
  brief(await read((tx) => candidatesFor(tx, { unit: "", year: 0, claimed: null, ...wanted }, among)));

test("a file is held against the versions and drafts of its office and year", async () => {
  expect(await find({ unit: "甲局", year: 2024 })).toEqual([[first.id, 1]]);
  expect(await find({ unit: "甲局", year: 2025 })).toEqual([[draft, null]]);
});

test("the 校验码 that it states counts, whatever name it bears", async () => {
  expect(await find({ claimed: second.sha256 })).toEqual([[second.id, 1]]);
  expect((await find({ unit: "甲局", year: 2024, claimed: second.sha256 })).sort()).toEqual(
    [
      [first.id, 1],
      [second.id, 1],
    ].sort(),
  );
  expect(brief(await read((tx) => versionsOfDigest(tx, first.sha256)))).toEqual([[first.id, 1]]);
});

test("of an unknown office all versions of its year are, and nothing of a file without a year", async () => {
  expect((await find({ unit: "丁局", year: 2024 })).map(([id]) => id).sort()).toEqual([first.id, second.id].sort());
  expect(await find({ year: 2024 })).toHaveLength(2);
  expect(await find({ unit: "丁局" })).toEqual([]);
});

test("neither what lies in the bin nor what is another office's is told", async () => {
  const own = (await loadReport(first.id))?.officeId ?? "";
  expect(await find({ year: 2024 }, [own])).toEqual([[first.id, 1]]);
  expect(await find({ unit: "乙局", year: 2024 }, [own])).toEqual([[first.id, 1]]);
  await moveToBin(first.id);
  await moveToBin(draft);
  expect(await find({ unit: "甲局", year: 2025 })).toEqual([]);
  expect(await find({ claimed: first.sha256 })).toEqual([]);
});
