import { describe, expect, it } from "vitest";
import { draftMarkFor, isDraftMark, printedMark } from "./draft-mark";

it("is 编制中 as long as anything is open, then 送审稿", () => {
  expect([0, 1, 7].map(draftMarkFor)).toEqual(["送审稿", "编制中", "编制中"]);
});

describe("a line that is nothing but a mark", () => {
  it.each(["（送审稿）", "（编制中）", "送审稿", "(征求意见稿)", "【讨论稿】", "初稿", "（ 送 审 稿 ）", "（草案）"])(
    "%s",
    (line) => {
      expect(isDraftMark(line, "any")).toBe(true);
    },
  );

  it.each(["送审稿已报区政府办。", "（送审稿）和（征求意见稿）", "稿", "", "（一）送审稿"])("but not %s", (line) => {
    expect(isDraftMark(line, "any")).toBe(false);
  });

  it("below the first heading is ours alone, as it is printed", () => {
    expect(isDraftMark(printedMark("送审稿"), "own")).toBe(true);
    expect(["送审稿", "（征求意见稿）", "初稿"].some((line) => isDraftMark(line, "own"))).toBe(false);
  });
});
