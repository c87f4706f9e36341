import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Finding } from "../lib/checks/finding";
import type { BoardQuery } from "../lib/collection/board";
import type { FileReading } from "../lib/collection/file";
import { blankReport, type Figures } from "../lib/report/values";
import { loadFile, loadListed, settleFile } from "./collected-files";
import { collect, company, fees, line, person, say, send } from "./collecting.fixture";
import { lastSummed, recordEvents } from "./collection-events";
import { markSubmissionPublished } from "./decisions";
import { read, write } from "./store";
import { keepSummed, listSummed } from "./summed-figures";
import { withTestDatabase } from "./test-database";
import {
  addToRoster,
  changeRosterEntry,
  createCollection,
  createReport,
  listBoard,
  listCorrections,
  loadBytes,
  loadCollection,
  loadEvents,
  loadRoster,
  partsOf,
  receiveFile,
} from "./test-verbs";
import { firstToLookAt } from "./to-look-at";

withTestDatabase();

const wrong: Finding = {
  ...{ rule: "T3-1", severity: "error", group: "table", section: "requests", addresses: [person] },
  ...{ message: "合计不对。", basis: "格式" },
};

describe("the board of a collection", () => {
  const named = async (collection: Awaited<ReturnType<typeof collect>>["collection"], query: BoardQuery) => {
    const { rows, found } = await listBoard(collection, { ...query, from: 0, limit: 10 }, "2027-01-10");
    return { names: rows.map(({ office }) => office.name), found };
  };

  test("shows one class of offices, those with errors, or those of some words, and says how many they are", async () => {
    const { collection, officeOf } = await collect([line("甲局"), line("乙镇", { class: "township" }), line("丙局")]);
    await send(collection.id, officeOf("丙局"), { [person]: 3 }, [wrong]);
    expect(await named(collection, {})).toEqual({ names: ["甲局", "乙镇", "丙局"], found: null });
    expect(await named(collection, { class: "township" })).toEqual({ names: ["乙镇"], found: 1 });
    expect(await named(collection, { faulty: true })).toEqual({ names: ["丙局"], found: 1 });
    expect(await named(collection, { words: "局" })).toEqual({ names: ["甲局", "丙局"], found: 2 });
    await changeRosterEntry(collection.id, officeOf("丙局"), { left: "撤并" });
    expect(await named(collection, { faulty: true })).toEqual({ names: [], found: 0 });
  });

  test("is in the order that is asked for, alike ones as they are published", async () => {
    const { collection, officeOf } = await collect([line("甲局"), line("乙局"), line("丙局")]);
    await send(collection.id, officeOf("乙局"), {}, [wrong]);
    expect((await named(collection, { sort: "errors" })).names).toEqual(["甲局", "丙局", "乙局"]);
    expect((await named(collection, { sort: "errors", down: true })).names).toEqual(["乙局", "甲局", "丙局"]);
  });

  test("leads to what waits for somebody to look at it, and nowhere when nothing does", async () => {
    const { collection, officeOf } = await collect([line("甲局"), line("乙局")]);
    const first = () => read((tx) => firstToLookAt(tx, collection.id));
    expect(await first()).toBeNull();
    const sent = await send(collection.id, officeOf("乙局"), {});
    expect(await first()).toBe(sent);
    await say(sent, "accept");
    expect(await first()).toBeNull();
  });
});

