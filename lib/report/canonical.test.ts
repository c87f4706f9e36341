import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson } from "./canonical";

it("does not depend on the order of keys, and reads back as the same value", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const turned = Object.fromEntries(Object.entries(object).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(object));
      expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)));
    }),
  );
});

it("tells different contents apart", () => {
  expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: "1" }));
  expect(canonicalJson({ a: null })).not.toBe(canonicalJson({}));
});
