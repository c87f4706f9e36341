import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, inject, test } from "vitest";
import type { DraftPack, PackChoice, PackConflict } from "../lib/pack/draft-pack";
import { readPack } from "../lib/pack/read-pack";
import { writePack } from "../lib/pack/write-pack";
import type { SectionPatch } from "../lib/report/section-values";
import { blankReport } from "../lib/report/values";
import {
  addComment,
  appendToComment,
  changesBetween,
  createReport,
  finaliseReport,
  listComments,
  listHistory,
  listReasons,
  listVersions,
  loadPack,
  loadReport,
  moveToBin,
  nameRevision,
  removeReason,
  reopenReport,
  reportAt,
  saveLedger,
  saveReason,
  saveSection,
  takePack,
} from "./test-verbs";
import { withTwoComputers } from "./two-computers.fixture";

const sitAt = withTwoComputers();

const person = "requests.newlyReceived.naturalPerson";
const company = "requests.newlyReceived.commercialEnterprise";
const office = { name: "某某局", kind: "department" } as const;
let session = 0;
let units = 0;

async function draft(): Promise<string> {
  const created = await createReport(blankReport("2021", office, 2024));
  if (!created.ok) throw new Error("not created");
  return created.id;
}

async function write(id: string, patch: SectionPatch, by = "本机"): Promise<number> {
  const sectionId = patch.figures ? "requests" : "overview";
  const baseRevision = (await loadReport(id))?.revision ?? 0;
  session += 1;
  const saved = await saveSection({ reportId: id, sectionId, baseRevision, patch, session: `tab${session}`, by });
  if (!saved.ok) throw new Error(saved.reason);
  return saved.revision;
}

/** Through the file, as on a stick. */
async function carried(id: string): Promise<DraftPack> {
  const outcome = readPack(await writePack((await loadPack(id)) as DraftPack));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.pack;
}

async function taken(pack: DraftPack, choices: PackChoice[] = []) {
  const outcome = await takePack(pack, { choices, about: "草稿包.zip" });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
}

const choose = (take: "here" | "pack", conflicts: PackConflict[]): PackChoice[] =>
  conflicts.map(({ place, here }) => ({ place, take, here }));

const valuesOf = async (id: string) => {
  const stored = await loadReport(id);
  return { figures: stored?.report.figures, overview: stored?.report.text.overview };
};

const reason = {
  key: "T3-9",
  rule: "T3-9",
  section: "requests",
  message: "比上年多得多",
  category: "其他",
  text: "新办了一批",
  values: "1",
} as const;

