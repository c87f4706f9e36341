import { beforeEach, expect, test } from "vitest";
import { mostComments } from "../lib/report/text-limits";
import { blankReport } from "../lib/report/values";
import { type FileThread, takeFileComments } from "./file-comments";
import { comments } from "./schema";
import { write } from "./store";
import { withTestDatabase } from "./test-database";
import { createReport, listComments } from "./test-verbs";

withTestDatabase();

let id = "";
beforeEach(async () => {
  const made = await createReport(blankReport("2021", { name: "某某局", kind: "department" }, 2024));
  if (!made.ok) throw new Error("not created");
  ({ id } = made);
});

const thread = (text: string, more: Partial<FileThread> = {}): FileThread => ({
  ...{ known: null, place: "text:overview/1", quote: { before: "", words: "八条", after: "" } },
  ...{ text, by: "韩某某", at: "2026-01-19T09:20:00.000Z", asks: false, settled: false, replies: [] },
  ...more,
});
const reply = (text: string, at: string | null = "2026-01-19T10:00:00.000Z") => ({ text, by: "李某", at });
const take = (...threads: FileThread[]) => write((tx) => takeFileComments(tx, { id, revision: 1 }, threads));

/** Comments of somebody, until so many more have room. */
async function fill(room: number): Promise<void> {
  const row = { reportId: id, place: "text:overview/1", quote: null, text: "一", asks: 0, revision: 1, by: "李某" };
  const rows = Array.from({ length: mostComments - room }, (_, at) => ({
    ...{ ...row, id: `c${at}`, at: "2026-01-18T09:00:00.000Z" },
  }));
  await write(async (tx) => {
    for (let from = 0; from < rows.length; from += 100) await tx.insert(comments).values(rows.slice(from, from + 100));
  });
}

test("what asks for a change, its answers and that it is settled come with a file, once however often it comes", async () => {
  const file = thread("数字要核对", { asks: true, settled: true, replies: [reply("核对过了")] });
  expect(await take(file)).toEqual({ added: 2, known: 0, full: false });
  expect(await take(file)).toEqual({ added: 0, known: 1, full: false });
  expect(await listComments(id)).toMatchObject([{ text: "数字要核对", asks: true, by: "韩某某" }]);
});

test("two alike in one file are two", async () => {
  expect(await take(thread("改一下"), thread("改一下"))).toMatchObject({ added: 2 });
  expect(await take(thread("改一下"), thread("改一下"))).toMatchObject({ added: 0, known: 2 });
});

test("a time to come, or none, is the time at which the file came", async () => {
  const before = new Date().toISOString();
  await take(thread("提前说的", { at: "2999-01-01T00:00:00.000Z" }), thread("没写时间的", { at: null }));
  for (const { at } of await listComments(id)) {
    expect(at >= before).toBe(true);
    expect(at <= new Date().toISOString()).toBe(true);
  }
});

test("a report that is full of comments takes what has room, and says that there was more", async () => {
  await fill(2);
  expect(await take(thread("第一条", { replies: [reply("一答"), reply("二答")] }), thread("第二条"))).toEqual({
    ...{ added: 2, known: 0, full: true },
  });
  expect((await listComments(id)).map(({ text }) => text).filter((text) => text !== "一")).toEqual(["第一条"]);
});
