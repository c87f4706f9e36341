import { describe, expect, test, vi } from "vitest";
import type { SectionId } from "../lib/editions/edition";
import type { SectionPatch } from "../lib/report/section-values";
import { mostComments } from "../lib/report/text-limits";
import { blankReport } from "../lib/report/values";
import { usualSteps } from "../lib/review/steps";
import { writingsBetween } from "./history";
import { keepVersion, loadKept } from "./kept-versions";
import { changedSince } from "./latest-changes";
import { appendReview } from "./review-events";
import { comments } from "./schema";
import { read, write } from "./store";
import { withTestDatabase } from "./test-database";
import {
  addComment,
  appendToComment,
  changesBetween,
  createReport,
  finaliseReport,
  listComments,
  listHistory,
  listKept,
  loadReport,
  nameRevision,
  putBack,
  reportAt,
  saveSection,
  thinRevisions,
} from "./test-verbs";

withTestDatabase();

const person = "requests.newlyReceived.naturalPerson";
const company = "requests.newlyReceived.commercialEnterprise";
const office = { name: "某某局", kind: "department" } as const;

async function draft(): Promise<string> {
  const created = await createReport(blankReport("2021", office, 2024));
  if (!created.ok) throw new Error("not created");
  return created.id;
}

/** Saves one after another, `minutes` after nine; each is a revision, the first is 2. */
async function saved(id: string, ...patches: [minutes: number, SectionId, SectionPatch, session?: string][]) {
  vi.useFakeTimers({ toFake: ["Date"] });
  for (const [minutes, sectionId, patch, session = "tab"] of patches) {
    vi.setSystemTime(new Date(Date.UTC(2026, 0, 20, 9, minutes)));
    const baseRevision = (await loadReport(id))?.revision ?? 0;
    expect(await saveSection({ reportId: id, sectionId, baseRevision, patch, session })).toMatchObject({ ok: true });
  }
  vi.useRealTimers();
}

const storedAt = async (id: string, revision: number) => {
  const stored = await loadReport(id);
  return stored && reportAt(stored, revision);
};

describe("the history of a report", () => {
  test("has a step for each sitting, the last one first, with what it changed", async () => {
    const id = await draft();
    await saved(
      id,
      [0, "requests", { figures: { [person]: 3 } }],
      [5, "requests", { figures: { [person]: 4, [company]: 1 } }],
      [50, "overview", { text: "一段\n两段" }],
      [51, "cover", { contact: { telephone: "0518-0000000" } }],
    );
    const { steps, next } = await listHistory(id, { limit: 10 });
    expect(next).toBeNull();
    expect(steps).toMatchObject([
      { from: 3, revision: 5, places: 2, figures: 0, paragraphs: 2, others: 1, sections: ["overview", "cover"] },
      { from: 1, revision: 3, places: 2, figures: 2, paragraphs: 0, others: 0, sections: ["requests"] },
    ]);
  });

  test("of more saves than are read at once leads back to every state, of a long text, too", async () => {
    const id = await draft();
    const text = (at: number) => `${"主动公开政府信息。".repeat(40)}第 ${at} 稿`;
    const saves = Array.from({ length: 230 }, (_, at) => at);
    await saved(id, ...saves.map((at): [number, SectionId, SectionPatch] => [at % 20, "overview", { text: text(at) }]));
    const stored = await loadReport(id);
    expect(await changesBetween(id, 3, 231)).toMatchObject([
      { place: "text:overview", before: text(1), after: text(229) },
    ]);
    for (const revision of [2, 64, 65, 201, 230])
      expect((stored && (await reportAt(stored, revision)))?.text.overview).toBe(text(revision - 2));
  });

  test("knows what a long text was though other lines of its section were saved in between", async () => {
    const id = await draft();
    const text = (end: string) => `${"本报告依据条例编制。".repeat(40)}${end}`;
    await saved(
      id,
      [0, "cover", { text: text("甲") }],
      [1, "cover", { text: text("乙") }],
      [2, "cover", { contact: { telephone: "0518-0000000" } }],
      [3, "cover", { text: text("丙") }],
    );
    expect(await changesBetween(id, 2, 3)).toMatchObject([{ before: text("甲"), after: text("乙") }]);
  });

  test("says what each text became in the hands of one after the other", async () => {
    const id = await draft();
    const write = (text: string | null, by: string, revision: number) =>
      saveSection({ reportId: id, sectionId: "overview", baseRevision: revision, patch: { text }, session: by, by });
    await write("公开八条。", "李某", 1);
    await write("公开九条。", "李某", 2);
    await write(null, "王某", 3);
    await write("公开十条。", "李某", 4);
    expect(await read((tx) => writingsBetween(tx, id, 1, 5))).toMatchObject({
      overview: [
        { text: "公开九条。", by: "李某" },
        { text: "", by: "王某" },
        { text: "公开十条。", by: "李某" },
      ],
    });
  });

  test("comes in pages", async () => {
    const id = await draft();
    await saved(
      id,
      ...[0, 1, 2].map((at) => [at * 60, "overview", { text: `第 ${at} 稿` }] as [number, SectionId, SectionPatch]),
    );
    const first = await listHistory(id, { limit: 2 });
    expect(first.steps.map(({ revision }) => revision)).toEqual([4, 3]);
    const second = await listHistory(id, { limit: 2, before: first.next ?? 0 });
    expect(second.steps.map(({ revision }) => revision)).toEqual([2]);
    expect(second.next).toBeNull();
  });

  test("shows every state as it was, from the blank report on", async () => {
    const id = await draft();
    await saved(
      id,
      [0, "requests", { figures: { [person]: 3 } }],
      [1, "requests", { entries: { [person]: "3件" } }],
      [2, "requests", { figures: { [person]: 5 }, notes: { [person]: "含补正" } }],
    );
    expect((await storedAt(id, 1))?.figures).toEqual({});
    expect(await storedAt(id, 2)).toMatchObject({ figures: { [person]: 3 }, entries: {} });
    expect(await storedAt(id, 3)).toMatchObject({ figures: {}, entries: { [person]: "3件" } });
    expect(await storedAt(id, 4)).toMatchObject({ figures: { [person]: 5 }, notes: { [person]: "含补正" } });
    expect(await storedAt(id, 5)).toBeNull();
  });

  test("says of two states what differs, by whom and when, and nothing of what came back", async () => {
    const id = await draft();
    await saved(
      id,
      [0, "requests", { figures: { [person]: 3 } }],
      [1, "requests", { figures: { [person]: 9, [company]: 2 } }],
      [2, "requests", { figures: { [person]: 3 } }],
    );
    expect(await changesBetween(id, 2, 4)).toEqual([
      {
        section: "requests",
        place: company,
        ...{ before: null, after: 2, by: "本机", at: "2026-01-20T09:01:00.000Z" },
      },
    ]);
  });
});

