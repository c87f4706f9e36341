import fc from "fast-check";
import { expect, test } from "vitest";
import { listStates, reportSorts } from "@/lib/report/listed-report";
import { type ListQuery, listPath, readListQuery } from "./list-query";

const queries: fc.Arbitrary<ListQuery> = fc.record({
  words: fc.string({ maxLength: 30 }).map((text) => text.trim()),
  state: fc.constantFrom(undefined, ...listStates),
  year: fc.constantFrom(undefined, 2019, 2026),
  office: fc.constantFrom(undefined, "an-office"),
  sort: fc.constantFrom(...reportSorts),
  shown: fc.constantFrom(20, 40, 500),
});

test("an address says all that is asked for, and is read back as it was", () => {
  fc.assert(
    fc.property(queries, (query) => {
      const address = new URL(listPath(query), "http://127.0.0.1");
      expect(readListQuery(Object.fromEntries(address.searchParams))).toEqual(query);
    }),
  );
});

test("what is as usual is not in the address", () => {
  expect(listPath(readListQuery({}))).toBe("/");
});

test.each([
  { state: "lost", year: "x", sort: "size", shown: "-3" },
  { state: ["drafting ", "x"], year: "20255", shown: "1e9x", sort: "" },
])("what an address cannot mean is left out", (address) => {
  expect(listPath(readListQuery(address))).toBe("/");
});

test("more rows than a page bears are not opened by an address", () => {
  expect(readListQuery({ shown: "100000" }).shown).toBe(500);
});