describe("a roster", () => {
  test("has an office once that a list names twice, by its present and a former name", async () => {
    const { collection } = await collect([line("甲局", { formerNames: ["甲委"] })]);
    expect(await addToRoster(collection.id, [line("甲委"), line("乙局")])).toEqual({
      added: 1,
      there: [{ line: "甲委", office: "甲局", left: false }],
    });
    const roster = await loadRoster(collection);
    expect(roster.map(({ office, position }) => [office.name, position])).toEqual([
      ["甲局", 1],
      ["乙局", 2],
    ]);
  });

  test("knows an office again that a list calls by a new name, with what it was called: its past stays its own", async () => {
    const last = await collect([
      line("临江县扶贫办"),
      line("临江县卫生局"),
      line("临江县教育局"),
      line("临江县体育局"),
    ]);
    const made = await createCollection({
      ...{ office: { name: "临江县人民政府办公室", kind: "department" }, year: 2027, editionId: "2021", offices: 3 },
      deadlines: last.collection.deadlines,
    });
    await addToRoster(made.id, [
      line("临江县振兴局", { formerNames: ["临江县扶贫办"] }),
      line("临江县卫健委", { formerNames: ["卫生局"] }),
      // Of two that became one none is it.
      line("临江县教体局", { formerNames: ["临江县教育局", "临江县体育局"] }),
    ]);
    const collection = await loadCollection(made.id);
    const roster = collection ? await loadRoster(collection) : [];
    expect(roster.map(({ office }) => [office.name, office.formerNames.includes("临江县卫生局")])).toEqual([
      ["临江县振兴局", false],
      ["临江县卫健委", true],
      ["临江县教体局", false],
    ]);
    const known = ["临江县扶贫办", "临江县卫生局", "临江县教育局", "临江县体育局"].map(last.officeOf);
    expect(roster.map(({ office }) => known.indexOf(office.id))).toEqual([0, 1, -1]);
    const names = (await loadEvents(made.id)).flatMap(({ event }) => (event.kind === "changed" ? [event.after] : []));
    expect(names).toEqual([{ name: "临江县振兴局" }, { name: "临江县卫健委" }]);
  });

  test("takes two for two where a list or another supervisor has the one that is called so", async () => {
    const { collection, officeOf } = await collect([
      line("临江县甲局"),
      line("临江县乙局", { formerNames: ["临江县甲局"] }),
    ]);
    expect(officeOf("临江县甲局")).not.toBe(officeOf("临江县乙局"));
    await addToRoster(collection.id, [line("临江县丙局", { formerNames: ["临江县甲局"] })]);
    const other = await collect([line("云岭县丁局", { formerNames: ["临江县乙局"] })], "云岭县人民政府办公室");
    expect((await loadRoster(collection)).map(({ office }) => office.name)).toEqual([
      "临江县甲局",
      "临江县乙局",
      "临江县丙局",
    ]);
    expect((await loadRoster(other.collection)).map(({ office }) => office.name)).toEqual(["云岭县丁局"]);
  });

  test("notes no change where an office is called what it is called", async () => {
    const { collection, officeOf } = await collect([line("甲局")]);
    const before = await loadEvents(collection.id);
    expect(await changeRosterEntry(collection.id, officeOf("甲局"), { name: "甲局" })).toBe("changed");
    expect(await loadEvents(collection.id)).toEqual(before);
    expect((await loadRoster(collection))[0].office).toMatchObject({ name: "甲局", formerNames: [] });
  });
});

test("an amount is shared out among its offices to the digit, the largest first", async () => {
  const { collection, officeOf } = await collect([line("甲局"), line("乙局")]);
  for (const [name, amount] of [
    ["甲局", "0.10"],
    ["乙局", "12.205"],
  ])
    await say(await send(collection.id, officeOf(name), { [fees]: amount }), "accept");
  expect((await partsOf(collection, "region", [fees])).map(({ office, value }) => [office.name, value])).toEqual([
    ["乙局", "12.205"],
    ["甲局", "0.10"],
  ]);
});

test("a later report is told apart from the one in the sums figure by figure, in printed order", async () => {
  const { collection, officeOf } = await collect([line("甲局")]);
  await say(await send(collection.id, officeOf("甲局"), { [person]: 3 }), "accept");
  await say(await send(collection.id, officeOf("甲局"), { [company]: 2, [fees]: "0.5" }), "accept");
  const [correction] = await listCorrections(collection, "region");
  expect(correction).toMatchObject({ office: { name: "甲局" }, number: 2, by: "本机" });
  expect(correction.changes).toEqual([
    { address: fees, before: null, after: "0.5" },
    { address: person, before: 3, after: null },
    { address: company, before: null, after: 2 },
  ]);
});

