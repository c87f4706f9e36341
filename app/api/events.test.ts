import { afterEach, expect, test } from "vitest";
import { closingOf } from "@/app/_review/closing";
import { addComment, appendToComment } from "@/db/comments";
import { loadOutline } from "@/db/reports";
import { appendReview, setReviewSteps } from "@/db/review-events";
import { read, write } from "@/db/store";
import { withTestDatabase } from "@/db/test-database";
import { addToRoster, createCollection, createReport, moveToBin, saveSection } from "@/db/test-verbs";
import { officeClassIds } from "@/lib/collection/office-class";
import type { Deadlines } from "@/lib/collection/roster";
import { presentShape } from "@/lib/contract/event-shapes";
import type { Comment } from "@/lib/report/comment";
import { blankReport } from "@/lib/report/values";
import { usualSteps } from "@/lib/review/steps";
import { samples } from "@/lib/samples/samples";
import { liveReports } from "./_live/live-reports";
import * as eventsRoute from "./reports/[reportId]/events/route";
import * as presenceRoute from "./reports/[reportId]/presence/route";

withTestDatabase();
afterEach(() => {
  // The next test has another database.
  (globalThis as { ogiLiveReports?: unknown }).ogiLiveReports = undefined;
});

const person = "requests.newlyReceived.naturalPerson";
const at = (reportId: string) => ({ params: Promise.resolve({ reportId }) });

async function draft(name = "甲局"): Promise<string> {
  const made = await createReport(blankReport("2021", { name, kind: "department" }, 2025));
  if (!made.ok) throw new Error("not created");
  return made.id;
}

