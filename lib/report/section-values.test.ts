import { describe, expect, test } from "vitest";
import { editions } from "../editions/register";
import { samples } from "../samples/samples";
import { joinReport, sectionIdsOf, splitReport } from "./section-values";
import { blankReport } from "./values";

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
