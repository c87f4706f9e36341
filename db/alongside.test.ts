import { expect, test } from "vitest";
import { appendLog, listLog } from "./log-lines";
import { signInAttempts } from "./people-schema";
import { beginAttempt } from "./sign-in-attempts";
import { read, write } from "./store";
import { withTestDatabase } from "./test-database";
import type { Transaction } from "./transaction";
import { type Line, writingAs } from "./writer";

withTestDatabase();

const entry = { kind: "export" as const, personId: null, by: "何某", about: "一件事", address: "10.1.8.35" };
const lineOf = (add: Line["add"] = (tx) => appendLog(tx, entry)): Line => ({ state: "unasked", add });
const during = (line: Line, work: () => Promise<unknown>) => writingAs({ name: "何某", line }, work);
const something = (tx: Transaction) => beginAttempt(tx, "hemou", new Date());
const stored = () =>
  read(async (tx) => [(await listLog(tx, { limit: 10 })).length, (await tx.select().from(signInAttempts)).length]);

test("what is done and its line in the log are stored together, once for a request", async () => {
  const line = lineOf();
  await during(line, async () => {
    await write(something);
    await write((tx) => beginAttempt(tx, "another", new Date()));
  });
  expect([line.state, await stored()]).toEqual(["taken", [1, 2]]);
});

test("what cannot be written down in the log does not happen", async () => {
  const line = lineOf(async () => {
    throw new Error("the disk is full");
  });
  await expect(during(line, () => write(something))).rejects.toThrow("full");
  expect(await stored()).toEqual([0, 0]);
});

test("what is refused, and what is undone, has no line; what is done after it has", async () => {
  const line = lineOf();
  for (const refusal of [null, false, { ok: false }]) await during(line, () => write(async () => refusal));
  const undone = (tx: Transaction) =>
    something(tx).then(() => {
      throw new Error("undone");
    });
  await expect(during(line, () => write(undone))).rejects.toThrow("undone");
  expect([line.state, await stored()]).toEqual(["waiting", [0, 0]]);
  await during(line, () => write(something));
  expect([line.state, await stored()]).toEqual(["taken", [1, 1]]);
});