describe("a report carried to another computer", () => {
  test("arrives under its own id with everything that belongs to it, and goes out again the same", async () => {
    await sitAt("one");
    const id = await draft();
    await write(id, { figures: { [person]: 3 } });
    await write(id, { text: "收到申请。".repeat(60) });
    await write(id, { text: `收到申请。${"今年多了。".repeat(60)}` }, "小李");
    await nameRevision(id, 3, "送审稿", "小李");
    await saveReason(id, reason);
    const counts = { [person]: 1 };
    const cases = [
      { row: 2, receivedOn: "2024-01-06", closedOn: null, carriedOver: false, kind: "naturalPerson", outcome: null },
    ];
    await saveLedger(id, { kind: "requests", counts, leftOut: [], cases });
    const content = (await loadPack(id))?.report;
    if (!content) throw new Error("no content");
    await finaliseReport(id, 4, content, "小李");
    await reopenReport(id, "数字要改", "小王");
    const pack = await carried(id);

    await sitAt("other");
    const outcome = await taken(pack);
    expect(outcome).toMatchObject({ id, revision: 4, created: true, conflicts: [] });
    const { points, review, ...again } = await carried(id);
    const { points: before, review: said, ...rest } = pack;
    expect(again).toEqual(rest);
    expect(review.map(({ event }) => event)).toEqual(said.map(({ event }) => ({ ...event, came: "along" })));
    expect([before.length, points.length]).toEqual([0, 1]);
    const stored = await loadReport(id);
    expect((stored && (await reportAt(stored, 3)))?.text.overview).toBe("收到申请。".repeat(60));
    expect(await listReasons(id)).toMatchObject([reason]);
    expect(await listVersions(id)).toMatchObject([{ number: 1, reopenReason: "数字要改", reopenedBy: "小王" }]);
  });

  test("brings what its cover says and what was typed that is no figure", async () => {
    await sitAt("one");
    const id = await draft();
    const save = async (sectionId: "cover" | "requests", patch: SectionPatch) => {
      const baseRevision = (await loadReport(id))?.revision ?? 0;
      expect(await saveSection({ reportId: id, sectionId, baseRevision, patch })).toMatchObject({ ok: true });
    };
    await save("cover", { unit: { kind: "government" }, signature: { issuedOn: "2025-01-20" } });
    await save("requests", { entries: { [person]: "3件" }, notes: { [person]: "含补正" } });
    const pack = await carried(id);
    await sitAt("other");
    await taken(pack);
    expect((await loadReport(id))?.report).toMatchObject({
      ...{ unit: { kind: "government" }, signature: { issuedOn: "2025-01-20" } },
      ...{ entries: { [person]: "3件" }, notes: { [person]: "含补正" } },
    });
  });

  test("is finalised there when it was finalised here", async () => {
    await sitAt("one");
    const id = await draft();
    await write(id, { figures: { [person]: 3 } });
    const first = await carried(id);
    await finaliseReport(id, 2, first.report);
    const second = await carried(id);
    await sitAt("other");
    await taken(first);
    expect(await taken(second)).toMatchObject({ created: false, merged: 0, conflicts: [] });
    expect(await loadReport(id)).toMatchObject({ status: "finalised", revision: 2 });
    expect(await listVersions(id)).toHaveLength(1);
  });

  test("whose id another report has gets one of its own, and is known again when the next pack comes", async () => {
    await sitAt("one");
    const id = await draft();
    await write(id, { figures: { [person]: 3 } });
    const pack = await carried(id);
    const foreign = { ...pack, head: { ...pack.head, createdAt: "2020-01-01T00:00:00.000Z" } };
    const made = await taken(foreign);
    expect(made.created).toBe(true);
    expect(made.id).not.toBe(id);
    expect(await taken(foreign)).toMatchObject({ id: made.id, created: false, merged: 0, conflicts: [] });
    expect(await valuesOf(id)).toMatchObject({ figures: { [person]: 3 } });
  });

  test("beside one that the office has for the year becomes a copy", async () => {
    await sitAt("one");
    const pack = await carried(await draft());
    await sitAt("other");
    await draft();
    const { id } = await taken(pack);
    expect(await loadReport(id)).toMatchObject({ copy: 1 });
  });
});

