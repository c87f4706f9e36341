import { createHash, randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { collect, company, deadline, fees, line, person, say, send } from "./collecting.fixture";
import { hashAfter } from "./collection-events";
import { collectionEvents } from "./collection-schema";
import { read } from "./store";
import { withTestDatabase } from "./test-database";
import {
  addFigures,
  changeManyEntries,
  changeRosterEntry,
  countBoard,
  coverageOf,
  leaveOut,
  listBoard,
  listCorrections,
  loadEvents,
  loadRoster,
  partsOf,
  receiveFile,
  settleCorrection,
} from "./test-verbs";

withTestDatabase();

let moved = 0;

test("sums are of what is accepted in scope, to the digit, and say what they do not cover", async () => {
  const { collection, officeOf } = await collect([line("甲局"), line("乙局"), line("丙镇", { class: "township" })]);
  const first = await send(collection.id, officeOf("甲局"), { [person]: 3, [fees]: "0.10" });
  await send(collection.id, officeOf("乙局"), { [person]: 100 });
  const third = await send(collection.id, officeOf("丙镇"), { [person]: 4, [company]: 0, [fees]: "0.205" });
  for (const id of [first, third]) await say(id, "accept");
  expect(await addFigures(collection, "region")).toEqual({ [person]: 7, [company]: 0, [fees]: "0.305" });
  expect(await addFigures(collection, "own-level")).toEqual({ [person]: 3, [fees]: "0.10" });
  expect(await coverageOf(collection.id, "region")).toEqual({
    ...{ scope: "region", counted: 2, expected: 3 },
    missing: [{ id: officeOf("乙局"), name: "乙局" }],
  });
  expect((await partsOf(collection, "region", [person])).map(({ office, value }) => [office.name, value])).toEqual([
    ["丙镇", 4],
    ["甲局", 3],
  ]);
});

test("a later accepted report changes no sum until it is taken over, or is left with a reason", async () => {
  const { collection, officeOf } = await collect([line("甲局")]);
  await say(await send(collection.id, officeOf("甲局"), { [person]: 3 }), "accept");
  await say(await send(collection.id, officeOf("甲局"), { [person]: 5 }), "accept");
  expect(await addFigures(collection, "region")).toEqual({ [person]: 3 });
  expect((await listCorrections(collection, "region")).map(({ changes }) => changes)).toEqual([
    [{ address: person, before: 3, after: 5 }],
  ]);
  await settleCorrection(collection.id, officeOf("甲局"), { take: false, reason: "已经公布" });
  expect(await listCorrections(collection, "region")).toEqual([]);
  await say(await send(collection.id, officeOf("甲局"), { [person]: 6 }), "accept");
  await settleCorrection(collection.id, officeOf("甲局"), { take: true });
  expect(await addFigures(collection, "region")).toEqual({ [person]: 6 });
});

test("what is decided meanwhile is told, and an office that sent again is decided by its last", async () => {
  const { collection, officeOf } = await collect([line("甲局")]);
  const first = await send(collection.id, officeOf("甲局"), { [person]: 3 });
  const accepted = await say(first, "accept");
  expect(await say(first, "return")).toMatchObject({ ok: false, reason: "decided", decision: { decision: "accept" } });
  const after = accepted.ok ? accepted.decision.sequence : null;
  expect(await say(first, "return", after)).toMatchObject({
    ok: true,
    standing: { state: "returned", countedId: null },
  });
  expect(await addFigures(collection, "region")).toEqual({});
  await send(collection.id, officeOf("甲局"), { [person]: 4 });
  expect(await say(first, "accept")).toEqual({ ok: false, reason: "overtaken", number: 2 });
  const { states } = await countBoard(collection, "2027-01-20");
  expect(states).toMatchObject({ expected: 1, waiting: 1, returned: 0 });
});

test("an office is left out of a figure with a reason, and put in again", async () => {
  const { collection, officeOf } = await collect([line("甲局"), line("乙局")]);
  for (const name of ["甲局", "乙局"])
    await say(await send(collection.id, officeOf(name), { [person]: 3, [company]: 1 }), "accept");
  const figure = { collectionId: collection.id, officeId: officeOf("乙局"), address: person };
  await leaveOut(figure, "共同被告");
  expect(await addFigures(collection, "region")).toEqual({ [person]: 3, [company]: 2 });
  await leaveOut(figure, null);
  expect(await addFigures(collection, "region")).toEqual({ [person]: 6, [company]: 2 });
});

test("who is not expected any more stays in the list, is in no sum, and may come back", async () => {
  const { collection, officeOf } = await collect([line("甲局"), line("乙局", { formerNames: ["乙委"] })]);
  await say(await send(collection.id, officeOf("乙局"), { [person]: 3 }), "accept");
  await changeRosterEntry(collection.id, officeOf("乙局"), { left: "并入甲局" });
  expect(await addFigures(collection, "region")).toEqual({});
  expect(await coverageOf(collection.id, "region")).toMatchObject({ counted: 0, expected: 1 });
  const { rows } = await listBoard(collection, { from: 0, limit: 10 }, "2027-01-10");
  expect(rows.map(({ office, left }) => [office.name, left?.reason ?? null])).toEqual([
    ["甲局", null],
    ["乙局", "并入甲局"],
  ]);
  await changeRosterEntry(collection.id, officeOf("乙局"), { left: null, name: "丙局" });
  expect((await loadRoster(collection))[1].office).toMatchObject({ name: "丙局", formerNames: ["乙局", "乙委"] });
  expect(await addFigures(collection, "region")).toEqual({ [person]: 3 });
});

test("the same file is known, and lateness is by the first submission", async () => {
  const { collection } = await collect([line("甲局"), line("乙镇", { class: "township" })]);
  const bytes = new TextEncoder().encode("年报");
  const file = { sha256: createHash("sha256").update(bytes).digest("hex"), name: "年报.docx", bytes };
  expect(await receiveFile(collection.id, file)).toBeNull();
  expect(await receiveFile(collection.id, { ...file, name: "又一次.docx" })).toMatchObject({ name: "年报.docx" });
  const late = async (today: string) =>
    (await listBoard(collection, { late: true, from: 0, limit: 10 }, today)).rows.map(({ office }) => office.name);
  expect(await late("2027-01-26")).toEqual([]);
  expect(await late("2027-01-27")).toEqual(["乙镇"]);
  expect(await late("2027-02-01")).toEqual(["甲局", "乙镇"]);
});

test("events bear the hash of the one before, so that a missing or an altered one is seen", async () => {
  const { collection, officeOf } = await collect([line("甲局")]);
  await say(await send(collection.id, officeOf("甲局"), {}), "accept");
  const events = await loadEvents(collection.id);
  expect(events.map(({ event }) => event.kind)).toEqual(["begun", "added", "arrived", "accepted"]);
  const stored = await read((tx) => tx.select({ hash: collectionEvents.hash }).from(collectionEvents));
  let hash = "";
  const hashes = events.map((event) => {
    hash = hashAfter(hash, event);
    return hash;
  });
  expect(stored.map((row) => row.hash).sort()).toEqual(hashes.sort());
});

test("an office that is moved takes its place in the order, the others close up", async () => {
  const names = ["甲局", "乙局", "丙局", "丁局"];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 9 })), { maxLength: 6 }), async (moves) => {
      moved += 1;
      const called = names.map((name) => `第${moved}县${name}`);
      const { collection, officeOf } = await collect(
        called.map((name) => line(name)),
        `第${moved}县办公室`,
      );
      const order = [...called];
      for (const [who, position] of moves) {
        await changeRosterEntry(collection.id, officeOf(called[who]), { position });
        order.splice(order.indexOf(called[who]), 1);
        order.splice(position - 1, 0, called[who]);
      }
      const roster = await loadRoster(collection);
      expect(roster.map(({ office }) => office.name)).toEqual(order);
      expect(roster.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    }),
    { numRuns: 20 },
  );
});

