import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { editionById } from "@/lib/editions/register";
import type { Comment } from "@/lib/report/comment";
import { deriveFigures } from "@/lib/report/figures";
import { blankReport } from "@/lib/report/values";
import { CommentStore } from "./comment-store";

const edition = editionById("2021");
const report = blankReport("2021", { name: "某某局", kind: "department" }, 2025);
const cell = "requests.newlyReceived.naturalPerson";

const comment = (id: string, by: string, replies: string[] = []): Comment => ({
  ...{
    id,
    place: cell,
    quote: null,
    text: `${id}的话`,
    asks: false,
    by,
    at: `2026-01-12T02:42:0${id}.000Z`,
    revision: 1,
  },
  settled: null,
  replies: replies.map((text) => ({ id: text, text, by: "李某", at: "2026-01-12T03:00:00.000Z" })),
});

/** What the server has; answers come when they are let go. */
let there: Comment[];
let waiting: (() => void)[];
const said = () => there.reduce((sum, { replies }) => sum + 1 + replies.length, 0);

beforeEach(() => {
  [there, waiting] = [[], []];
  vi.stubGlobal("fetch", (_: string, { method = "GET" }: RequestInit) => {
    const posted = comment("3", "李某");
    if (method === "POST") there = [...there, posted];
    const answer = Response.json(method === "POST" ? posted : { comments: there, said: said() });
    return new Promise((resolve) => waiting.push(() => resolve(answer)));
  });
  vi.stubGlobal("window", new EventTarget());
});
afterEach(() => vi.unstubAllGlobals());

const letGo = async () => {
  for (const each of waiting.splice(0)) each();
  await vi.waitFor(() => new Promise((resolve) => setTimeout(resolve)));
};
const begin = () =>
  new CommentStore("a", edition, () => ({ report, figures: deriveFigures(edition, {}), problems: new Map() }));
const shown = (comments: CommentStore) => comments.current().shown.map(({ comment: { id } }) => id);

async function loaded() {
  there = [comment("1", "韩某某")];
  const comments = begin();
  const load = comments.load();
  await letGo();
  await load;
  return comments;
}

it("what others say is there once it is heard of, and is told", async () => {
  const comments = await loaded();
  there = [comment("1", "韩某某", ["看过了"]), comment("2", "吕某某")];
  comments.hear(said());
  await letGo();
  await vi.waitFor(() => expect(shown(comments)).toEqual(["1", "2"]));
  expect(comments.current().news).toBe("李某回复了批注：看过了");
});

it("what is heard of before the first have come is asked for then", async () => {
  there = [comment("1", "韩某某")];
  const comments = begin();
  const load = comments.load();
  there = [...there, comment("2", "吕某某")];
  comments.hear(said());
  await letGo();
  await load;
  await letGo();
  await vi.waitFor(() => expect(shown(comments)).toEqual(["1", "2"]));
});

it("hearing of one's own asks nobody, and an answer that is older than one's own takes nothing away", async () => {
  const comments = await loaded();
  there = [...there, comment("2", "吕某某")];
  comments.hear(said());
  const older = waiting.splice(0);
  const adding = comments.add({ place: cell, quote: null, text: "问", asks: false });
  await letGo();
  await adding;
  await letGo();
  for (const each of older) each();
  await vi.waitFor(() => expect(shown(comments)).toEqual(["1", "2", "3"]));
  comments.hear(said());
  expect(waiting).toEqual([]);
});
