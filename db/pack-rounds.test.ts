import fc from "fast-check";
import { expect, inject, test } from "vitest";
import type { DraftPack } from "../lib/pack/draft-pack";
import { readPack } from "../lib/pack/read-pack";
import { writePack } from "../lib/pack/write-pack";
import { blankReport } from "../lib/report/values";
import { keyOfEvent } from "../lib/review/brought-in";
import { chained } from "../lib/review/chain";
import type { ReviewEvent } from "../lib/review/event";
import { usualSteps } from "../lib/review/steps";
import {
  AssignmentRefused,
  appendEvent,
  giveAssignment,
  listAssignments,
  loadAssignment,
  putAnswers,
} from "./assignments";
import { addPerson } from "./people";
import { loadReport as load } from "./reports";
import { appendReview, loadReview, NotInOrder } from "./review-events";
import { read, write as unit } from "./store";
import { createReport, finaliseReport, loadPack, loadReport, reopenReport, saveSection, takePack } from "./test-verbs";
import { type Computer, withTwoComputers } from "./two-computers.fixture";

const sitAt = withTwoComputers();

const cell = "requests.newlyReceived.naturalPerson";
const row = "article20Item6.administrativePenalty";
let units = 0;
let sessions = 0;

async function draft(): Promise<string> {
  units += 1;
  const created = await createReport(blankReport("2021", { name: `某某第${units}局`, kind: "department" }, 2024));
  if (!created.ok) throw new Error("not created");
  return created.id;
}

async function write(id: string, value: number): Promise<void> {
  const baseRevision = (await loadReport(id))?.revision ?? 0;
  sessions += 1;
  const patch = { figures: { [cell]: value } };
  await saveSection({ reportId: id, sectionId: "requests", baseRevision, patch, session: `tab${sessions}` });
}

/** Through the file, as on a stick. */
async function carried(id: string): Promise<DraftPack> {
  const outcome = readPack(await writePack((await loadPack(id)) as DraftPack));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.pack;
}
const taken = (pack: DraftPack) => takePack(pack, { choices: [], about: "草稿包.zip" });

const review = (id: string) =>
  read(async (tx) => {
    const stored = await load(tx, id);
    if (!stored) throw new Error("no report");
    return loadReview(tx, stored);
  });
const revisionOf = async (id: string) => (await loadReport(id))?.revision ?? 0;

/** What may happen to a report in its rounds, in the step whose turn it is. */
async function happen(id: string, kind: ReviewEvent["kind"], rest: Partial<ReviewEvent> = {}): Promise<void> {
  const { state } = await review(id);
  const step = state.steps[state.passed]?.name ?? "";
  const reasons = kind === "return" ? [{ kind: "文字" as const, text: "“均已答复”不准" }] : [];
  const given = { kind, by: "韩某某", ...rest, revision: state.sent ?? (await revisionOf(id)), step, reasons };
  const sent = { kind, by: "李某", revision: await revisionOf(id), steps: usualSteps };
  await unit((tx) => appendReview(tx, id, kind === "submit" ? sent : given));
}

test("a round comes with its report, chained anew and marked as brought in, and back it adds nothing", async () => {
  await sitAt("one");
  const id = await draft();
  await write(id, 3);
  await happen(id, "submit");
  await happen(id, "agree");
  const before = await review(id);
  const pack = await carried(id);
  await sitAt("other");
  expect(await taken(pack)).toMatchObject({ ok: true, created: true, rounds: 2 });
  const there = await review(id);
  expect([there.broken, there.state]).toEqual([null, before.state]);
  expect(there.events.map(({ came }) => came)).toEqual(["along", "along"]);
  expect((await loadReport(id))?.review).toMatchObject({ step: "审核" });
  const back = await carried(id);
  await sitAt("one");
  expect(await taken(back)).toMatchObject({ ok: true, created: false, rounds: 0, merged: 0 });
  expect(await review(id)).toEqual(before);
});

test("in whose seat somebody decided comes along", async () => {
  await sitAt("one");
  const id = await draft();
  await write(id, 3);
  await happen(id, "submit");
  await happen(id, "agree", { by: "沈某", for: { id: "lvmm", name: "吕某某" } });
  const pack = await carried(id);
  await sitAt("other");
  await taken(pack);
  const { events, broken } = await review(id);
  expect(events.at(-1)).toMatchObject({ by: "沈某", for: { id: "lvmm", name: "吕某某" }, came: "along" });
  expect(broken).toBeNull();
});