test("what is said of many offices at once is said of each, with its event", async () => {
  const { collection, officeOf } = await collect([line("甲局"), line("乙局"), line("丙局")]);
  await say(await send(collection.id, officeOf("甲局"), { [person]: 3 }), "accept");
  const both = [officeOf("甲局"), officeOf("乙局")];
  const before = (await loadEvents(collection.id)).length;
  expect(await changeManyEntries(collection.id, [...both, randomUUID()], { deadline: "2027-01-09" })).toBe(2);
  expect(await changeManyEntries(collection.id, both, { deadline: "2027-01-09" })).toBe(2);
  expect((await loadRoster(collection)).map((entry) => entry.deadline)).toEqual(["2027-01-09", "2027-01-09", deadline]);
  for (let time = 1; time <= 2; time += 1) await changeManyEntries(collection.id, both, { left: "撤并" });
  expect(await addFigures(collection, "region")).toEqual({});
  await changeManyEntries(collection.id, both, { left: null });
  expect(await addFigures(collection, "region")).toEqual({ [person]: 3 });
  const said = (await loadEvents(collection.id)).slice(before).map(({ officeId, event }) => [officeId, event.kind]);
  expect(said).toEqual(["changed", "left", "cameBack"].flatMap((kind) => both.map((id) => [id, kind])));
});
