import { describe, expect, test } from "vitest";
import type { SectionId } from "../lib/editions/edition";
import { editionById } from "../lib/editions/register";
import { printInterchange } from "../lib/report/interchange";
import type { SectionPatch } from "../lib/report/section-values";
import { blankReport } from "../lib/report/values";
import { appendReview } from "./review-events";
import { write as inStore } from "./store";
import { withTestDatabase } from "./test-database";
import {
  createReport,
  editionIdOf,
  finaliseReport,
  listHistory,
  loadReport,
  moveToBin,
  saveSection,
  reportAt as stateAt,
} from "./test-verbs";

withTestDatabase();

const person = "requests.newlyReceived.naturalPerson";
const company = "requests.newlyReceived.commercialEnterprise";

const empty = blankReport("2021", { name: "某某局", kind: "department" }, 2024);

async function draft(): Promise<string> {
  const created = await createReport(empty);
  if (!created.ok) throw new Error("not created");
  return created.id;
}

const save = (
  reportId: string,
  baseRevision: number,
  patch: SectionPatch,
  more: Partial<Parameters<typeof saveSection>[0]> = {},
) => saveSection({ reportId, sectionId: "requests" as SectionId, baseRevision, patch, ...more });

async function reportAt(id: string, revision: number) {
  const stored = await loadReport(id);
  return stored && stateAt(stored, revision);
}

const figures = async (id: string) => (await loadReport(id))?.report.figures;

describe("a save", () => {
  test("merges what it names and leaves the rest", async () => {
    const id = await draft();
    await save(id, 1, { figures: { [person]: 3, [company]: 4 }, notes: { [person]: "含补正" } });
    const second = await save(id, 2, { figures: { [company]: 0 } });
    expect(second).toMatchObject({ ok: true, revision: 3, merged: null });
    expect(await figures(id)).toEqual({ [person]: 3, [company]: 0 });
    expect((await loadReport(id))?.report.notes).toEqual({ [person]: "含补正" });
  });

  test("that brings nothing is told what others wrote, whatever its sender has stored since its base", async () => {
    const id = await draft();
    await save(id, 1, { figures: { [person]: 3 } }, { session: "a", sequence: 1 });
    await save(id, 1, { figures: { [company]: 4 } }, { session: "b", sequence: 1 });
    expect(await save(id, 1, {}, { session: "a" })).toMatchObject({ ok: true, merged: { figures: { [company]: 4 } } });
  });

  test("makes blank what it sets to null, one value or a whole group", async () => {
    const id = await draft();
    await save(id, 1, { figures: { [person]: 3, [company]: 4 } });
    await save(id, 2, { figures: { [person]: null } });
    expect(await figures(id)).toEqual({ [company]: 4 });
    await save(id, 3, { figures: null });
    expect(await figures(id)).toEqual({});
  });

  test("keeps what is no figure beside the figures: a cell holds one of the two", async () => {
    const id = await draft();
    await save(id, 1, { figures: { [person]: 3 } });
    await save(id, 2, { entries: { [person]: "3件" } });
    expect((await loadReport(id))?.report).toMatchObject({ figures: {}, entries: { [person]: "3件" } });
    await save(id, 3, { figures: { [person]: 4 } });
    expect((await loadReport(id))?.report).toMatchObject({ figures: { [person]: 4 }, entries: {} });
    await save(id, 4, { figures: { [person]: null }, entries: { [person]: "4?" } });
    await save(id, 5, { figures: { [person]: null } });
    expect((await loadReport(id))?.report).toMatchObject({ figures: {}, entries: {} });
  });

  test("of an entry conflicts with a figure that somebody else put into the cell, and the other way round", async () => {
    const id = await draft();
    await save(id, 1, { figures: { [person]: 15 } });
    const entry = await save(id, 1, { entries: { [person]: "12a" } });
    expect(entry).toMatchObject({ ok: false, reason: "conflict" });
    await save(id, 2, { entries: { [person]: "12a" } });
    const figure = await save(id, 2, { figures: { [person]: 16 } });
    expect(figure).toMatchObject({
      conflicts: [
        { place: person, before: null, after: 16 },
        { place: `entry:${person}`, before: "12a", after: null },
      ],
    });
  });

  test("that its sender has overtaken brings no entry back", async () => {
    const id = await draft();
    await save(id, 1, { figures: { [person]: 12 } }, { session: "here", sequence: 2 });
    await save(id, 1, { entries: { [person]: "12a" } }, { session: "here", sequence: 1 });
    expect((await loadReport(id))?.report).toMatchObject({ figures: { [person]: 12 }, entries: {} });
  });

  test("that changes nothing makes no revision", async () => {
    const id = await draft();
    await save(id, 1, { figures: { [person]: 3 } });
    expect(await save(id, 1, { figures: { [person]: 3 } })).toMatchObject({ ok: true, revision: 2 });
    expect(await save(id, 2, { figures: { [company]: null } })).toMatchObject({ ok: true, revision: 2 });
    expect(await save(id, 2, {}, { session: "a", sequence: 1 })).toMatchObject({ ok: true, revision: 2 });
  });

  test("of the cover changes what is printed and not whose report it is, and the report remembers where it was last written", async () => {
    const id = await draft();
    await save(
      id,
      1,
      { unit: { name: "某某新局" }, signature: { issuedOn: "2025-01-20" }, text: "前言" },
      { sectionId: "cover" },
    );
    const stored = await loadReport(id);
    expect(stored).toMatchObject({ lastSection: "cover", report: { unit: { name: "某某新局", kind: "department" } } });
    expect(stored?.report).toMatchObject({
      signature: { unit: "", issuedOn: "2025-01-20" },
      text: { preamble: "前言" },
    });
    await save(id, 2, { text: "正文" }, { sectionId: "overview" });
    expect((await loadReport(id))?.lastSection).toBe("overview");
    const twin = await createReport(empty);
    expect(twin).toEqual({ ok: false, reason: "exists", id });
  });
});