describe("a pack that comes back", () => {
  test("brings its saves one by one when nobody has written here", async () => {
    await sitAt("one");
    const id = await draft();
    await write(id, { figures: { [person]: 3 } });
    const out = await carried(id);
    await sitAt("other");
    await taken(out);
    await write(id, { figures: { [person]: 4 } }, "小李");
    await write(id, { text: "写了一段" }, "小李");
    const back = await carried(id);
    await sitAt("one");
    expect(await taken(back)).toMatchObject({ merged: 2, conflicts: [], revision: 4 });
    expect(await valuesOf(id)).toMatchObject({ figures: { [person]: 4 }, overview: "写了一段" });
    const { steps } = await listHistory(id, { limit: 10 });
    expect(steps[0]).toMatchObject({ kind: "typing", by: "小李" });
    expect(await taken(back)).toMatchObject({ merged: 0, conflicts: [], revision: 4 });
  });

  test("gives what only it changed and leaves what only we changed", async () => {
    await sitAt("one");
    const id = await draft();
    await write(id, { figures: { [person]: 3 } });
    const out = await carried(id);
    await write(id, { figures: { [company]: 7 } });
    await sitAt("other");
    await taken(out);
    await write(id, { text: "写了一段" }, "小李");
    const back = await carried(id);
    await sitAt("one");
    expect(await taken(back)).toMatchObject({ merged: 1, conflicts: [] });
    expect(await valuesOf(id)).toEqual({ figures: { [person]: 3, [company]: 7 }, overview: "写了一段" });
    const { steps } = await listHistory(id, { limit: 10 });
    expect(steps[0]).toMatchObject({ kind: "pack", by: "小李", places: 1 });
  });

  test("asks about what both changed, overwrites nothing, and the loser stays in the history", async () => {
    await sitAt("one");
    const id = await draft();
    await write(id, { figures: { [person]: 3 } });
    const out = await carried(id);
    await write(id, { figures: { [person]: 5 } }, "小王");
    await sitAt("other");
    await taken(out);
    await write(id, { figures: { [person]: 4, [company]: 1 } }, "小李");
    const back = await carried(id);
    await sitAt("one");
    const first = await taken(back);
    expect(first.conflicts).toMatchObject([
      { place: person, before: 3, here: 5, hereBy: "小王", pack: 4, packBy: "小李" },
    ]);
    expect(await valuesOf(id)).toMatchObject({ figures: { [person]: 5, [company]: 1 } });
    expect((await taken(back)).conflicts).toHaveLength(1);
    expect((await taken(back, [{ place: person, take: "pack", here: 3 }])).conflicts).toHaveLength(1);
    expect(await taken(back, choose("here", first.conflicts))).toMatchObject({ merged: 0, conflicts: [] });
    expect(await valuesOf(id)).toMatchObject({ figures: { [person]: 5, [company]: 1 } });
    const { revision } = (await loadReport(id)) ?? { revision: 0 };
    const [lost] = await changesBetween(id, revision - 1, revision);
    expect(lost).toMatchObject({ place: person, before: 4, after: 5 });
    expect((await taken(back)).conflicts).toEqual([]);
    const again = await carried(id);
    await sitAt("other");
    expect(await taken(again)).toMatchObject({ conflicts: [] });
    expect(await valuesOf(id)).toMatchObject({ figures: { [person]: 5, [company]: 1 } });
  });

  test("brings texts together word by word, and asks only where both changed the same words", async () => {
    await sitAt("one");
    const id = await draft();
    await write(id, { text: "全年收到申请三件。\n公开文件十份。" });
    const out = await carried(id);
    await write(id, { text: "全年收到申请五件。\n公开文件十份。" }, "小王");
    await sitAt("other");
    await taken(out);
    await write(id, { text: "全年收到申请三件。\n主动公开文件十份。\n举办培训。" }, "小李");
    const back = await carried(id);
    await sitAt("one");
    expect(await taken(back)).toMatchObject({ merged: 1, conflicts: [] });
    const both = "全年收到申请五件。\n主动公开文件十份。\n举办培训。";
    expect(await valuesOf(id)).toMatchObject({ overview: both });
    expect(await taken(back)).toMatchObject({ merged: 0, conflicts: [] });
    const again = await carried(id);
    await sitAt("other");
    expect(await taken(again)).toMatchObject({ conflicts: [] });
    expect(await valuesOf(id)).toMatchObject({ overview: both });
  });

  test("brings comments and what became of them, both ways, each once", async () => {
    await sitAt("one");
    const id = await draft();
    const at = { place: person, quote: { before: "", words: "3", after: "" }, asks: true, revision: 1 } as const;
    const first = await addComment(id, { ...at, text: "和台账对一下" }, "小王");
    if (!first) throw new Error("no comment");
    const out = await carried(id);
    await appendToComment(id, first, { kind: "reply", text: "台账是 4 件" }, "小王");
    await sitAt("other");
    expect(await taken(out)).toMatchObject({ created: true, comments: 1 });
    await appendToComment(id, first, { kind: "reply", text: "改好了" }, "小李");
    await appendToComment(id, first, { kind: "settle", text: "" }, "小李");
    await addComment(id, { ...at, text: "还有一处", asks: false }, "小李");
    const back = await carried(id);
    await sitAt("one");
    expect(await taken(back)).toMatchObject({ merged: 0, comments: 3, conflicts: [] });
    expect(await taken(back)).toMatchObject({ comments: 0 });
    const again = await carried(id);
    const told = await listComments(id);
    expect(told).toMatchObject([
      { text: "和台账对一下", replies: [{ text: "台账是 4 件" }, { text: "改好了" }], settled: { by: "小李" } },
      { text: "还有一处", by: "小李", asks: false, replies: [], settled: null },
    ]);
    await sitAt("other");
    expect(await taken(again)).toMatchObject({ comments: 1 });
    const words = (threads: typeof told) =>
      threads.map(({ text, replies }) => [text, ...replies.map((each) => each.text)]);
    expect(words(await listComments(id))).toEqual(words(told));
  });

  test.each([
    [1, ["comments", "review", "assignments"]],
    [2, ["review", "assignments"]],
  ])("of an older program, version %i, is read without what it did not carry", async (version, missing) => {
    await sitAt("one");
    const id = await draft();
    const pack = (await loadPack(id)) as DraftPack;
    const zip = await JSZip.loadAsync(await writePack(pack));
    for (const part of missing) zip.remove(`${part}.json`);
    const manifest = JSON.parse((await zip.file("pack.json")?.async("string")) ?? "{}");
    for (const part of missing) delete manifest.files[`${part}.json`];
    zip.file("pack.json", JSON.stringify({ ...manifest, format: `ogi-draft-pack/${version}` }));
    expect(readPack(await zip.generateAsync({ type: "uint8array" }))).toMatchObject({
      ok: true,
      pack: { comments: [], review: [], assignments: [] },
    });
  });

  test("merges reasons as values: one side's is taken, both sides' is asked", async () => {
    await sitAt("one");
    const id = await draft();
    await saveReason(id, reason);
    const out = await carried(id);
    await sitAt("other");
    await taken(out);
    await saveReason(id, { ...reason, text: "另一种说法" });
    const back = await carried(id);
    await sitAt("one");
    expect(await taken(back)).toMatchObject({ merged: 1, conflicts: [] });
    expect(await listReasons(id)).toMatchObject([{ text: "另一种说法" }]);
    await saveReason(id, { ...reason, text: "再改" });
    await sitAt("other");
    await saveReason(id, { ...reason, text: "又改" });
    const last = await carried(id);
    await sitAt("one");
    const { conflicts } = await taken(last);
    expect(conflicts).toMatchObject([{ place: "reason:T3-9", here: "其他：再改", pack: "其他：又改" }]);
    expect(await taken(last, choose("pack", conflicts))).toMatchObject({ conflicts: [] });
    expect(await listReasons(id)).toMatchObject([{ text: "又改" }]);
  });

  test("takes a reason back that was taken back there, and asks where it was changed here or there meanwhile", async () => {
    await sitAt("one");
    const id = await draft();
    const untouched = { ...reason, key: "T4-2", rule: "T4-2", text: "没有复议" };
    for (const each of [reason, untouched]) await saveReason(id, each);
    const out = await carried(id);
    await sitAt("other");
    await taken(out);
    await removeReason(id, reason.key);
    const without = await carried(id);
    await sitAt("one");
    expect(await taken(without)).toMatchObject({ merged: 1, conflicts: [] });
    expect((await listReasons(id)).map(({ key }) => key)).toEqual([untouched.key]);
    await saveReason(id, { ...untouched, text: "复议撤回" });
    await sitAt("other");
    await removeReason(id, untouched.key);
    const gone = await carried(id);
    await sitAt("one");
    const there = (await taken(gone)).conflicts;
    expect(there).toMatchObject([{ place: "reason:T4-2", here: "其他：复议撤回", pack: null, packBy: null }]);
    const changed = await carried(id);
    await sitAt("other");
    const here = (await taken(changed)).conflicts;
    expect(here).toMatchObject([{ place: "reason:T4-2", here: null, hereAt: null, pack: "其他：复议撤回" }]);
    expect(await taken(changed, choose("pack", here))).toMatchObject({ merged: 1, conflicts: [] });
    expect(await listReasons(id)).toMatchObject([{ text: "复议撤回" }]);
  });

  test("merges a ledger as a whole: one side's is taken, both sides' is asked, and none goes by itself", async () => {
    await sitAt("one");
    const id = await draft();
    const count = (rows: number) => {
      const one = { receivedOn: "2024-01-06", closedOn: null, carriedOver: false, kind: "naturalPerson" as const };
      const cases = Array.from({ length: rows }, (_, index) => ({ row: index + 2, ...one, outcome: null }));
      return saveLedger(id, { kind: "requests", counts: { [person]: rows }, leftOut: [], cases });
    };
    const rows = async () => (await loadPack(id))?.ledgers.map(({ cases }) => cases.length);
    await count(1);
    const out = await carried(id);
    await sitAt("other");
    await taken(out);
    await count(2);
    const back = await carried(id);
    await sitAt("one");
    expect(await taken(back)).toMatchObject({ merged: 1, conflicts: [] });
    expect(await rows()).toEqual([2]);
    await count(3);
    await sitAt("other");
    await count(4);
    const last = await carried(id);
    await sitAt("one");
    const { conflicts } = await taken(last);
    expect(conflicts).toMatchObject([
      { place: "ledger:requests", name: expect.stringContaining("台账"), hereBy: null, packBy: null },
    ]);
    expect([conflicts[0].here, conflicts[0].pack]).toEqual([
      expect.stringContaining("，3 行"),
      expect.stringContaining("，4 行"),
    ]);
    expect(await rows()).toEqual([3]);
    expect(await taken(last, choose("here", conflicts))).toMatchObject({ conflicts: [] });
    expect(await rows()).toEqual([3]);
  });

  test("brings the versions that were finalised there, none of which is in force where this report was written on", async () => {
    await sitAt("one");
    const id = await draft();
    await write(id, { figures: { [person]: 3 } });
    const out = await carried(id);
    await finaliseReport(id, 2, out.report, "小王");
    await reopenReport(id, "再改一处", "小王");
    await write(id, { figures: { [company]: 7 } });
    await sitAt("other");
    await taken(out);
    await write(id, { text: "写了一段" }, "小李");
    await finaliseReport(id, 3, (await carried(id)).report, "小李");
    const back = await carried(id);
    await sitAt("one");
    expect(await taken(back)).toMatchObject({ conflicts: [] });
    expect(await loadReport(id)).toMatchObject({ status: "drafting" });
    const versions = (await listVersions(id)).toSorted((a, b) => a.number - b.number);
    expect(versions).toMatchObject([
      { number: 1, reopenReason: "再改一处" },
      { number: 2, reopenReason: "并入别的电脑上的改动，接着编写" },
    ]);
    expect(await taken(back)).toMatchObject({ merged: 0 });
    expect(await listVersions(id)).toHaveLength(2);
  });

  test.each([
    { pack: "戊己", here: "甲丙\n丁", both: "戊己丙\n丁" },
    { pack: "\n", here: "答复五件", both: "答复五件\n" },
    { pack: `${"戊".repeat(150)}己`, here: "甲丙\n丁", both: `${"戊".repeat(150)}己丙\n丁` },
  ])(
    "that asks about a figure brings its words ($pack) once, though it is taken again with the answer",
    async (words) => {
      await sitAt("one");
      const id = await draft();
      await write(id, { text: words.here.startsWith("甲") ? "甲" : "" });
      const out = await carried(id);
      await sitAt("other");
      await taken(out);
      await write(id, { text: words.pack });
      await write(id, { figures: { [person]: 1, [company]: 5 } });
      const back = await carried(id);
      await sitAt("one");
      await write(id, { text: words.here });
      await write(id, { figures: { [person]: 2 } });
      const { conflicts } = await taken(back);
      expect(conflicts).toMatchObject([{ place: person, here: 2, pack: 1 }]);
      expect((await valuesOf(id)).overview).toBe(words.both);
      // Meanwhile the clerk goes on with what the pack has brought.
      await write(id, { figures: { [company]: 6 } });
      expect(await taken(back, choose("pack", conflicts))).toMatchObject({ conflicts: [] });
      expect(await valuesOf(id)).toMatchObject({ overview: words.both, figures: { [person]: 1, [company]: 6 } });
    },
  );

  test("brings a value anew that an earlier pack had brought before, where it was changed here and there since", async () => {
    await sitAt("one");
    const id = await draft();
    const first = await carried(id);
    await sitAt("other");
    await taken(first);
    const hand = async (from: "one" | "other", to: "one" | "other") => {
      await sitAt(from);
      const pack = await carried(id);
      await sitAt(to);
      expect(await taken(pack)).toMatchObject({ conflicts: [] });
    };
    // Each writes something before each hand-over, so that neither history goes on as the other's.
    await write(id, { text: "甲" });
    await write(id, { figures: { [person]: 5 } });
    await sitAt("one");
    await write(id, { figures: { [company]: 1 } });
    await hand("other", "one");
    await write(id, { figures: { [person]: 6 } });
    await sitAt("other");
    await write(id, { text: "甲乙" });
    await hand("one", "other");
    await write(id, { figures: { [person]: 5 } });
    await sitAt("one");
    await write(id, { figures: { [company]: 2 } });
    await hand("other", "one");
    expect(await valuesOf(id)).toMatchObject({ figures: { [person]: 5, [company]: 2 }, overview: "甲乙" });
  });

  test("changes nothing that is finalised or in the bin", async () => {
    await sitAt("one");
    const id = await draft();
    const out = await carried(id);
    await sitAt("other");
    await taken(out);
    await write(id, { figures: { [person]: 4 } });
    const back = await carried(id);
    await sitAt("one");
    await finaliseReport(id, 1, out.report);
    expect(await takePack(back, { choices: [], about: "" })).toEqual({ ok: false, reason: "finalised", id });
    expect(await takePack(out, { choices: [], about: "" })).toMatchObject({ ok: true, merged: 0 });
    await moveToBin(id);
    expect(await takePack(back, { choices: [], about: "" })).toEqual({ ok: false, reason: "inBin", id });
  });
});