describe("putting back", () => {
  const twoStates = async () => {
    const id = await draft();
    await saved(
      id,
      [0, "requests", { figures: { [person]: 3 } }],
      [1, "overview", { text: "先写的" }],
      [60, "requests", { figures: { [person]: 4, [company]: 7 } }],
      [61, "overview", { text: "后写的" }],
    );
    return id;
  };

  test("of the whole is a step of its own, which can be put back, too", async () => {
    const id = await twoStates();
    expect(await putBack(id, 3)).toMatchObject({ ok: true, revision: 7 });
    expect(await storedAt(id, 7)).toMatchObject({ figures: { [person]: 3 }, text: { overview: "先写的" } });
    expect((await listHistory(id, { limit: 1 })).steps).toMatchObject([{ kind: "restore", from: 5, places: 3 }]);
    await putBack(id, 5);
    expect((await loadReport(id))?.report).toMatchObject({ figures: { [company]: 7 }, text: { overview: "后写的" } });
  });

  test("of a section, or of single places, leaves the rest", async () => {
    const id = await twoStates();
    await putBack(id, 3, { sections: ["overview"] });
    expect((await loadReport(id))?.report).toMatchObject({
      figures: { [person]: 4, [company]: 7 },
      text: { overview: "先写的" },
    });
    await putBack(id, 3, { places: [company] });
    expect((await loadReport(id))?.report.figures).toEqual({ [person]: 4 });
  });

  test("is refused for a finalised report and for a state that never was", async () => {
    const id = await twoStates();
    expect(await putBack(id, 99)).toEqual({ ok: false, reason: "notKept" });
    const stored = await loadReport(id);
    if (!stored) throw new Error("not there");
    await finaliseReport(id, stored.revision, { format: "ogi-annual-report/1", ...stored.report });
    expect(await putBack(id, 3)).toEqual({ ok: false, reason: "finalised" });
  });
});

