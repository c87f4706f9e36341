import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { blankReport } from "../lib/report/values";
import { type ReviewEvent, reasonKinds, reviewKinds } from "../lib/review/event";
import { hasAgreed, next, stateAfter, stepNow } from "../lib/review/state";
import { usualSteps } from "../lib/review/steps";
import { loadReport as loadStored } from "./reports";
import {
  appendReview,
  loadAllReviewSteps,
  loadReview,
  loadReviewEvents,
  loadReviewSteps,
  NotInOrder,
  setReviewSteps,
  waitsIn,
} from "./review-events";
import { reviewEvents } from "./review-schema";
import { reports } from "./schema";
import { read, write } from "./store";
import { withTestDatabase } from "./test-database";
import { createReport } from "./test-verbs";

withTestDatabase();

let made = 0;
async function draft(): Promise<string> {
  made += 1;
  const answer = await createReport(blankReport("2021", { name: `第${made}局`, kind: "department" }, 2025));
  if (!answer.ok) throw new Error(answer.reason);
  return answer.id;
}

type Given = Parameters<typeof appendReview>[2];
const steps = [
  { name: "审核", people: ["韩某某", "许某某"], all: true },
  { name: "签发", people: [] },
];
const anything: fc.Arbitrary<Given> = fc.record({
  kind: fc.constantFrom(...reviewKinds),
  step: fc.constantFrom("", "审核", "签发"),
  by: fc.constantFrom("李某", "韩某某", "许某某", "沈某"),
  for: fc.constantFrom(undefined, { id: "hanmm", name: "韩某某" }),
  revision: fc.constantFrom(1, 2),
  text: fc.constantFrom("", "改数"),
  reasons: fc.constantFrom([], [{ kind: reasonKinds[0], text: "不平" }]),
  steps: fc.constant(steps),
  item: fc.constantFrom(0, 1),
});
/** Mostly what may happen next, so that rounds come to their end. */
const likely = (events: ReviewEvent[], wanted: Given): Given => {
  const state = stateAfter(events);
  const now = stepNow(state);
  if (!now)
    return state.phase === "finalised" ? { ...wanted, kind: "reopen", text: "改数" } : { ...wanted, kind: "submit" };
  const seat = now.people.find((each) => !hasAgreed(state, { by: each })) ?? wanted.by;
  const given = wanted.for ? { by: "沈某", for: { id: seat, name: seat } } : { by: seat };
  const kind = wanted.kind === "return" ? "return" : state.phase === "signing" ? "sign" : "agree";
  return {
    ...wanted,
    kind,
    step: now.name,
    ...given,
    revision: state.sent ?? 1,
    reasons: [{ kind: reasonKinds[0], text: "不平" }],
  };
};
const wanted = fc.array(fc.tuple(fc.boolean(), anything), { minLength: 1, maxLength: 12 });

const stored = async (id: string) => {
  const found = await read((tx) => loadStored(tx, id));
  if (!found) throw new Error("gone");
  return found;
};
const roundOf = async (id: string) => {
  const report = await stored(id);
  return read((tx) => loadReview(tx, report));
};

/** What is asked for happens, or is refused in words and leaves nothing behind. */
async function happen(id: string, given: Given): Promise<void> {
  const before = await roundOf(id);
  const allowed = next(before.state, { step: "", text: "", reasons: [], steps: [], at: "", ...given });
  const outcome = await write((tx) => appendReview(tx, id, given)).catch((error: unknown) => error);
  const after = await roundOf(id);
  expect(outcome instanceof NotInOrder).toBe(!allowed.ok);
  expect(after.events.slice(0, before.events.length)).toEqual(before.events);
  expect(after.events.length - before.events.length).toBe(allowed.ok ? 1 : 0);
  expect(after.broken).toBeNull();
  expect((await read((tx) => waitsIn(tx, id)))?.step ?? null).toBe(stepNow(after.state)?.name ?? null);
}

test("whatever is asked for in whatever order, a round is where its events have brought it, and none of them changes", async () => {
  await fc.assert(
    fc.asyncProperty(wanted, async (asked) => {
      const id = await draft();
      for (const [isLikely, given] of asked)
        await happen(id, isLikely ? likely(await read((tx) => loadReviewEvents(tx, id)), given) : given);
    }),
    { numRuns: 12 },
  );
});

test("whichever event is altered, taken out or put elsewhere, it is seen", async () => {
  const id = await draft();
  for (let count = 0; count < 9; count += 1)
    await happen(
      id,
      likely(await read((tx) => loadReviewEvents(tx, id)), {
        kind: count === 2 ? "return" : "agree",
        by: "李某",
        steps,
        revision: 1,
      }),
    );
  const rows = await read((tx) =>
    tx.select().from(reviewEvents).where(eq(reviewEvents.reportId, id)).orderBy(reviewEvents.sequence),
  );
  expect(rows.length).toBe(9);
  const keep = async (kept: typeof rows) => {
    await write(async (tx) => {
      await tx.delete(reviewEvents).where(eq(reviewEvents.reportId, id));
      if (kept.length > 0) await tx.insert(reviewEvents).values(kept);
    });
    return (await roundOf(id)).broken;
  };
  const alterations: ((event: ReviewEvent) => ReviewEvent)[] = [
    (event) => ({ ...event, by: `${event.by}改` }),
    (event) => ({ ...event, text: `${event.text} ` }),
    (event) => ({ ...event, revision: event.revision + 1 }),
    (event) => ({ ...event, at: "2020-01-01T00:00:00.000Z" }),
    (event) => ({ ...event, person: "another" }),
    (event) => ({ ...event, for: { id: "another", name: "别人" } }),
    (event) => ({ ...event, reasons: [...event.reasons, { kind: reasonKinds[1], text: "后来加的" }] }),
  ];
  for (const at of rows.keys()) {
    for (const alter of alterations)
      expect(await keep(rows.with(at, { ...rows[at], event: alter(rows[at].event) }))).toBe(at + 1);
    expect(await keep(rows.toSpliced(at, 1))).toBe(at + 1);
    if (at > 0) {
      const [one, other] = [rows[at - 1], rows[at]];
      const swapped = rows
        .with(at - 1, { ...other, sequence: one.sequence })
        .with(at, { ...one, sequence: other.sequence });
      expect(await keep(swapped)).toBe(at);
    }
  }
  expect(await keep(rows)).toBeNull();
});

test("a report that says it waits elsewhere than its events have brought it is broken after the last of them", async () => {
  const id = await draft();
  await write((tx) => appendReview(tx, id, { kind: "submit", by: "李某", revision: 1, steps }));
  await write((tx) => tx.update(reports).set({ reviewStep: "签发" }).where(eq(reports.id, id)));
  const stored = await read((tx) => loadStored(tx, id));
  expect(stored && (await read((tx) => loadReview(tx, stored))).broken).toBe(2);
});

test("each office's reports go through its own steps, and through the usual ones where it has set none", async () => {
  const [own, usual] = [await draft(), await draft()];
  const officeOf = async (id: string) => (await read((tx) => loadStored(tx, id)))?.officeId ?? "";
  const [first, second] = [await officeOf(own), await officeOf(usual)];
  await write((tx) => setReviewSteps(tx, first, usualSteps));
  await write((tx) => setReviewSteps(tx, first, steps));
  const all = await read(loadAllReviewSteps);
  expect([all(first), all(second)]).toEqual([steps, usualSteps]);
  expect(await read((tx) => loadReviewSteps(tx, first))).toEqual(steps);
});