const edit = fc.oneof(
  fc.record({ figures: fc.constantFrom(person, company).chain((at) => fc.record({ [at]: fc.nat(5) })) }),
  fc.record({
    text: fc.constantFrom(
      "甲",
      "乙",
      "丙\n丁",
      "甲。乙。丙。",
      "甲。乙二。丙。",
      "甲。乙。丙三。",
      "戊".repeat(150),
      `${"戊".repeat(150)}己`,
    ),
  }),
);
type Turn =
  | { at: "one" | "other"; edit: { text: string } | { figures: Record<string, number> } }
  | { to: "one" | "other"; take: "here" | "pack" };
const turn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ at: fc.constantFrom<"one" | "other">("one", "other"), edit }) },
  {
    weight: 1,
    arbitrary: fc.record({
      to: fc.constantFrom<"one" | "other">("one", "other"),
      take: fc.constantFrom<"here" | "pack">("here", "pack"),
    }),
  },
);

const wordsBesideAnAnswer: Turn[] = [
  { at: "one", edit: { text: "甲" } },
  { at: "other", edit: { text: "丙\n丁" } },
  { at: "other", edit: { figures: { [person]: 0 } } },
  { to: "other", take: "here" },
  { at: "one", edit: { text: `${"戊".repeat(150)}己` } },
  { at: "one", edit: { figures: { [person]: 1 } } },
];

