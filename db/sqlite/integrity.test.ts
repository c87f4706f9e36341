import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Client from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { copiesIn, makeCopy } from "./copies.mjs";
import { checkInTime } from "./integrity.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ogi-large-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, "large.sqlite");

/** More than is checked while everybody waits. */
function writeLarge(): void {
  const client = new Client(file());
  client.exec("create table lines (id integer primary key, words text)");
  const add = client.prepare("insert into lines (words) values (?)");
  client.transaction(() => {
    for (let at = 0; at < 3000; at += 1) add.run("行".repeat(1200));
  })();
  client.close();
}

/** Overwrites a page in the middle, as a bad block of a disk does. */
function ruin(): void {
  const bytes = readFileSync(file());
  const middle = Math.floor(bytes.length / 2 / 4096) * 4096;
  bytes.fill(0x5a, middle, middle + 4096);
  writeFileSync(file(), bytes);
}

describe("a large file", () => {
  const checked = async (milliseconds: number) => {
    const client = new Client(file());
    try {
      const { fault, later } = await checkInTime(client, milliseconds);
      return { fault, later: await later };
    } finally {
      client.close();
    }
  };

  test("is checked whole while there is time", async () => {
    writeLarge();
    expect(await checked(600_000)).toEqual({ fault: null, later: null });
    ruin();
    expect(await checked(600_000)).toEqual({ fault: expect.stringMatching(/./), later: null });
  });

  test("whose check takes longer opens, and what is wrong with it is said later", async () => {
    writeLarge();
    ruin();
    expect(await checked(0)).toEqual({ fault: null, later: expect.stringMatching(/./) });
  });
});

test("two copies of one moment have names of their own, and the older one goes first", async () => {
  const now = new Date("2026-01-20T09:00:00.000Z");
  const copy = (words: string) =>
    makeCopy({ folder, kind: "by-hand", keep: 2, now }, (path) => writeFileSync(path, words));
  const paths = [await copy("一"), await copy("二")];
  expect(copiesIn(folder, now).map(({ path }) => path)).toEqual(paths);
  await copy("三");
  expect(copiesIn(folder, now).map(({ path }) => readFileSync(path, "utf8"))).toEqual(["二", "三"]);
});