describe("two senders", () => {
  test("of different values are merged, and the later one is told the other's", async () => {
    const id = await draft();
    await save(id, 1, { figures: { [person]: 3 } }, { session: "a" });
    const later = await save(id, 1, { figures: { [company]: 4 } }, { session: "b" });
    expect(later).toMatchObject({ ok: true, revision: 3, merged: { figures: { [person]: 3 } } });
    expect(await figures(id)).toEqual({ [person]: 3, [company]: 4 });
  });

  test("of the same value that agree are no conflict", async () => {
    const id = await draft();
    await save(id, 1, { figures: { [person]: 3 } }, { session: "a" });
    expect(await save(id, 1, { figures: { [person]: 3 } }, { session: "b" })).toMatchObject({
      ok: true,
      revision: 2,
      merged: null,
    });
  });

  test("of the same value that differ are a conflict of exactly these values, and nothing is stored", async () => {
    const id = await draft();
    await save(id, 1, { figures: { [person]: 3 } }, { session: "a" });
    const conflict = await save(id, 1, { figures: { [person]: null, [company]: 4 } }, { session: "b" });
    const conflicts = [{ place: person, before: 3, after: null, by: "本机", at: expect.stringMatching(/^\d{4}-.*Z$/) }];
    expect(conflict).toEqual({ ok: false, reason: "conflict", revision: 2, conflicts, merged: null });
    expect(await figures(id)).toEqual({ [person]: 3 });
    expect(await save(id, 2, { figures: { [person]: 5 } }, { session: "b" })).toMatchObject({ ok: true, revision: 3 });
  });

  test("in conflict still tell what else the other changed", async () => {
    const id = await draft();
    await save(id, 1, { figures: { [person]: 3, [company]: 4 } }, { session: "a" });
    const conflict = await save(id, 1, { figures: { [person]: 5 } }, { session: "b" });
    expect(conflict).toMatchObject({ reason: "conflict", merged: { figures: { [company]: 4 } } });
  });

  test("of whom one chooses among several figures leave all of the other's under a name, and none of them in the report", async () => {
    const id = await draft();
    await save(id, 1, { figures: { [person]: 3, [company]: 4 } }, { session: "a" });
    const setAside = { figures: { [person]: 5, [company]: 7 } };
    await save(id, 2, { figures: { [person]: 3 } }, { session: "b", setAside });
    expect((await reportAt(id, 3))?.figures).toEqual(setAside.figures);
    expect(await figures(id)).toEqual({ [person]: 3, [company]: 4 });
    const { steps } = await listHistory(id, { limit: 9 });
    expect(steps.map(({ name, revision }) => [name, revision])).toEqual([
      [null, 4],
      ["没有选上的一份", 3],
    ]);
  });

  test("of a cover in conflict are told what both texts were made of, and of the name only what stands there", async () => {
    const id = await draft();
    const cover = { sectionId: "cover" as const };
    await save(id, 1, { text: "前言" }, cover);
    await save(id, 2, { unit: { name: "甲局" }, text: "前言甲" }, { ...cover, session: "a" });
    const conflict = await save(id, 2, { unit: { name: "乙局" }, text: "前言乙" }, { ...cover, session: "b" });
    const signed = { by: "本机", at: expect.any(String) };
    expect("conflicts" in conflict && conflict.conflicts).toStrictEqual([
      { place: "cover:unit.name", before: "甲局", after: "乙局", ...signed },
      { place: "text:cover", before: "前言甲", after: "前言乙", from: "前言", ...signed },
    ]);
  });

  test("of different sections never meet", async () => {
    const id = await draft();
    await save(id, 1, { figures: { [person]: 3 } });
    expect(await save(id, 1, { text: "正文" }, { sectionId: "overview" })).toMatchObject({ ok: true, merged: null });
  });
});

