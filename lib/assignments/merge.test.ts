import { expect, test } from "vitest";
import type { Answer, Assignment } from "./assignment";
import type { AssignmentEvent } from "./event";
import { changedLater, copyOf, mergeAnswers, newHappenings } from "./merge";

const event = (kind: AssignmentEvent["kind"], at: string): AssignmentEvent => ({
  ...{ kind, at, by: "李某", text: "", answers: {}, faults: [] },
});
const given: Assignment = {
  ...{ id: "1", reportId: "r", section: "财务科", person: "何某", personId: null, parts: ["a"], due: "2025-01-15" },
  ...{ at: "2025-01-01", by: "李某", events: [event("given", "2025-01-01")], answers: [] },
};
const answer = (place: string, value: string, at: string, takenAt: string | null = null): Answer => ({
  ...{ place, value, at, takenAt, way: "account", by: "何某", taken: takenAt && value },
});

test("a copy is known by its id, and under another one by when and by whom it was given to whom or for what", () => {
  const copied = { ...given, id: "2" };
  const known = (packed: Partial<Assignment>) => copyOf([given], { ...copied, ...packed }) === given;
  expect(known({ id: "1", at: "2025-02-02", parts: [] })).toBe(true);
  expect(known({ parts: ["b"] })).toBe(true);
  expect(known({ section: "法规科" })).toBe(true);
  expect(known({ person: "沈某", parts: ["a", "b"] })).toBe(true);
  expect(known({ section: "法规科", parts: ["b"] })).toBe(false);
  expect(known({ person: "沈某", parts: ["b"] })).toBe(false);
  expect(known({ at: "2025-02-02" })).toBe(false);
  expect(known({ by: "周某" })).toBe(false);
});

test("of two who changed what is asked the later one stands", () => {
  const changed = (at: string) => ({ ...given, events: [...given.events, event("changed", at)] });
  expect(changedLater(given, changed("2025-01-05"))).toBe(true);
  expect(changedLater(changed("2025-01-06"), changed("2025-01-05"))).toBe(false);
  expect(changedLater(given, given)).toBe(false);
});

test("what happened on both is not told twice", () => {
  const [first, second] = [event("given", "2025-01-01"), event("handedIn", "2025-01-05")];
  expect(newHappenings([first], [first, second])).toEqual([second]);
});

test("the last word at each place stands; of the same word the one that was put into the report last", () => {
  const here = [answer("a", "1", "05"), answer("b", "2", "05"), answer("c", "3", "05"), answer("d", "", "01")];
  const there = [answer("a", "7", "06"), answer("b", "8", "04"), answer("c", "3", "05", "07"), answer("d", "9", "02")];
  const { answers, replaced } = mergeAnswers(here, [...there, answer("e", "6", "01")]);
  expect(Object.fromEntries(answers.map(({ place, value }) => [place, value]))).toEqual({
    ...{ a: "7", b: "2", c: "3", d: "9", e: "6" },
  });
  expect(answers.find(({ place }) => place === "c")?.takenAt).toBe("07");
  // What was blank here is lost to nobody.
  expect(replaced.map(({ place }) => place)).toEqual(["a"]);
  const back = mergeAnswers(there, here);
  expect(back.answers.find(({ place }) => place === "c")?.takenAt).toBe("07");
});
