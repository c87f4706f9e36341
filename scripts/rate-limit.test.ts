import { expect, test } from "vitest";
import { rateLimit } from "./rate-limit.mjs";

const limits = { usual: { burst: 3, perSecond: 2 }, own: { burst: 100, perSecond: 50 } };

test("a client may ask so often at once, then as fast as its tokens come back", () => {
  let now = 0;
  const wait = rateLimit(() => now, limits);
  expect(Array.from({ length: 4 }, () => wait("10.0.0.8"))).toEqual([0, 0, 0, 1]);
  now = 500;
  expect([wait("10.0.0.8"), wait("10.0.0.8")]).toEqual([0, 1]);
  now = 60_000;
  expect(Array.from({ length: 4 }, () => wait("10.0.0.8"))).toEqual([0, 0, 0, 1]);
});

test("clients do not take each other's, and this computer has far more", () => {
  const wait = rateLimit(() => 0, limits);
  for (let asked = 0; asked < 4; asked += 1) wait("10.0.0.8");
  expect([wait("10.0.0.9"), wait("10.0.0.8")]).toEqual([0, 1]);
  for (const address of ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
    expect(Array.from({ length: 100 }, () => wait(address))).toEqual(Array(100).fill(0));
});

test("however many clients come, no more than some thousand are remembered", () => {
  const wait = rateLimit(() => 0, limits);
  for (let asked = 0; asked < 4; asked += 1) wait("10.0.0.8");
  for (let client = 0; client < 10_000; client += 1) wait(`10.1.${client >> 8}.${client & 255}`);
  expect(wait("10.0.0.8")).toBe(0);
});

test("by its own measure sixteen busy connections of this computer are never refused, nor an office that opens its pages", () => {
  let now = 0;
  const wait = rateLimit(() => now);
  let refused = 0;
  for (let asked = 0; asked < 300_000; asked += 1) {
    now += 0.1;
    if (wait("127.0.0.1") > 0) refused += 1;
  }
  for (let clerk = 0; clerk < 50; clerk += 1) for (let part = 0; part < 80; part += 1) refused += wait("10.0.0.8");
  expect(refused).toBe(0);
});
