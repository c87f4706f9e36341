import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editionById, editionFor } from "../lib/editions/register";
import { printInterchange } from "../lib/report/interchange";
import { type ReportQuery, type ReportSort, reportSorts } from "../lib/report/listed-report";
import { blankReport, type UnitKind } from "../lib/report/values";
import type { Origin } from "./reports";
import { withTestDatabase } from "./test-database";
import {
  countMatching,
  countReports,
  createReport,
  duplicateReport,
  finaliseReport,
  listReports,
  loadDutyReports,
  loadReport,
  markPublished,
  moveToBin,
} from "./test-verbs";

withTestDatabase();

const today = "2026-11-27";

async function create(name: string, year = 2025, kind: UnitKind = "department", origin?: Origin): Promise<string> {
  const created = await createReport(blankReport(editionFor(year)?.id ?? "", { name, kind }, year), origin);
  if (!created.ok) throw new Error("not created");
  return created.id;
}

async function finalise(id: string): Promise<void> {
  const stored = await loadReport(id);
  if (!stored) throw new Error("no report");
  const content = printInterchange(editionById(stored.report.edition), stored.report);
  expect(await finaliseReport(id, stored.revision, content)).toMatchObject({ ok: true });
}

const page = async (query: Partial<ReportQuery> = {}) => {
  const found = await listReports({ today, limit: 100, ...query });
  if (!found) throw new Error("no page");
  return found;
};
const names = async (query: Partial<ReportQuery> = {}) =>
  (await page(query)).reports.map(({ unit, year }) => `${unit.name}${year}`);

/** Every page, one after the other. */
async function walk(sort: ReportSort, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const { reports, next } = await page({ sort, limit, after });
    ids.push(...reports.map(({ id }) => id));
    if (next === null) return ids;
    after = next;
  }
}

describe("a page of the list", () => {
  test.each(reportSorts)(
    "by %s, page after page, names every report once and in the order of the whole",
    async (sort) => {
      for (const [at, name] of ["丙局", "甲局", "甲局", "乙局", "乙局"].entries()) await create(name, 2021 + at);
      const whole = await walk(sort, 100);
      expect(new Set(whole).size).toBe(5);
      for (const limit of [1, 2, 3, 4, 5]) expect(await walk(sort, limit)).toEqual(whole);
    },
  );

  test("begins with the report changed last, the unit's first letters, or the latest year", async () => {
    await create("长山县民政局", 2023);
    await create("安平市审计局", 2024);
    await create("重光区教育局", 2025);
    expect(await names()).toEqual(["重光区教育局2025", "安平市审计局2024", "长山县民政局2023"]);
    expect(await names({ sort: "unit" })).toEqual(["安平市审计局2024", "重光区教育局2025", "长山县民政局2023"]);
    expect(await names({ sort: "year" })).toEqual(["重光区教育局2025", "安平市审计局2024", "长山县民政局2023"]);
  });

  test("goes on from its own order alone, and from nothing made up", async () => {
    for (const year of [2023, 2024]) await create("甲局", year);
    const { next } = await page({ limit: 1 });
    expect(await listReports({ today, limit: 1, sort: "year", after: next ?? "" })).toBeNull();
    const values = JSON.parse(Buffer.from(next ?? "", "base64url").toString());
    const longer = Buffer.from(JSON.stringify([...values, "甲局"])).toString("base64url");
    expect(await listReports({ today, limit: 1, after: longer })).toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.string(), async (after) => {
        expect(await listReports({ today, limit: 1, after })).toBeNull();
      }),
      { numRuns: 30 },
    );
  });
});

