import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newest, timeOf } from "./newest.mjs";

const second = (at: number) => new Date(at * 1000);

function folderWith(files: Record<string, number>): string {
  const folder = mkdtempSync(join(tmpdir(), "newest-"));
  mkdirSync(join(folder, "inner"));
  for (const [name, at] of Object.entries(files)) {
    writeFileSync(join(folder, name), "");
    utimesSync(join(folder, name), second(at), second(at));
  }
  for (const each of [join(folder, "inner"), folder]) utimesSync(each, second(10), second(10));
  return folder;
}

test("a folder is as new as what was changed last in it, however deep, tests apart", () => {
  expect(newest(folderWith({ "a.ts": 20, "inner/b.ts": 30, "inner/b.test.ts": 40 }))).toBe(30_000);
  expect(newest(folderWith({ "a.test.tsx": 40 }))).toBe(10_000);
});

test("what is not there was never changed", () => {
  const missing = join(folderWith({}), "gone");
  expect([newest(missing), timeOf(missing)]).toEqual([0, 0]);
});