test("a state that went round for review outlives the thinning: what was changed since can be shown", async () => {
  const id = await draft();
  await saved(
    id,
    [0, "requests", { figures: { [person]: 1 } }],
    [1, "overview", { text: "送审时的" }],
    [2, "requests", { figures: { [person]: 2 } }],
    [3, "overview", { text: "改过的" }],
  );
  const steps = [{ name: "签发", people: [] }];
  await write((tx) => appendReview(tx, id, { kind: "submit", by: "本机", revision: 3, steps }));
  await thinRevisions(new Date("2027-01-01"));
  expect(await storedAt(id, 3)).toMatchObject({ figures: { [person]: 1 }, text: { overview: "送审时的" } });
});

test("a state with a name outlives the thinning, whichever section was saved before and after it", async () => {
  const id = await draft();
  await saved(
    id,
    [0, "requests", { figures: { [person]: 1 } }],
    [1, "overview", { text: "送审时的" }],
    [2, "requests", { figures: { [person]: 2 } }],
    [3, "overview", { text: "改过的" }],
    [4, "requests", { figures: { [person]: 3 } }],
  );
  await nameRevision(id, 3, "送审稿", "本机");
  expect(await thinRevisions(new Date("2027-01-01"))).toBe(1);
  expect((await listHistory(id, { limit: 9 })).steps.map(({ name }) => name)).toContain("送审稿");
  expect(await storedAt(id, 3)).toMatchObject({ figures: { [person]: 1 }, text: { overview: "送审时的" } });
  await nameRevision(id, 3, null, "本机");
  expect((await listHistory(id, { limit: 9 })).steps.map(({ name }) => name)).not.toContain("送审稿");
});

test("whoever was away is told of each section once, by its last save", async () => {
  const id = await draft();
  await saved(
    id,
    [0, "requests", { figures: { [person]: 3 } }],
    [1, "overview", { text: "一段" }],
    [2, "requests", { figures: { [person]: 4 } }],
    [3, "requests", { figures: { [person]: 5 } }],
  );
  const since = (revision: number) => read((tx) => changedSince(tx, id, revision));
  expect(await since(1)).toMatchObject([
    { section: "requests", revision: 5 },
    { section: "overview", revision: 3 },
  ]);
  expect(await since(3)).toMatchObject([{ section: "requests", revision: 5 }]);
  expect(await since(5)).toEqual([]);
});

test("of the states that were kept as a whole the last twenty stay", async () => {
  const id = await draft();
  for (let value = 1; value <= 22; value += 1) {
    await saved(id, [value, "requests", { figures: { [person]: value } }]);
    expect(await write((tx) => keepVersion(tx, id, "beforeImport", "年报.docx"))).toBe(value + 1);
  }
  const kept = (await listKept(id)).map(({ revision }) => revision);
  expect(kept).toEqual(Array.from({ length: 20 }, (_, index) => 23 - index));
  const content = (revision: number) => read((tx) => loadKept(tx, id, revision));
  expect((await content(4))?.figures).toMatchObject({ [person]: 3 });
  expect(await content(3)).toBeNull();
});

test("nothing is put back while a round has the report, and it is said which step since when", async () => {
  const id = await draft();
  await saved(id, [0, "requests", { figures: { [person]: 3 } }], [1, "requests", { figures: { [person]: 4 } }]);
  await write((tx) => appendReview(tx, id, { kind: "submit", by: "李某", revision: 3, steps: usualSteps }));
  const since = (await loadReport(id))?.review?.since;
  expect(await putBack(id, 2)).toEqual({ ok: false, reason: "inReview", step: usualSteps[0].name, since });
  expect((await storedAt(id, 3))?.figures).toEqual({ [person]: 4 });
});

test("a report takes as many comments as anybody reads, answers counted, and no more", async () => {
  const id = await draft();
  const said = { place: person, quote: null, text: "与台账一致吗", asks: false, revision: 1 };
  const one = await addComment(id, said);
  if (!one) throw new Error("not taken");
  const row = { ...said, reportId: id, asks: 0, at: "2026-01-20T09:00:00.000Z", by: "李某" };
  const rows = Array.from({ length: mostComments - 2 }, (_, index) => ({ ...row, id: `c${index}` }));
  await write(async (tx) => {
    for (let from = 0; from < rows.length; from += 100) await tx.insert(comments).values(rows.slice(from, from + 100));
  });
  expect(await appendToComment(id, one, { kind: "reply", text: "一致" })).not.toBeNull();
  expect(await addComment(id, said)).toBeNull();
  expect(await appendToComment(id, one, { kind: "reply", text: "再看一下" })).toBeNull();
  expect(await listComments(id)).toHaveLength(mostComments - 1);
});