test("what is decided on the other computer holds here, where the text is the one that was sent", async () => {
  await sitAt("one");
  const id = await draft();
  await write(id, 3);
  await happen(id, "submit");
  const pack = await carried(id);
  await sitAt("other");
  await taken(pack);
  await happen(id, "return");
  await write(id, 4);
  const back = await carried(id);
  await sitAt("one");
  expect(await taken(back)).toMatchObject({ ok: true, rounds: 1, conflicts: [] });
  const here = await review(id);
  expect([here.broken, here.state.returned?.reasons.length, (await loadReport(id))?.review]).toEqual([null, 1, null]);
  expect((await loadReport(id))?.report.figures[cell]).toBe(4);
});

test("a signature there finalises here; opened again, the next round goes on", async () => {
  await sitAt("one");
  const id = await draft();
  await write(id, 3);
  const first = await carried(id);
  await sitAt("other");
  await taken(first);
  const content = first.report;
  await finaliseReport(id, await revisionOf(id), content);
  const back = await carried(id);
  await sitAt("one");
  await taken(back);
  expect((await loadReport(id))?.status).toBe("finalised");
  expect((await review(id)).state.phase).toBe("finalised");
  expect(await reopenReport(id, "补一段")).toBe(true);
  await happen(id, "submit");
  expect((await review(id)).broken).toBe(null);
});

test("what was said of a copy that went another way is kept and does not count", async () => {
  await sitAt("one");
  const id = await draft();
  const pack = await carried(id);
  await sitAt("other");
  await taken(pack);
  await write(id, 4);
  await happen(id, "submit");
  await happen(id, "agree");
  const back = await carried(id);
  await sitAt("one");
  await happen(id, "submit");
  await happen(id, "withdraw");
  expect(await taken(back)).toMatchObject({ ok: true, rounds: 2 });
  const here = await review(id);
  expect([here.broken, here.state.phase]).toEqual([null, "drafting"]);
  expect(here.events.map(({ kind, came }) => [kind, came])).toEqual([
    ["submit", undefined],
    ["withdraw", undefined],
    ["submit", "aside"],
    ["agree", "aside"],
  ]);
});

test("events whose chain was forged are kept aside: nobody has signed by a file", async () => {
  await sitAt("one");
  const id = await draft();
  const pack = await carried(id);
  const at = "2027-01-20T01:00:00.000Z";
  const event = {
    kind: "submit" as const,
    step: "",
    by: "李某",
    at,
    revision: 1,
    text: "",
    reasons: [],
    steps: usualSteps,
  };
  const forged = { ...chained(undefined, event), hash: "0".repeat(64) };
  await sitAt("other");
  expect(await taken({ ...pack, review: [forged] })).toMatchObject({ ok: true, rounds: 1 });
  const { state, broken, events } = await review(id);
  expect([state.phase, broken, events[0].came]).toEqual(["drafting", null, "aside"]);
});

const give = (id: string, parts = [row]) =>
  unit((tx) =>
    giveAssignment(
      tx,
      id,
      { section: "财务科", person: "何某", personId: null, parts, due: "2025-01-15" },
      parts,
      "李某",
    ),
  );
const assignmentsOf = (id: string) => read((tx) => listAssignments(tx, id));
const place = `${row}.decisions`;
const answer = (assignmentId: string, value: string) =>
  unit(async (tx) => {
    const own = await loadAssignment(tx, assignmentId);
    if (own) await putAnswers(tx, own, { [place]: value }, { way: "sheet", by: "财务科何某" });
  });
const mark = (assignmentId: string, kind: "handedIn" | "reopened" | "reminded") =>
  unit(async (tx) => {
    const own = await loadAssignment(tx, assignmentId);
    if (own) await appendEvent(tx, own, { kind, by: "何某", text: kind === "reopened" ? "差一件" : "" });
  });

test("what was given out comes along with who gave which figure, and what became of it there comes back", async () => {
  await sitAt("one");
  const id = await draft();
  const given = await give(id);
  await answer(given, "12");
  const pack = await carried(id);
  await sitAt("other");
  expect(await taken(pack)).toMatchObject({ ok: true, assignments: 1 });
  await answer(given, "13");
  await mark(given, "handedIn");
  const back = await carried(id);
  await sitAt("one");
  expect(await taken(back)).toMatchObject({ ok: true, assignments: 2 });
  const [here] = await assignmentsOf(id);
  expect(here.answers).toMatchObject([{ place, value: "13" }]);
  expect(here.events.map(({ kind }) => kind)).toEqual(["given", "changed", "handedIn"]);
  expect(here.events[1].answers).toEqual({ [place]: "12" });
  expect(await taken(back)).toMatchObject({ ok: true, assignments: 0 });
});

