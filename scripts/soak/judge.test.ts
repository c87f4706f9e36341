import { expect, test } from "vitest";
import { judge } from "./judge.mjs";

const steady = Array.from({ length: 30 }, (_, at) => 300 + (at % 3));
const saves = Array.from({ length: 200 }, () => ({ milliseconds: 10 }));

test("a run without errors, with steady memory and quick saves is in order", () => {
  expect(judge(2, { saves, errors: [], memory: steady })).toEqual([]);
});

test("what grows before the end of the warm-up is no fault, what grows after it is", () => {
  const warming = [...Array.from({ length: 10 }, (_, at) => 100 + at * 20), ...Array(20).fill(300)];
  expect(judge(2, { saves, errors: [], memory: warming })).toEqual([]);
  const growing = Array.from({ length: 30 }, (_, at) => 300 + at * 10);
  expect(judge(2, { saves, errors: [], memory: growing })).toEqual([expect.stringContaining("内存")]);
});

test("slow saves, errors and a run without saves are named", () => {
  const slow = saves.map((save, at) => (at < 5 ? { milliseconds: 100 } : save));
  expect(judge(2, { saves: slow, errors: ["save 500"], memory: steady })).toEqual([
    "save 500",
    expect.stringContaining("倍"),
  ]);
  expect(judge(2, { saves: [], errors: [], memory: steady })).toEqual(["没有存过"]);
});
