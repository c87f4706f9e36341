import { describe, expect, it } from "vitest";
import { chineseNumeral, headingMark, readChineseNumeral } from "./numbering";

describe("numbers as the standard writes them", () => {
  it.each([
    [1, "一"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [99, "九十九"],
  ])("%i is %s", (number, numeral) => {
    expect(chineseNumeral(number)).toBe(numeral);
    expect(headingMark(2, number)).toBe(`（${numeral}）`);
    expect(readChineseNumeral(numeral)).toBe(number);
  });

  it("levels three and four", () => {
    expect([headingMark(3, 2), headingMark(4, 2)]).toEqual(["2.", "（2）"]);
  });

  it.each([
    ["二〇二四", 2024],
    ["一百零二", 102],
    ["两千三百", 2300],
    ["一千零二", 1002],
    ["三万", 30_000],
    ["几十", null],
  ])("%s is read as %s", (text, value) => {
    expect(readChineseNumeral(text)).toBe(value);
  });

  it.each([0, 100, 1.5, -1])("refuse %d", (number) => {
    expect(() => chineseNumeral(number)).toThrow();
  });
});
