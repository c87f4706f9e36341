import pg from "pg";
import { expect, test } from "vitest";
import { signals, write } from "./store";
import { withTestDatabase } from "./test-database";

withTestDatabase();

test("whatever is written is heard of", async () => {
  const heard: string[] = [];
  const stop = (await signals()).hear((text) => heard.push(text));
  await expect
    .poll(async () => {
      await write(async () => undefined);
      return heard;
    })
    .toContain("written");
  stop();
});

test("a process hears what another one tells, also after its connection broke", async () => {
  const url = process.env.DATABASE_URL;
  const heard: string[] = [];
  const stop = (await signals()).hear((text) => heard.push(text));
  if (!url) {
    (await signals()).send("here");
    expect(heard).toEqual(["here"]);
    return;
  }
  const other = new pg.Client(url);
  await other.connect();
  await expect.poll(() => heard).toEqual(["missed"]);
  await other.query("select pg_notify('ogi_signals', 'one')");
  await expect.poll(() => heard).toEqual(["missed", "one"]);
  await other.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()",
  );
  await expect.poll(() => heard).toEqual(["missed", "one", "missed"]);
  await other.query("select pg_notify('ogi_signals', 'two')");
  await expect.poll(() => heard.at(-1)).toBe("two");
  await other.end();
  stop();
});
