import { expect, it } from "vitest";
import { timeLeft } from "./time-left";

it("says roughly how long the files that are left will take, as those before them did", () => {
  expect(timeLeft(41_000, 41, 23)).toBe("约 25 秒");
  expect(timeLeft(500, 50, 3)).toBe("约 5 秒");
  expect(timeLeft(60_000, 10, 60)).toBe("约 6 分钟");
});

it("says nothing before a few have been read, or when none is left", () => {
  expect(timeLeft(9000, 2, 60)).toBe("");
  expect(timeLeft(9000, 60, 0)).toBe("");
});