test("somebody with an account keeps it where this installation has it; elsewhere their name alone comes", async () => {
  const account = { name: "何某", username: "hemou", position: "", administrator: false, mustChange: false };
  const add = (id: string) => unit((tx) => addPerson(tx, { ...account, id }, null));
  const giveTo = (id: string, personId: string) =>
    unit((tx) => {
      const asked = { section: "财务科", person: "何某", personId, parts: [row], due: "2025-01-15" };
      return giveAssignment(tx, id, asked, [row], "李某");
    });
  await sitAt("one");
  await add("p1");
  const id = await draft();
  await giveTo(id, "p1");
  const pack = await carried(id);
  // The id is another report's here: what comes with the copy gets ids of its own.
  const foreign = { ...pack, head: { ...pack.head, createdAt: "2020-01-01T00:00:00.000Z" } };
  const copy = await taken(foreign);
  if (!copy.ok) throw new Error(copy.reason);
  expect(await assignmentsOf(copy.id)).toMatchObject([{ person: "何某", personId: "p1" }]);
  expect(await assignmentsOf(id)).toMatchObject([{ person: "何某", personId: "p1" }]);
  await sitAt("other");
  await taken(pack);
  expect(await assignmentsOf(id)).toMatchObject([{ person: "何某", personId: null }]);
});

test("rows that two copies gave to different people are asked of one of them, and both are kept", async () => {
  await sitAt("one");
  const id = await draft();
  const pack = await carried(id);
  await give(id);
  await sitAt("other");
  await taken(pack);
  await give(id);
  const back = await carried(id);
  await sitAt("one");
  await taken(back);
  const all = await assignmentsOf(id);
  expect(all.map(({ events }) => events.at(-1)?.kind).toSorted()).toEqual(["given", "withdrawn"]);
});

const kinds = ["submit", "agree", "return", "withdraw"] as const;
const at = fc.constantFrom<Computer>("one", "other");
const turn = fc.oneof(
  { weight: 3, arbitrary: fc.record({ at, round: fc.constantFrom(...kinds) }) },
  { weight: 1, arbitrary: fc.record({ at, value: fc.nat({ max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ at, asked: fc.constantFrom("handedIn", "reopened", "reminded") }) },
  { weight: 2, arbitrary: fc.record({ to: at }) },
);

test("however packs go between two computers, every event is there once, and each chain whole and in a legal state", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 8 }), async (turns) => {
      await sitAt("one");
      const id = await draft();
      const assignment = await give(id);
      const ever = new Set<string>();
      const keys = async () => (await review(id)).events.map(keyOfEvent);
      const happenings = async () =>
        (await assignmentsOf(id)).flatMap(({ events }) => events.map((event) => JSON.stringify(event)));
      const isWhole = async () => {
        const { broken, state } = await review(id);
        const now = await keys();
        expect([broken, new Set(now).size]).toEqual([null, now.length]);
        expect((await loadReport(id))?.review?.step ?? null).toBe(
          ["reviewing", "signing"].includes(state.phase) ? state.steps[state.passed].name : null,
        );
        for (const each of [now, await happenings()]) expect(new Set(each).size).toBe(each.length);
        return now;
      };
      const carry = async (to: Computer) => {
        await sitAt(to === "one" ? "other" : "one");
        const pack = await carried(id);
        await sitAt(to);
        const before = (await loadReport(id)) ? await keys() : [];
        const outcome = await taken(pack);
        const now = await isWhole();
        expect(now.slice(0, before.length)).toEqual(before);
        if (outcome.ok) for (const { event } of pack.review) expect(now).toContain(keyOfEvent(event));
        return outcome.ok;
      };
      await carry("other");
      for (const each of turns) {
        if ("to" in each) {
          await carry(each.to);
          continue;
        }
        await sitAt(each.at);
        const refused = (error: unknown) => {
          if (!(error instanceof NotInOrder) && !(error instanceof AssignmentRefused)) throw error;
        };
        if ("round" in each) await happen(id, each.round).catch(refused);
        if ("value" in each && !(await loadReport(id))?.review) await write(id, each.value);
        if ("asked" in each) await mark(assignment, each.asked as "handedIn").catch(refused);
        for (const key of await keys()) ever.add(key);
      }
      const [there, back] = [await carry("other"), await carry("one")];
      const last = await isWhole();
      if (there && back) expect(last.toSorted()).toEqual([...ever].toSorted());
    }),
    { numRuns: inject("postgres") ? 3 : 8 },
  );
});
