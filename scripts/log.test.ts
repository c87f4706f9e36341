import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addressIn, logRequest, openLog } from "./log.mjs";

let dataDir = "";
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "ogi-log-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const files = () => readdirSync(join(dataDir, "logs")).sort();
const linesOf = (name: string) =>
  readFileSync(join(dataDir, "logs", name), "utf8")
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test("of an address stays what is the program's own, and nothing that may be words of a report", () => {
  expect(addressIn("/api/reports/3f2504e0-4f89-41d3-9a0c-0305e82c3301/sections/cover")).toBe(
    "/api/reports/3f2504e0-4f89-41d3-9a0c-0305e82c3301/sections/cover",
  );
  expect(addressIn(`/api/reports/${encodeURIComponent("某某局")}/pack?unit=x`)).toBe("/api/reports/…/pack");
  expect(addressIn("/api/feeds/0123456789")).toBe("/api/feeds/…");
  expect(addressIn("/api/feeds/abc?x=1")).toBe("/api/feeds/…");
  expect(addressIn("/?q=%E6%9F%90")).toBe("/");
  expect(addressIn("/reports/zhang-san-shou-ji-13800000000/x")).toBe("/reports/…/x");
});

test("a request is a line with its address, status and time; its query, body and answer are not in it", async () => {
  const log = openLog({ dataDir, log: "file" }, () => new Date("2026-11-27T10:00:00Z"));
  const server = createServer((request, response) => {
    logRequest(log, request, response);
    response.writeHead(404).end("某某局");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await (await fetch(`http://127.0.0.1:${port}/api/reports?q=秘密`, { method: "POST", body: "某某局" })).text();
  await vi.waitFor(() => expect(linesOf("program-2026-11-27.jsonl")).toHaveLength(1), { timeout: 60_000 });
  expect(linesOf("program-2026-11-27.jsonl")[0]).toEqual({
    ...{ level: 30, time: expect.any(String), method: "POST", address: "/api/reports", status: 404, msg: "request" },
    milliseconds: expect.any(Number),
  });
  server.closeAllConnections();
  server.close();
});

test("each day has a file, and those of two weeks stay", async () => {
  let day = 1;
  const log = openLog({ dataDir, log: "file" }, () => new Date(Date.UTC(2026, 0, day, 12)));
  for (; day <= 20; day += 1) {
    log.info("x");
    const today = `program-2026-01-${String(day).padStart(2, "0")}.jsonl`;
    await vi.waitFor(() => expect(files()).toContain(today), { timeout: 60_000 });
  }
  expect(files()).toHaveLength(14);
  expect(files()[0]).toBe("program-2026-01-07.jsonl");
});

test("a folder that cannot be written stops nobody, and LOG=off writes nothing", () => {
  writeFileSync(join(dataDir, "logs"), "no folder");
  expect(() => openLog({ dataDir, log: "file" }).info("x")).not.toThrow();
  rmSync(join(dataDir, "logs"));
  openLog({ dataDir, log: "off" }).info("x");
  expect(readdirSync(dataDir)).toEqual([]);
});

test.skipIf(!existsSync("/dev/full"))("a full disk holds up neither the program nor its end", () => {
  mkdirSync(join(dataDir, "logs"));
  symlinkSync("/dev/full", join(dataDir, "logs", "program-2026-11-27.jsonl"));
  const program = `
    import { openLog } from "./scripts/log.mjs";
    const log = openLog({ dataDir: ${JSON.stringify(dataDir)}, log: "file" }, () => new Date("2026-11-27T10:00:00Z"));
    log.info("first");
    // The lines' own time, after which they are tried for the first time.
    await new Promise((resolve) => setTimeout(resolve, 600));
    log.info("last");
    process.exit(7);`;
  const ended = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    timeout: 60_000,
    killSignal: "SIGKILL",
  });
  expect(ended.status).toBe(7);
});
