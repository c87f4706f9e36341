import { expect, test } from "vitest";
import { signingKey } from "./installation";
import { beginAttempt, forgetAttempts, lockedNames } from "./sign-in-attempts";
import { read, write } from "./store";
import { withTestDatabase } from "./test-database";

withTestDatabase();

test("the key that signs log-ins is made once and stays", async () => {
  const key = await write(signingKey);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(await write(signingKey)).toBe(key);
});

test("a name that was tried too often is locked, told as such, and free again later or when it is forgotten", async () => {
  const [now, soon, later] = ["09:00", "09:01", "10:00"].map((time) => new Date(`2026-01-20T${time}:00.000Z`));
  const names = async (at: Date) => [...(await read((tx) => lockedNames(tx, at.toISOString()))).keys()];
  const tried = (name: string, at: Date) => write((tx) => beginAttempt(tx, name, at));
  await tried("wangmm", now);
  for (let failure = 1; failure <= 5; failure += 1)
    expect(await tried("limm", now)).toEqual({ failures: failure, lockedUntil: null });
  const { lockedUntil } = await tried("limm", soon);
  expect(lockedUntil && lockedUntil > soon.toISOString()).toBe(true);
  expect(await names(soon)).toEqual(["limm"]);
  expect(await names(later)).toEqual([]);
  expect(await tried("limm", later)).toEqual({ failures: 1, lockedUntil: null });
  for (let failure = 2; failure <= 5; failure += 1) await tried("limm", later);
  await write((tx) => forgetAttempts(tx, "limm"));
  expect(await names(later)).toEqual([]);
});
