import { expect, test } from "vitest";
import { printDay, printMoment } from "./print-date";

const now = "2027-01-12T02:45:00.000Z";

test.each([
  ["2027-01-12T02:42:00.000Z", "今天 10:42"],
  ["2027-01-11T16:00:00.000Z", "今天 00:00"],
  ["2027-01-11T15:59:00.000Z", "昨天 23:59"],
  ["2027-01-09T02:00:00.000Z", "1 月 9 日"],
  ["2026-01-20T02:00:00.000Z", "2026 年 1 月 20 日"],
])("a change at %s is shown as %s, on China's clock", (instant, shown) => {
  expect(printMoment(instant, now)).toBe(shown);
});

test("a day is printed without leading zeros", () => {
  expect(printDay("2027-01-31")).toBe("2027 年 1 月 31 日");
});
