import { expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { HeldRole } from "@/lib/access/roles";
import { begun, type ReviewState } from "@/lib/review/state";
import { seatInStep } from "./seat";

const office = "office";
const lv = { id: "lvmm", name: "吕某某" };
const wei = { id: "weimm", name: "卫某某" };
const shen = (...roles: Omit<HeldRole, "office">[]): Extract<Actor, { kind: "person" }> => ({
  ...{ kind: "person", id: "shen", name: "沈某", administrator: false },
  roles: roles.map((role) => ({ office, ...role })),
});
const at = (phase: "reviewing" | "signing", people: string[], agreed: ReviewState["agreed"] = []): ReviewState => ({
  ...begun,
  ...{ phase, round: 1, passed: 0, agreed, steps: [{ name: "这一步", people }] },
});

test("one's own seat comes before another's, and a name that a step asks for before any seat", () => {
  const both = shen({ role: "reviewer" }, { role: "reviewer", for: lv });
  expect(seatInStep(both, office, at("reviewing", []))).toEqual({ for: null });
  expect(seatInStep(both, office, at("reviewing", ["沈某", "吕某某"]))).toEqual({ for: null });
  expect(seatInStep(both, office, at("reviewing", ["吕某某"]))).toEqual({ for: lv });
  expect(seatInStep(both, office, at("reviewing", ["韩某某"]))).toBeNull();
});

test("the last step is signed in the seat that may sign, and returned by whoever only reviews", () => {
  const reviews = { role: "reviewer" } as const;
  expect(seatInStep(shen(reviews), office, at("signing", []))).toEqual({ for: null });
  expect(seatInStep(shen(reviews, { role: "signer", for: wei }), office, at("signing", []))).toEqual({ for: wei });
});

test("a seat that is taken already is not taken again while there is another", () => {
  const two = shen({ role: "reviewer", for: lv }, { role: "signer", for: wei });
  const state = at("reviewing", ["吕某某", "卫某某"], [{ by: "吕某某" }]);
  expect(seatInStep(two, office, state)).toEqual({ for: wei });
});

test("nobody has a seat in another office, nor where no round runs", () => {
  expect(seatInStep(shen({ role: "reviewer" }), "another", at("reviewing", []))).toBeNull();
  expect(seatInStep(shen({ role: "reviewer" }), office, begun)).toBeNull();
});
