import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresOf } from "@/lib/editions/figures-of-edition";
import { editionById } from "../lib/editions/register";
import { stepStates } from "../lib/report/completeness";
import { type SectionPatch, sectionIdsOf } from "../lib/report/section-values";
import { blankReport, type Report } from "../lib/report/values";
import { samples } from "../lib/samples/samples";
import { reports } from "./schema";
import { closeStore, write } from "./store";
import { withTestDatabase } from "./test-database";
import { createReport, duplicateReport, listReports, loadReport, saveSection } from "./test-verbs";

withTestDatabase();

const edition = editionById("2021");
const unit = { name: "某某局", kind: "department" } as const;

async function create(report: Report): Promise<string> {
  const created = await createReport(report);
  if (!created.ok) throw new Error("not created");
  return created.id;
}

const rowOf = async (id: string) =>
  (await listReports({ today: "2026-11-27", limit: 100 }))?.reports.find((each) => each.id === id);

/** What the row must say, worked out anew from all that is stored. */
async function expectTrueRow(id: string): Promise<void> {
  const stored = await loadReport(id);
  if (!stored) throw new Error("no report");
  const states = stepStates(edition, stored.report).filter(({ id }) => id !== "check");
  expect(await rowOf(id)).toMatchObject({
    unit: stored.report.unit,
    updatedAt: stored.updatedAt,
    sections: Object.fromEntries(states.map(({ id, state }) => [id, state])),
  });
}

const entered = [...figuresOf(edition).values()].filter(({ parts }) => !parts).map(({ address }) => address);
const texts = [
  ...["", "一句话。", "【 】没有填完。", "（一）主动公开情况\n做了。"],
  ...["新收 {{requests.newlyReceived.total}} 件。", "{{remedies.reconsideration.total}}", "{{none.of.these}}"],
];
const patches = fc.oneof(
  fc.record({ sectionId: fc.constantFrom("overview", "otherMatters", "cover"), text: fc.constantFrom(...texts) }),
  fc.record({ address: fc.constantFrom(...entered), value: fc.constantFrom(null, 0, 7) }),
  fc.record({ name: fc.constantFrom("甲局", "乙局"), kind: fc.constantFrom("department", "government") }),
);

type Save = typeof patches extends fc.Arbitrary<infer Value> ? Value : never;

function saveOf(save: Save): { sectionId: string; patch: SectionPatch } {
  if ("text" in save) return { sectionId: save.sectionId, patch: { text: save.text } };
  if ("name" in save)
    return { sectionId: "cover", patch: { unit: { name: save.name, kind: save.kind as "department" } } };
  const sectionId = figuresOf(edition).get(save.address)?.section ?? "";
  return { sectionId, patch: { figures: { [save.address]: save.value } } };
}

test("after every save the row says what the whole report says, also when another process saved between", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(patches, { minLength: 1, maxLength: 6 }), fc.boolean(), async (saves, apart) => {
      const id = await create({ ...samples["2021"], unit: { ...unit, name: `某某第${Math.random()}局` } });
      for (const save of saves) {
        const revision = (await loadReport(id))?.revision ?? 0;
        const { sectionId, patch } = saveOf(save);
        const sectionOfReport = sectionIdsOf(edition).find((each) => each === sectionId);
        if (!sectionOfReport) throw new Error(sectionId);
        const saved = await saveSection({ reportId: id, sectionId: sectionOfReport, baseRevision: revision, patch });
        expect(saved.ok).toBe(true);
        if (apart) await closeStore();
        await expectTrueRow(id);
      }
    }),
    { numRuns: 15 },
  );
});

test("a figure in table three fills the gap of a sentence in section one, and leaves one behind when it goes", async () => {
  const id = await create(blankReport("2021", unit, 2025));
  const save = async (sectionId: "otherMatters" | "requests", patch: SectionPatch) =>
    saveSection({ reportId: id, sectionId, baseRevision: (await loadReport(id))?.revision ?? 0, patch });
  const other = async () => (await rowOf(id))?.sections.otherMatters;
  await save("otherMatters", { text: "新收 {{requests.newlyReceived.total}} 件。" });
  expect(await other()).toBe("partial");
  await save("requests", { figures: { "requests.newlyReceived.naturalPerson": 3 } });
  expect(await other()).toBe("complete");
  await save("requests", { figures: null });
  expect(await other()).toBe("partial");
});

test("a copy is summed up like its original", async () => {
  const id = await create(samples["2021"]);
  const copy = await duplicateReport(id);
  expect((await rowOf(copy?.id ?? ""))?.sections).toEqual((await rowOf(id))?.sections);
});

describe("a row of a program without summaries", () => {
  /** As the migration leaves it. */
  const forget = async (createdAt: string) => {
    const bare = { unitName: "", searchText: "", sectionStates: {}, published: false, createdAt };
    await write((tx) => tx.update(reports).set(bare).where(sql`true`).returning({ id: reports.id }));
    await closeStore();
  };

  test("is filled in when the program starts", async () => {
    const id = await create(blankReport("2021", unit, 2025));
    await forget("2026-11-27T02:00:00.000Z");
    await expectTrueRow(id);
    expect(await rowOf(id)).toMatchObject({ unit, published: false });
  });

  test.each([
    ["came in whole long after its deadline", "2027-05-02T02:00:00.000Z", 1, true],
    ["came in while it was due", "2026-01-20T02:00:00.000Z", 1, false],
    ["was written on", "2027-05-02T02:00:00.000Z", 2, false],
  ])("of a report that %s", async (_, createdAt, revision, published) => {
    const id = await create({ ...samples["2021"], year: 2025 });
    const values = { baseRevision: 1, patch: { text: "改过" } };
    if (revision > 1) await saveSection({ reportId: id, sectionId: "otherMatters", ...values });
    await forget(createdAt);
    expect((await rowOf(id))?.published).toBe(published);
  });
});
