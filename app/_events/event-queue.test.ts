import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EventQueue } from "./event-queue";
import { runCommand } from "./run-command";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ogi-events-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program of its own, called as an operator's would be. */
function program(name: string, source: string): string[] {
  const file = join(folder, name);
  writeFileSync(file, source);
  return [process.execPath, file, folder];
}
const keeping = `
  const { appendFileSync } = require("node:fs");
  let text = "";
  process.stdin.on("data", (part) => { text += part; });
  process.stdin.on("end", () => appendFileSync(process.argv[2] + "/told", text));`;
const told = () => readFileSync(join(folder, "told"), "utf8");
const minute = 60_000;
const never = new AbortController().signal;

test("the command gets the event on its standard input, and words in it are words to no shell", async () => {
  const words = '$(touch x); `id` "a" && %PATH% 水务局';
  expect(await runCommand(program("keep.cjs", keeping), `${JSON.stringify({ words })}\n`, never)).toBeNull();
  expect(JSON.parse(told())).toEqual({ words });
});

test("it does not get what opens the database or the single sign-on", async () => {
  process.env.DATABASE_URL = "postgres://secret";
  const printing = `require("node:fs").writeFileSync(process.argv[2] + "/told", JSON.stringify(process.env));`;
  await runCommand(program("print.cjs", printing), "", never).finally(() => delete process.env.DATABASE_URL);
  expect(told()).not.toContain("postgres://secret");
});

test.each([
  ["exit", "process.exit(3)", "3"],
  ["signal", "process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 60000)", "SIGTERM"],
])("says that a command ended by %s", async (cause, source, code) => {
  expect(await runCommand(program("end.cjs", source), "{}", never)).toEqual({ cause, code });
});

test("says that there is no such program, and takes no harm from one that reads nothing", async () => {
  expect(await runCommand([join(folder, "none")], "{}", never)).toEqual({ cause: "start", code: "ENOENT" });
  expect(await runCommand(program("deaf.cjs", "process.exit(0)"), "x".repeat(1_000_000), never)).toBeNull();
});

test("one that hangs is ended with what it has started", async () => {
  const hanging = `
    const child = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    require("node:fs").writeFileSync(process.argv[2] + "/told", String(child.pid));
    setInterval(() => {}, 1000);`;
  const enough = new AbortController();
  const ended = runCommand(program("hang.cjs", hanging), "{}", enough.signal);
  await vi.waitFor(() => expect(Number(told())).toBeGreaterThan(0), { timeout: minute });
  enough.abort();
  expect(await ended).toEqual({ cause: "timeout", code: "" });
  const isThere = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  await vi.waitFor(() => expect(isThere(Number(told()))).toBe(false), { timeout: minute });
});

test("events are told in their order, one at a time; one that fails costs itself alone", async () => {
  const [seen, failures, running] = [[] as unknown[], [] as unknown[], { now: 0, most: 0 }];
  const call = async (event: object) => {
    running.most = Math.max(running.most, ++running.now);
    await new Promise((done) => setImmediate(done));
    seen.push(event);
    running.now -= 1;
    if ("throws" in event) throw new Error("x");
    return "fails" in event ? ({ cause: "exit", code: "1" } as const) : null;
  };
  const queue = new EventQueue(call, (failure) => failures.push(failure));
  const events = [{ at: 1 }, { at: 2, throws: true }, { at: 3, fails: true }, { at: 4 }];
  for (const event of events) queue.add(async () => event);
  await vi.waitFor(() => expect(seen).toHaveLength(4));
  expect([seen, running.most]).toEqual([events, 1]);
  await vi.waitFor(() => expect(failures).toHaveLength(2));
});

test("while a command hangs a bounded number waits, and what is more is said to be lost", async () => {
  const failures: unknown[] = [];
  let goOn = () => {};
  const hanging = () => new Promise<null>((done) => (goOn = () => done(null)));
  const queue = new EventQueue(hanging, (failure) => failures.push(failure), 2);
  for (let count = 0; count < 5; count += 1) queue.add(async () => ({ count }));
  expect(failures).toEqual(Array(2).fill({ cause: "full", code: "2" }));
  goOn();
});