test("of a submission that is not there nothing is decided, published or read", async () => {
  await collect([line("甲局")]);
  expect(await say(randomUUID(), "accept")).toEqual({ ok: false, reason: "missing" });
  expect(await write((tx) => markSubmissionPublished(tx, randomUUID()))).toBeNull();
  expect(await loadBytes("0".repeat(64))).toBeNull();
});

test("it is known when sums went into the government's own draft last, and into which", async () => {
  const { collection } = await collect([line("甲局")]);
  const last = () => read((tx) => lastSummed(tx, collection.id));
  expect(await last()).toBeNull();
  const [first, second] = [randomUUID(), randomUUID()];
  for (const report of [first, second])
    await write((tx) =>
      recordEvents(tx, collection.id, [
        { officeId: null, event: { kind: "summed", report, figures: 3, missing: ["甲局"] } },
      ]),
    );
  expect(await last()).toMatchObject({ report: second });
});

test("the draft knows of which sums its figures are, and who was missing as far as that was written down", async () => {
  const { collection, officeOf } = await collect([line("甲局")]);
  const made = await createReport(blankReport("2021", { name: "临江县人民政府", kind: "government" }, 2026));
  if (!made.ok) throw new Error("not created");
  const coverage = {
    scope: "region" as const,
    counted: 0,
    expected: 1,
    missing: [{ id: officeOf("甲局"), name: "甲局" }],
  };
  const keep = (figures: Figures, missing?: string[]) =>
    write(async (tx) => {
      await keepSummed(tx, made.id, collection.id, { figures, coverage, asOf: "2027-01-20T02:00:00.000Z" });
      const event = { kind: "summed" as const, report: made.id, figures: Object.keys(figures).length, missing };
      await recordEvents(tx, collection.id, [{ officeId: null, event }]);
    });
  const kept = async () =>
    (await read((tx) => listSummed(tx, made.id))).map(({ address, value, missing }) => [address, value, missing]);
  await keep({ [person]: 3, [fees]: "0.50", [company]: null });
  expect(await kept()).toEqual([
    [fees, "0.50", []],
    [company, null, []],
    [person, 3, []],
  ]);
  await keep({ [person]: 4 }, ["甲局"]);
  expect(await kept()).toEqual([[person, 4, ["甲局"]]]);
  await keep({}, ["甲局"]);
  expect(await kept()).toEqual([]);
});

describe("a file that comes again", () => {
  const bytes = new TextEncoder().encode("年报");
  const file = { sha256: "a".repeat(64), name: "年报.docx", bytes };
  const report = blankReport("2021", { name: "某某局", kind: "department" }, 2026);
  const reading = { ...report, printed: {}, notices: [], origins: {} };

  test("after it was put aside is asked about again, by its new name, without being read again", async () => {
    const { collection } = await collect([line("甲局")]);
    await receiveFile(collection.id, file);
    const read: FileReading = { proposal: reading, format: "docx", likely: [] };
    await write((tx) => settleFile(tx, collection.id, file.sha256, { state: "discarded", reading: read }));
    expect(await receiveFile(collection.id, { ...file, name: "甲局年报.docx" })).toMatchObject({
      ...{ state: "unmatched", name: "甲局年报.docx" },
    });
  });

  test("and was not read is read again; an empty one bears the names of all who sent it", async () => {
    const { collection } = await collect([line("甲局")]);
    const empty = { ...file, bytes: new Uint8Array() };
    await receiveFile(collection.id, empty);
    await write((tx) => settleFile(tx, collection.id, file.sha256, { state: "unreadable", problem: "是空的" }));
    expect(await receiveFile(collection.id, { ...empty, name: "乙局.docx" })).toBeNull();
    expect(await read((tx) => loadFile(tx, collection.id, file.sha256))).toMatchObject({
      ...{ state: "waiting", problem: null, name: "年报.docx、乙局.docx" },
    });
    expect(await read((tx) => loadListed(tx, collection.id, "b".repeat(64)))).toBeNull();
  });
});