test("whatever two computers write and however often packs go between them, both end alike and nothing is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 12 }), async (turns) => {
      await sitAt("one");
      units += 1;
      const unit = { ...office, name: `某某第${units}局` };
      const created = await createReport(blankReport("2021", unit, 2024));
      if (!created.ok) throw new Error("not created");
      const { id } = created;
      const carry = async (from: "one" | "other", to: "one" | "other", take: "here" | "pack") => {
        await sitAt(from);
        const pack = await carried(id);
        const theirs = await valuesOf(id);
        await sitAt(to);
        const ours = await loadReport(id);
        const first = await taken(pack);
        const last = first.conflicts.length > 0 ? await taken(pack, choose(take, first.conflicts)) : first;
        expect(last.conflicts).toEqual([]);
        const now = await valuesOf(id);
        const known = new Set((await changesBetween(id, 1, last.revision)).map(({ place }) => place as string));
        for (const { place } of first.conflicts) expect(known).toContain(place);
        for (const [address, value] of Object.entries(theirs.figures ?? {}))
          if (!(address in (ours?.report.figures ?? {}))) expect(now.figures?.[address]).toBe(value);
      };
      await carry("one", "other", "pack");
      for (const each of turns) {
        if ("to" in each) await carry(each.to === "one" ? "other" : "one", each.to, each.take);
        else {
          await sitAt(each.at);
          await write(id, each.edit);
        }
      }
      await carry("one", "other", "here");
      await carry("other", "one", "pack");
      await sitAt("one");
      const one = await valuesOf(id);
      await sitAt("other");
      expect(await valuesOf(id)).toEqual(one);
    }),
    {
      numRuns: inject("postgres") ? 3 : 8,
      // A pack that was taken again with an answer asked about the words that it had brought.
      examples: [[wordsBesideAnAnswer]],
    },
  );
});
