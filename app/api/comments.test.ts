import fc from "fast-check";
import JSZip from "jszip";
import { describe, expect, test } from "vitest";
import { withTestDatabase } from "@/db/test-database";
import { createReport, saveSection } from "@/db/test-verbs";
import { commentShape, commentsShape } from "@/lib/contract/comment-shapes";
import { samples } from "@/lib/samples/samples";
import * as eventsRoute from "./reports/[reportId]/comments/[commentId]/events/route";
import * as commentsRoute from "./reports/[reportId]/comments/route";
import * as exportRoute from "./reports/[reportId]/exports/[format]/route";

withTestDatabase();

const cell = "requests.newlyReceived.naturalPerson";
const at = <Params>(params: Params) => ({ params: Promise.resolve(params) });
const sent = (method: string, body?: unknown) =>
  new Request("http://127.0.0.1:3000/api", {
    method,
    ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });

let units = 0;
async function create(): Promise<string> {
  units += 1;
  const made = await createReport({ ...samples["2021"], unit: { ...samples["2021"].unit, name: `第${units}局` } });
  if (!made.ok) throw new Error(made.reason);
  return made.id;
}

const say = (reportId: string, body: unknown) => commentsRoute.POST(sent("POST", body), at({ reportId }));
const said = async (reportId: string, body: unknown) => commentShape.parse(await (await say(reportId, body)).json());
const listed = async (reportId: string) =>
  commentsShape.parse(await (await commentsRoute.GET(sent("GET"), at({ reportId }))).json()).comments;
const happen = (reportId: string, commentId: string, body: unknown) =>
  eventsRoute.POST(sent("POST", body), at({ reportId, commentId }));

describe("comments", () => {
  test("are pinned to a place with what stands there, and answered in their order", async () => {
    const id = await create();
    const made = await said(id, { place: cell, text: "比去年多，写明原因", asks: true });
    expect(made).toMatchObject({ place: cell, by: "本机", asks: true, settled: null, replies: [] });
    expect(made.quote?.words).toBe(String(samples["2021"].figures[cell]));
    await happen(id, made.id, { kind: "reply", text: "已写进第一部分" });
    await happen(id, made.id, { kind: "settle" });
    await happen(id, made.id, { kind: "reply", text: "看过了" });
    const [comment] = await listed(id);
    expect(comment.replies.map(({ text }) => text)).toEqual(["已写进第一部分", "看过了"]);
    expect(comment.settled).toMatchObject({ by: "本机" });
    await happen(id, made.id, { kind: "reopen" });
    expect((await listed(id))[0].settled).toBeNull();
  });

  test("on words keep the words and their neighbours", async () => {
    const id = await create();
    const line = samples["2021"].text.overview.split("\n")[0];
    const made = await said(id, { place: "text:overview#0:3-9", text: "这里不准" });
    expect(made.quote).toEqual({ before: line.slice(0, 3), words: line.slice(3, 9), after: line.slice(9, 21) });
  });

  test("of what the writer sees before it is stored take the writer's word for it", async () => {
    const id = await create();
    const quote = { before: "", words: "还没有存上的一句", after: "" };
    expect((await said(id, { place: "text:overview#99:0-8", quote, text: "改" })).quote).toEqual(quote);
  });

  test("go along in Word where they are asked for", async () => {
    const id = await create();
    await said(id, { place: cell, text: "比去年多" });
    const namesIn = async (query: string) => {
      const request = new Request(`http://127.0.0.1:3000/api?${query}`);
      const answer = await exportRoute.GET(request, at({ reportId: id, format: "docx" }));
      return Object.keys((await JSZip.loadAsync(await answer.arrayBuffer())).files);
    };
    expect(await namesIn("comments=true")).toContain("word/comments.xml");
    expect(await namesIn("")).not.toContain("word/comments.xml");
  });

  test("stay when the report is written on", async () => {
    const id = await create();
    await said(id, { place: cell, text: "问" });
    await saveSection({ reportId: id, sectionId: "requests", baseRevision: 1, patch: { figures: { [cell]: 7 } } });
    expect(await listed(id)).toHaveLength(1);
  });

  test.each([
    [{ place: "nowhere", text: "x" }, 422],
    [{ place: cell, text: "   " }, 422],
    [{ place: cell, text: "字".repeat(2001) }, 422],
    [{ place: "text:overview#400:0-2", text: "x" }, 404],
    [{ place: "requests.newlyReceived.nobody", text: "x" }, 404],
  ])("%j is refused with %i and leaves nothing", async (body, status) => {
    const id = await create();
    expect((await say(id, body)).status).toBe(status);
    expect(await listed(id)).toEqual([]);
  });

  test("of another report cannot be answered through this one", async () => {
    const [one, other] = [await create(), await create()];
    const made = await said(one, { place: cell, text: "问" });
    expect((await happen(other, made.id, { kind: "reply", text: "答" })).status).toBe(404);
    expect((await happen(one, "none", { kind: "settle" })).status).toBe(404);
    expect((await happen(one, made.id, { kind: "reply", text: "" })).status).toBe(422);
    expect((await listed(one))[0].replies).toEqual([]);
  });

  test("any order of events gives the thread that was written", async () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant("reply" as const), text: fc.stringMatching(/^[一-龟]{1,9}$/) }),
      fc.record({ kind: fc.constantFrom("settle" as const, "reopen" as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 8 }), async (events) => {
        const id = await create();
        const made = await said(id, { place: cell, text: "问" });
        for (const each of events) expect((await happen(id, made.id, each)).status).toBe(201);
        const [comment] = await listed(id);
        expect(comment.replies.map(({ text }) => text)).toEqual(
          events.flatMap((each) => ("text" in each ? [each.text] : [])),
        );
        expect(comment.settled !== null).toBe(events.findLast(({ kind }) => kind !== "reply")?.kind === "settle");
      }),
      { numRuns: 15 },
    );
  });
});
