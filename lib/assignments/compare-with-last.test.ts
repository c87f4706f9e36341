import fc from "fast-check";
import { expect, test } from "vitest";
import { compareWithLast } from "./compare-with-last";

const asked = (value: string, lastYear: string, measure: "count" | "amount" = "count") => {
  const far = compareWithLast(value, lastYear, measure);
  return far && [far.what + far.question, far.likely];
};

test("a digit that was struck once too little or once too often is named", () => {
  expect(asked("8283", "90117")).toEqual(["比去年少 91%。88283 少写了一位？", "88283"]);
  expect(asked("39857588", "3712044")).toEqual(["是去年的 11 倍。3985758 多写了一位？", "3985758"]);
  expect(asked("400", "4100")).toEqual(["比去年少 90%。4000 少写了一位？", "4000"]);
});

test("yuan in a cell of ten thousand yuan is named, to the last digit", () => {
  expect(asked("961716000", "98204.10", "amount")).toEqual(["是去年的 9793 倍。元当成了万元？", "96171.6"]);
});

test("where no slip explains it nothing is proposed", () => {
  expect(asked("0", "90117")).toEqual(["去年 90117，今年 0。请再看一眼。", null]);
  expect(asked("200", "2500000")).toEqual(["比去年少 100%。请再看一眼。", null]);
});

test("nothing is asked of small figures, of what is near, of blanks and of words", () => {
  for (const [value, lastYear] of [
    ["2", "19"],
    ["120", "118"],
    ["", "90117"],
    ["约四百", "4"],
    ["400", ""],
    ["400", "0"],
  ])
    expect(asked(value, lastYear)).toBeNull();
});

test("what is proposed is never asked about again", () => {
  const count = fc.nat(10_000_000).map(String);
  fc.assert(
    fc.property(count, count, fc.constantFrom("count", "amount" as const), (value, lastYear, measure) => {
      const likely = compareWithLast(value, lastYear, measure)?.likely;
      return !likely || compareWithLast(likely, lastYear, measure) === null;
    }),
  );
});
