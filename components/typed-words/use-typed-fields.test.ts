import fc from "fast-check";
import { expect, it } from "vitest";
import { changedFields, readKept } from "./use-typed-fields";

const fields = fc.record({ name: fc.string(), all: fc.boolean(), place: fc.integer(), people: fc.array(fc.string()) });

it("keeps of several fields what was said anew, and gives it back as it was", () => {
  fc.assert(
    fc.property(fields, fc.record({ name: fc.string(), people: fc.array(fc.string()) }), (initial, typed) => {
      const kept = JSON.stringify({ typed: changedFields(typed, initial), before: initial });
      expect({ ...initial, ...readKept(kept, initial) }).toEqual({ ...initial, ...typed });
    }),
  );
});

it("leaves the fields that nobody touched to what a colleague makes of them", () => {
  const before = { name: "甲", contact: "" };
  const after = { name: "乙", contact: "" };
  expect({ ...after, ...changedFields({ contact: "周某某" }, before) }).toEqual({ name: "乙", contact: "周某某" });
});

it("puts no ticks of before over a list that others have changed meanwhile", () => {
  const kept = JSON.stringify({ typed: { name: "丙", people: ["乙", "丁"] }, before: { name: "甲", people: ["乙"] } });
  expect(readKept(kept, { name: "甲", people: ["乙"] })).toEqual({ name: "丙", people: ["乙", "丁"] });
  expect(readKept(kept, { name: "甲", people: [] })).toEqual({ name: "丙" });
});

it("takes nothing of another kind out of what a browser keeps, whatever stands there", () => {
  const initial = { name: "甲", people: ["乙"] };
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (words) => {
      const { name = "", people = [] } = readKept(words, initial);
      expect(typeof name).toBe("string");
      expect(Array.isArray(people)).toBe(true);
    }),
  );
  expect(readKept('{"typed":{"name":1,"people":"丙","constructor":"丁"}}', initial)).toEqual({});
});