describe("two senders of one text", () => {
  const first = `${"甲段写好了，很长的一段。".repeat(12)}\n乙段写好了。`;
  const write = (id: string, base: number, text: string, more: Parameters<typeof save>[3] = {}) =>
    save(id, base, { text }, { sectionId: "overview", ...more });
  const textOf = async (id: string) => (await loadReport(id))?.report.text.overview;
  async function begun(): Promise<string> {
    const id = await draft();
    await write(id, 1, first);
    return id;
  }
  const [mine, theirs] = [first.replace("乙段写好了", "乙段写完了"), first.replace("甲段写好了", "甲段早写好了")];
  const both = theirs.replace("乙段写好了", "乙段写完了");

  test("are merged beside other lines of the section, and blank where nothing is left of them", async () => {
    const id = await draft();
    const at = { sectionId: "cover" as const };
    await save(id, 1, { text: "甲。\n乙。" }, { ...at, session: "a" });
    await save(id, 2, { text: "甲。\n乙一。" }, { ...at, session: "a" });
    const both = await save(id, 2, { text: "甲二。\n乙。", contact: { telephone: "010-1" } }, { ...at, session: "b" });
    expect(both).toMatchObject({ ok: true, merged: { text: "甲二。\n乙一。" } });
    expect((await loadReport(id))?.report).toMatchObject({
      text: { preamble: "甲二。\n乙一。" },
      contact: { telephone: "010-1" },
    });
    const { revision } = (await loadReport(id)) ?? { revision: 0 };
    await save(id, revision, { text: "乙一。" }, { ...at, session: "a" });
    expect(await save(id, revision, { text: "甲二。" }, { ...at, session: "b" })).toMatchObject({ ok: true });
    expect((await loadReport(id))?.report.text.preamble).toBe("");
  });

  test("are merged word by word, and the later one is told the text that both have", async () => {
    const id = await begun();
    await write(id, 2, theirs, { session: "b" });
    expect(await write(id, 2, mine, { session: "a" })).toMatchObject({ revision: 4, merged: { text: both } });
    expect(await textOf(id)).toBe(both);
  });

  test("are asked where both changed the same words, with what both began with, and nothing is stored", async () => {
    const id = await begun();
    await write(id, 2, first.replace("乙段写好", "乙段改妥"), { session: "b", by: "张某" });
    const conflict = await write(id, 2, mine, { session: "a" });
    expect(conflict).toMatchObject({
      ok: false,
      conflicts: [{ place: "text:overview", after: mine, from: first, by: "张某" }],
    });
    expect(await textOf(id)).not.toBe(mine);
  });

  test("lose nothing where the answer to a merged save was lost and its sender goes on", async () => {
    const id = await begun();
    await write(id, 2, theirs, { session: "b" });
    await write(id, 2, mine, { session: "a", sequence: 1 });
    const more = await write(id, 2, `${mine}又一句。`, { session: "a", sequence: 2 });
    expect(more).toMatchObject({ merged: { text: `${both}又一句。` } });
    expect(await textOf(id)).toBe(`${both}又一句。`);
    const less = await write(id, 2, mine, { session: "a", sequence: 3 });
    expect(less).toMatchObject({ merged: { text: both } });
  });

  test("who takes words back that the other had written too, and has not heard so, takes them back", async () => {
    const id = await begun();
    await write(id, 2, both, { session: "b" });
    await write(id, 2, mine, { session: "a", sequence: 1 });
    const back = await write(id, 2, first, { session: "a", sequence: 2 });
    expect(back).toMatchObject({ ok: true, merged: { text: theirs } });
    expect(await textOf(id)).toBe(theirs);
  });

  test("have it once where a save comes twice, with others' words in between", async () => {
    const id = await begun();
    const once = () => write(id, 2, mine, { session: "a", sequence: 1 });
    await once();
    await write(id, 3, both, { session: "b" });
    expect(await once()).toMatchObject({ ok: true, merged: { text: both } });
    expect(await textOf(id)).toBe(both);
  });

  test("are not merged where a file is taken in", async () => {
    const id = await begun();
    await write(id, 2, theirs, { session: "b" });
    expect(await write(id, 2, mine, { whole: true })).toMatchObject({ reason: "conflict" });
  });

  test("of whom one is not chosen find that text in the history, under a name", async () => {
    const id = await begun();
    const other = first.replace("乙段写好", "乙段改妥");
    await write(id, 2, other, { session: "b" });
    const chosen = await write(id, 3, other, { session: "a", sequence: 1, setAside: { text: mine } });
    expect(chosen).toMatchObject({ ok: true, revision: 5 });
    expect(await textOf(id)).toBe(other);
    const { steps } = await listHistory(id, { limit: 9 });
    expect(steps.map(({ name, revision }) => [name, revision])).toEqual([
      [null, 5],
      ["没有选上的一份", 4],
    ]);
    expect((await reportAt(id, 4))?.text.overview).toBe(mine);
  });

  test("who chooses the own text leaves the other under a name where it stood", async () => {
    const id = await begun();
    const other = first.replace("乙段写好", "乙段改妥");
    await write(id, 2, other, { session: "b" });
    expect(await write(id, 3, mine, { session: "a", setAside: { text: other } })).toMatchObject({ revision: 4 });
    expect((await reportAt(id, 3))?.text.overview).toBe(other);
    expect((await listHistory(id, { limit: 9 })).steps.map(({ name }) => name)).toEqual([null, "没有选上的一份"]);
  });
});

