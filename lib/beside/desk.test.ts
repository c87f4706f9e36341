import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { stopPdf } from "../export/write-pdf";
import { readInterchange } from "../report/interchange";
import type { Report } from "../report/values";
import example from "../samples/example-2021.json";
import { Desk, DeskError } from "./desk";
import { isLong } from "./is-long";

const read = readInterchange(example);
if (!read.ok) throw new Error("The example is no interchange file");
const { report } = read;
const checksOf = (given: Report) => ({ report: given, reasons: [], today: "2026-01-20" });
const json = { format: "json", checks: checksOf(report) } as const;
const limits = { milliseconds: 600_000, waiting: 40, idleMilliseconds: 600_000 };
const desk = new Desk(limits);
afterAll(() => Promise.all([desk.stop(), stopPdf()]));

const sentence = "（一）收到申请12件，其中自然人3件。\n";
const long = { ...report, text: { ...report.text, overview: sentence.repeat(2000) } };

test("a report of usual length is worked out at once, a long one beside the server", () => {
  expect(isLong(checksOf(report))).toBe(false);
  expect(isLong({ checks: checksOf(report), lastYear: checksOf(report) })).toBe(false);
  expect(isLong(checksOf(long))).toBe(true);
  expect(isLong(Array.from({ length: 100_000 }, () => ({})))).toBe(true);
});

test("what is worked out beside the server is what is worked out in it", async () => {
  for (const name of ["checks", "readiness"] as const)
    expect(await desk.runBeside(name, checksOf(report))).toEqual(await desk.run(name, checksOf(report)));
});

test.each(["docx", "pdf", "html", "xlsx", "json"] as const)("a %s file has the same bytes", async (format) => {
  const job = { format, checks: checksOf(report) };
  const [beside, here] = [await desk.runBeside("export", job), await desk.run("export", job)];
  expect(Buffer.compare(beside.bytes, here.bytes)).toBe(0);
  expect(beside.mark).toEqual(here.mark);
});

test("the server goes on while a long report is checked", async () => {
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 1);
  await desk.run("checks", checksOf(long));
  clearInterval(timer);
  // A server that stood still would find one tick due at the end, not two.
  expect(ticks).toBeGreaterThan(1);
});

test("a job that takes too long is ended and said so, and the next one is done", async () => {
  const hasty = new Desk({ ...limits, milliseconds: 1 });
  await expect(hasty.runBeside("export", { format: "docx", checks: checksOf(report) })).rejects.toThrow(
    new DeskError("DESK_SLOW"),
  );
  await hasty.stop();
  expect((await desk.runBeside("export", json)).bytes.length).toBeGreaterThan(100);
});

test("what a job throws is thrown here", async () => {
  const broken = { ...json, checks: checksOf({ ...report, edition: "1999" }) };
  const inline = await desk.run("export", broken).catch((error) => error);
  await expect(desk.runBeside("export", broken)).rejects.toThrow(inline.message);
});

test("more jobs than may wait are refused at once", async () => {
  const small = new Desk({ ...limits, waiting: 1 });
  const first = small.runBeside("export", json);
  await expect(small.runBeside("export", json)).rejects.toThrow(new DeskError("DESK_FULL"));
  await first;
  await small.stop();
});

/** A desk at which another thread works than ours. */
const deskOf = (script: string, idleMilliseconds = limits.idleMilliseconds) => {
  const file = join(mkdtempSync(join(tmpdir(), "desk-")), "worker.mjs");
  writeFileSync(file, `import { parentPort, threadId } from "node:worker_threads";\n${script}`);
  return new Desk({ ...limits, idleMilliseconds }, file);
};
const tellsWho = `parentPort.on("message", () => parentPort.postMessage({ value: threadId }));`;

test("a thread that has nothing to do is given up with what it remembers, and the next job starts another", async () => {
  const forgetful = deskOf(tellsWho, 1);
  const first = await forgetful.runBeside("export", json);
  await expect.poll(() => forgetful.runBeside("export", json)).not.toBe(first);
  await forgetful.stop();
});

test("a thread goes on to the next job as long as it is not given up", async () => {
  const lasting = deskOf(tellsWho);
  expect(await lasting.runBeside("export", json)).toBe(await lasting.runBeside("export", json));
  await lasting.stop();
});

test("a thread that ends within a job fails this one only", async () => {
  const ending = deskOf(`parentPort.once("message", () => process.exit(3));`);
  for (let job = 0; job < 2; job += 1)
    await expect(ending.runBeside("export", json)).rejects.toThrow("ended with code 3");
  await ending.stop();
});

test("what a job throws keeps its code, by which a route refuses; without one it is the error that it was", async () => {
  const failing = deskOf(`parentPort.on("message", ({ input }) => parentPort.postMessage(input));`);
  const thrown = (code?: string) =>
    failing.runBeside("readPack", { error: new Error("nothing left"), code } as never).catch((error: unknown) => error);
  expect(await thrown("ENOSPC")).toMatchObject({ message: "nothing left", code: "ENOSPC" });
  expect(await thrown()).not.toHaveProperty("code");
  await failing.stop();
});
