import { expect, test } from "vitest";
import type { AssignmentEvent } from "./event";
import { explainings, reasonOf } from "./explained";

const explained = (text: string, answers: Record<string, string>): AssignmentEvent => ({
  ...{ kind: "explained", at: "2025-01-01", by: "何某", text, answers, faults: [] },
});

test("one reason for several places is written once, and none of a place where nothing stands", () => {
  const reasons = { a: "新设科室", b: "新设科室", c: "补报", d: "补报", e: "补报" };
  expect(explainings(reasons, { a: "1", b: "2", c: "3", d: "" })).toEqual([
    { text: "新设科室", answers: { a: "1", b: "2" } },
    { text: "补报", answers: { c: "3" } },
  ]);
});

test("a reason is one of the value that it was written of, the last one that was", () => {
  const events = [explained("补报", { a: "1" }), explained("新设科室", { a: "2", b: "1" })];
  const reason = (place: string, value: string) => reasonOf(events, { place, value });
  expect([reason("a", "2"), reason("a", "1"), reason("b", "1"), reason("c", "1")]).toEqual([
    ...["新设科室", "", "新设科室", ""],
  ]);
});