describe("a search", () => {
  test("takes parts of the name, first letters, a year and a whole title", async () => {
    await create("青川市城市管理局", 2024);
    await create("青川市民政局", 2025);
    for (const words of [
      "城市管理",
      "qcscsgl",
      "青川 2024",
      "２０２４",
      "2024年度 管理",
      "青川市城市管理局2024年政府信息公开工作年度报告",
    ])
      expect(await names({ words })).toEqual(["青川市城市管理局2024"]);
    expect(await names({ words: "青川" })).toHaveLength(2);
    expect(await names({ words: "白水" })).toEqual([]);
  });

  test("takes every sign as it stands", async () => {
    await create("甲%局");
    await create("乙_局");
    await create("丙\\局");
    await create("丁'局");
    for (const [sign, name] of Object.entries({ "%": "甲%局", _: "乙_局", "\\": "丙\\局", "'": "丁'局" }))
      expect(await names({ words: sign })).toEqual([`${name}2025`]);
  });
});

describe("a filter", () => {
  test("tells drafts, finalised, published and example reports apart, each report in one of them", async () => {
    await create("编制局");
    await finalise(await create("定稿局"));
    await create("公开局", 2025, "department", { published: true });
    await create("示例局", 2025, "department", { example: true });
    const published = await create("先定稿后公开局");
    await finalise(published);
    expect(await markPublished(published, true)).toBe(true);
    expect(await names({ state: "drafting" })).toEqual(["编制局2025"]);
    expect(await names({ state: "finalised" })).toEqual(["定稿局2025"]);
    expect((await names({ state: "published" })).sort()).toEqual(["先定稿后公开局2025", "公开局2025"].sort());
    expect(await names({ state: "example" })).toEqual(["示例局2025"]);
    expect(await markPublished("nowhere", true)).toBe(false);
  });

  test("counts what it lets through, and keeps the bin apart", async () => {
    const [first] = [await create("甲局", 2024), await create("乙局", 2024), await create("甲局", 2025)];
    await moveToBin(first);
    expect([await names({ year: 2024 }), await names({ bin: true })]).toEqual([["乙局2024"], ["甲局2024"]]);
    const { officeId } = (await page({ words: "甲局" })).reports[0];
    expect(await names({ office: officeId })).toEqual(["甲局2025"]);
    expect([await countMatching({ today, year: 2024 }), await countMatching({ today, bin: true })]).toEqual([1, 1]);
  });

  test.each([
    ["2027-01-31", []],
    ["2027-02-01", ["部门2026"]],
    ["2027-03-31", ["部门2026"]],
    ["2027-04-01", ["部门2026", "政府2026"]],
  ])("on %s finds overdue %j: each by the deadline of its own kind", async (day, overdue) => {
    await create("部门", 2026);
    await create("政府", 2026, "government");
    expect((await names({ state: "overdue", today: day })).sort()).toEqual(overdue.sort());
  });
});

test("of more reports than are looked at one by one only the drafts are named of which no twin is done, the late ones first", async () => {
  await create("甲局", 2026);
  await create("乙局", 2025);
  const done = await create("丙局", 2025);
  await duplicateReport(done);
  await finalise(done);
  const like = { kind: "department", published: false, example: false } as const;
  const counted = (year: number, status: "drafting" | "finalised", count: number) => ({ ...like, year, status, count });
  const due = async (...counts: ReturnType<typeof counted>[]) => {
    const { complete, reports } = await loadDutyReports("2026-12-01", counts);
    return [complete, ...reports.map(({ unit }) => unit.name)];
  };
  const finalised = counted(2024, "finalised", 600);
  expect(await due(finalised, counted(2026, "drafting", 1), counted(2025, "drafting", 2))).toEqual([
    ...[false, "乙局", "甲局"],
  ]);
  expect(await due(finalised, counted(2025, "drafting", 1))).toEqual([false, "乙局"]);
  expect(await due(finalised, counted(2026, "drafting", 1))).toEqual([false, "甲局"]);
  expect(await due(finalised)).toEqual([false]);
});

test("what is due is known of all reports, examples and the bin left out", async () => {
  await create("甲局");
  await create("示例局", 2025, "department", { example: true });
  await moveToBin(await create("乙局"));
  await duplicateReport((await page({ words: "甲局" })).reports[0].id);
  const known = await loadDutyReports(today, await countReports());
  expect(known).toMatchObject({ complete: true, reports: [{ unit: { name: "甲局" } }, { unit: { name: "甲局" } }] });
});
