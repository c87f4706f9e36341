import { expect, test } from "vitest";
import { blankReport } from "../report/values";
import { firstHandling, withUnitName } from "./handling";
import type { ReadFile } from "./read-file";

const { unit, contact, signature, text } = blankReport("2021", { name: "某某局", kind: "department" }, 2024);
const read = (year: number) => ({ unit, year, contact, signature, text }) as ReadFile;

test.each([
  [2024, "asThis"],
  [2025, "asThis"],
  [2023, "asLastYear"],
  [0, "asThis"],
])(
  "a file of %d, while the report of 2024 is due, is offered %s; one without a year as the one that is due",
  (year, use) => {
    expect(firstHandling(read(year), 2024)).toMatchObject({ use, corrected: { year }, decisions: {}, typed: {} });
  },
);

test("the signature follows the unit's name as long as it was the same", () => {
  const given = { unit, year: 2024, contact, text, signature: { ...signature, unit: "某某局" } };
  expect(withUnitName(given, "水务局")).toMatchObject({ unit: { name: "水务局" }, signature: { unit: "水务局" } });
  const other = { ...given, signature: { ...signature, unit: "某某局办公室" } };
  expect(withUnitName(other, "水务局")).toMatchObject({
    unit: { name: "水务局" },
    signature: { unit: "某某局办公室" },
  });
});