describe("one sender", () => {
  test("whose answer was lost does not conflict with itself", async () => {
    const id = await draft();
    await save(id, 1, { text: "一" }, { sectionId: "overview", session: "a", sequence: 1 });
    const again = await save(id, 1, { text: "一二" }, { sectionId: "overview", session: "a", sequence: 2 });
    expect(again).toMatchObject({ ok: true, revision: 3, merged: null });
  });

  test("whose earlier save arrives late does not undo its later one, and is told so", async () => {
    const id = await draft();
    await save(id, 1, { figures: { [person]: 12, [company]: 4 } }, { session: "a", sequence: 2 });
    const late = await save(id, 1, { figures: { [person]: 1 } }, { session: "a", sequence: 1 });
    expect(late).toEqual({ ok: false, reason: "overtaken", revision: 2 });
    expect(await figures(id)).toEqual({ [person]: 12, [company]: 4 });
  });

  test("that put a value back is not undone by an earlier save that had not arrived yet", async () => {
    const id = await draft();
    await save(id, 1, { figures: { [person]: null } }, { session: "a", sequence: 2 });
    expect(await save(id, 1, { figures: { [person]: 5 } }, { session: "a", sequence: 1 })).toMatchObject({
      reason: "overtaken",
    });
    expect(await figures(id)).toEqual({});
  });

  test("that stored what stood there already is no change for anybody else", async () => {
    const id = await draft();
    await save(id, 1, { figures: { [person]: 5 } }, { session: "a", sequence: 1 });
    await save(id, 1, { figures: { [person]: 5 } }, { session: "a", sequence: 2 });
    const other = await save(id, 2, { figures: { [person]: 6 } }, { session: "b", sequence: 1 });
    expect(other).toMatchObject({ ok: true, merged: null });
  });

  test("whose save is delivered twice stores it once, whatever others wrote in between", async () => {
    const id = await draft();
    const first = () => save(id, 1, { figures: { [person]: 5 } }, { session: "a", sequence: 1 });
    await first();
    expect(await first()).toMatchObject({ ok: true });
    await save(id, 3, { figures: { [person]: null } }, { session: "b", sequence: 1 });
    expect(await first()).toMatchObject({ ok: false, reason: "conflict" });
    expect(await figures(id)).toEqual({});
  });
});

