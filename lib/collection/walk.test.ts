import { expect, it } from "vitest";
import { walkFrom } from "./walk";

it.each([
  ["a", { of: 3, at: 0, previous: null, next: "b" }],
  ["b", { of: 3, at: 1, previous: "a", next: "c" }],
  ["c", { of: 3, at: 2, previous: "b", next: null }],
  ["seen already", { of: 3, at: null, previous: null, next: "a" }],
])("from %s one goes to its neighbours, from elsewhere to the first", (id, walk) => {
  expect(walkFrom(["a", "b", "c"], id)).toEqual(walk);
});

it("where nothing is to be looked at the walk leads nowhere", () => {
  expect(walkFrom([], "a")).toEqual({ of: 0, at: null, previous: null, next: null });
});