/** Reads events one by one; whoever waits for one that does not come is stopped by the test's own time. */
async function listen(id: string, also = "") {
  const stop = new AbortController();
  const request = new Request(`http://127.0.0.1:3000/api/reports/${id}/events${also}`, { signal: stop.signal });
  const response = await eventsRoute.GET(request, at(id));
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const next = async (): Promise<[string, Record<string, unknown>]> => {
    for (;;) {
      const end = text.indexOf("\n\n");
      const block = text.slice(0, Math.max(0, end));
      if (end >= 0) text = text.slice(end + 2);
      const [, kind, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
      if (kind) return [kind, JSON.parse(data)];
      if (end < 0) text += (await reader?.read())?.value ?? "";
    }
  };
  // Its own signal follows this one only as long as somebody holds the request.
  return { response, next, stop: () => request.signal.aborted || stop.abort() };
}

const announce = (id: string, body: object) =>
  presenceRoute.PUT(
    new Request(`http://127.0.0.1:3000/api/reports/${id}/presence`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
    at(id),
  );

test("whoever listens hears how far the report is, and of every save by its section", async () => {
  const id = await draft();
  const { response, next, stop } = await listen(id);
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(await next()).toEqual(["state", { report: id, revision: 1, status: "drafting", events: 0, comments: 0 }]);
  expect(await next()).toEqual(["presence", { report: id, present: [] }]);
  await saveSection({ reportId: id, sectionId: "requests", baseRevision: 1, patch: { figures: { [person]: 3 } } });
  const sections = [{ section: "requests", revision: 2, by: "本机" }];
  expect(await next()).toEqual(["change", { report: id, revision: 2, sections }]);
  stop();
  await expect.poll(() => liveReports().listening).toBe(0);
});

test("that a report was thrown away is told, and of several reports one listener hears all", async () => {
  const [id, other] = [await draft(), await draft("乙局")];
  const { next, stop } = await listen(id, `?also=${other}`);
  for (let told = 0; told < 4; told += 1) await next();
  const patch = { text: "写" };
  await saveSection({ reportId: other, sectionId: "overview", baseRevision: 1, patch });
  expect(await next()).toMatchObject(["change", { report: other, revision: 2 }]);
  await moveToBin(id);
  expect(await next()).toMatchObject(["state", { report: id, status: "inBin" }]);
  stop();
});

test("a page says where it writes; the others hear it, and that it has gone", async () => {
  const id = await draft();
  const { next, stop } = await listen(id);
  for (let told = 0; told < 2; told += 1) await next();
  const answer = await announce(id, { session: "a", place: "text:overview#1" });
  const present = [{ session: "a", by: "本机", place: "text:overview#1" }];
  const told = presentShape.parse(await answer.json());
  expect(told).toMatchObject({ revision: 1, status: "drafting", events: 0, comments: 0, present });
  expect(told.rights).toContain("report.write");
  expect(await next()).toEqual(["presence", { report: id, present }]);
  await announce(id, { session: "a", place: null, gone: true });
  expect(await next()).toEqual(["presence", { report: id, present: [] }]);
  stop();
});

test("what happens in its round, and whatever is said of it, is told by how many there are", async () => {
  const made = await createReport(samples["2021"]);
  if (!made.ok) throw new Error("not created");
  const { id } = made;
  const { next, stop } = await listen(id);
  for (let told = 0; told < 2; told += 1) await next();
  const said = await write((tx) =>
    addComment(tx, id, { place: person, quote: null, text: "问", asks: false, revision: 1 }),
  );
  expect(await next()).toMatchObject(["state", { report: id, comments: 1, events: 0 }]);
  for (const [kind, text] of [
    ["reply", "答"],
    ["settle", ""],
  ] as const) {
    await write((tx) => appendToComment(tx, id, said as Comment, { kind, text }));
    expect(await next()).toMatchObject(["state", { report: id, comments: kind === "reply" ? 2 : 3 }]);
  }
  await write((tx) => appendReview(tx, id, { kind: "submit", by: "李某", revision: 1, steps: usualSteps }));
  expect(await next()).toMatchObject(["state", { report: id, events: 1, status: "drafting" }]);
  await write((tx) => appendReview(tx, id, { kind: "withdraw", by: "李某", revision: 1 }));
  expect(await next()).toMatchObject(["state", { report: id, events: 2, comments: 3 }]);
  stop();
});

test("a page that says it is there is told that the steps, or who collects, are others, and of no save", async () => {
  const id = await draft();
  const mark = async () => {
    const { closing } = presentShape.parse(
      await (await announce(id, { session: "a", place: null, closing: true })).json(),
    );
    return closing;
  };
  const outline = await read((tx) => loadOutline(tx, id));
  if (!outline) throw new Error("not created");
  const drawn = () => read(async (tx) => (await closingOf(tx, (await loadOutline(tx, id)) ?? outline)).mark);
  const marks = [await mark()];
  // Writing at another place asks for nothing of it.
  expect(await (await announce(id, { session: "a", place: "text:overview#1" })).json()).not.toHaveProperty("closing");
  await saveSection({ reportId: id, sectionId: "requests", baseRevision: 1, patch: { figures: { [person]: 3 } } });
  expect([await mark(), await drawn()]).toEqual([marks[0], marks[0]]);
  const steps = [{ name: "处室审核", people: [] }, ...usualSteps.slice(-1)];
  await write((tx) => setReviewSteps(tx, outline.officeId, steps));
  marks.push(await mark());
  const deadlines = Object.fromEntries(officeClassIds.map((kind) => [kind, "2026-01-31"])) as Deadlines;
  const office = { name: "某某市人民政府办公室", kind: "department" as const };
  const made = await createCollection({ office, year: 2025, editionId: "2021", deadlines, offices: 1 });
  await addToRoster(made.id, [{ name: "甲局", formerNames: [], class: "department", deadline: null, contact: "" }]);
  marks.push(await mark());
  await write((tx) => appendReview(tx, id, { kind: "submit", by: "李某", revision: 2, steps }));
  marks.push(await mark());
  expect(await drawn()).toBe(marks.at(-1));
  expect(new Set(marks).size).toBe(marks.length);
});

test("a report that is not there is not listened to", async () => {
  const unknown = "00000000-0000-4000-8000-000000000000";
  const answers = [(await listen(unknown)).response, await announce(unknown, { session: "a", place: null })];
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
});