describe("saves that arrive together", () => {
  test("are each merged and counted", async () => {
    const id = await draft();
    const addresses = [person, company, "requests.disclosed.naturalPerson"];
    const outcomes = await Promise.all(
      addresses.map((address, value) => save(id, 1, { figures: { [address]: value } }, { session: "a" })),
    );
    expect(outcomes.map((outcome) => outcome.ok && outcome.revision).sort()).toEqual([2, 3, 4]);
    expect(await figures(id)).toEqual({ [addresses[0]]: 0, [addresses[1]]: 1, [addresses[2]]: 2 });
  });

  test("do not share the accident of one of them", async () => {
    const id = await draft();
    const broken = save(id, 1, { figures: { [person]: 1n as never } });
    const [accident, outcome] = await Promise.allSettled([broken, save(id, 1, { figures: { [company]: 4 } })]);
    expect([accident.status, outcome.status]).toEqual(["rejected", "fulfilled"]);
    expect(await figures(id)).toEqual({ [company]: 4 });
  });
});

describe("a save is refused", () => {
  test("for a report or a section that is not there, one that lies in the bin, or is older than the sender says", async () => {
    const id = await draft();
    expect(await save("nowhere", 1, {})).toEqual({ ok: false, reason: "missing" });
    expect(await save(id, 1, {}, { sectionId: "attachments" as SectionId })).toEqual({ ok: false, reason: "missing" });
    expect(await save(id, 2, {})).toEqual({ ok: false, reason: "aheadOfStore", revision: 1 });
    await moveToBin(id);
    expect(await save(id, 1, { figures: { [person]: 3 } })).toEqual({ ok: false, reason: "inBin" });
  });

  test("for a finalised report, and the report stays as it was", async () => {
    const id = await draft();
    await finaliseReport(id, 1, printInterchange(editionById("2021"), empty));
    expect(await save(id, 1, { figures: { [person]: 3 } })).toEqual({ ok: false, reason: "finalised" });
    expect(await figures(id)).toEqual({});
  });

  test("while a round of review has the report, and the sender is told in which step since when", async () => {
    const id = await draft();
    const steps = [{ name: "审核", people: ["韩某某"] }];
    await inStore((tx) =>
      appendReview(tx, id, { kind: "submit", step: "", by: "李某", revision: 1, text: "", reasons: [], steps }),
    );
    const since = (await loadReport(id))?.review?.since;
    expect(await save(id, 1, { figures: { [person]: 3 } })).toEqual({
      ok: false,
      reason: "inReview",
      step: "审核",
      since,
    });
    expect(await figures(id)).toEqual({});
  });
});

test("the format in which a report is to be saved is known in the bin too, and of no report that is not there", async () => {
  const id = await draft();
  await moveToBin(id);
  expect(await editionIdOf(id)).toBe("2021");
  expect(await editionIdOf("nowhere")).toBeNull();
});
