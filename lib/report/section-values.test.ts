import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editions } from "../editions/register";
import { samples } from "../samples/samples";
import {
  applyChanges,
  flattenPatch,
  joinReport,
  patchOf,
  readValue,
  realChanges,
  sectionIdsOf,
  splitReport,
} from "./section-values";
import { blankReport } from "./values";

const one = "requests.newlyReceived.naturalPerson";
const two = "requests.newlyReceived.commercialEnterprise";

describe.each(editions)("a report of the $id edition", (edition) => {
  const sample = samples[edition.id as "2019" | "2021"];

  test("is split into its seven sections and joined again without loss", () => {
    const sections = splitReport(edition, sample);
    expect([...sections.keys()]).toEqual(sectionIdsOf(edition));
    expect(joinReport(edition.id, sample.year, sections)).toEqual({
      ...blankReport(edition.id, sample.unit, sample.year),
      ...sample,
    });
  });

  test("that is blank stores nothing but its unit", () => {
    const blank = blankReport(edition.id, { name: "某某局", kind: "government" }, edition.reportingYears.from);
    const [cover, ...others] = splitReport(edition, blank).values();
    expect(cover).toEqual({ unit: blank.unit });
    expect(others.every((values) => Object.keys(values).length === 0)).toBe(true);
  });
});

test("an absent value stays, null and an empty text make blank", () => {
  const before = { figures: { [one]: 3, [two]: 0 }, text: "正文" };
  const changes = flattenPatch({ figures: { [one]: null }, text: "" }, before);
  expect(changes).toEqual({ [`/figures/${one}`]: null, "/text": null });
  expect(applyChanges(before, changes)).toEqual({ figures: { [two]: 0 } });
});

test("a group set to null blanks every value in it", () => {
  expect(flattenPatch({ figures: null }, { figures: { [one]: 3, [two]: 0 } })).toEqual({
    [`/figures/${one}`]: null,
    [`/figures/${two}`]: null,
  });
  expect(flattenPatch({ contact: null }, {})).toEqual({ "/contact": null });
  expect(applyChanges({ text: "正文" }, { "/contact": null })).toEqual({ text: "正文" });
});

test("zero and blank differ", () => {
  expect(realChanges({}, { [`/figures/${one}`]: 0 })).toEqual({ [`/figures/${one}`]: 0 });
  expect(realChanges({}, { [`/figures/${one}`]: null })).toEqual({});
});

const values = fc.record(
  {
    text: fc.string({ minLength: 1 }),
    figures: fc.dictionary(fc.constantFrom(one, two), fc.oneof(fc.nat(), fc.constant(null))),
    notes: fc.dictionary(fc.constantFrom(one, two), fc.string({ minLength: 1 })),
  },
  { requiredKeys: [] },
);

test("property: applying a patch leaves the old values untouched, and each address reads what the patch says", () => {
  fc.assert(
    fc.property(values, values, (before, patch) => {
      const copy = structuredClone(before);
      const changes = flattenPatch(patch, before);
      const after = applyChanges(before, changes);
      expect(before).toEqual(copy);
      for (const [pointer, value] of Object.entries(changes)) expect(readValue(after, pointer)).toEqual(value);
      expect(flattenPatch(patchOf(changes), before)).toEqual(changes);
      expect(realChanges(after, changes)).toEqual({});
    }),
  );
});
