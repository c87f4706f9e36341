import { describe, expect, it } from "vitest";
import { categoriesFor } from "./reason-categories";

describe("reasons offered for a warning", () => {
  it.each([
    ["a figure in force that does not follow from last year's", "lastYear", "proactiveDisclosure", "清理"],
    ["a figure that grew against last year", "lastYear", "requests", "机构改革"],
    ["a number that speaks of something else", "number", "overview", "口径不同"],
  ] as const)("%s", (_, group, section, fits) => {
    expect(categoriesFor({ group, section })).toContain(fits);
  });

  it.each([
    ["clearing away requests", "lastYear", "requests"],
    ["a number of a text", "number", "overview"],
  ] as const)("never 清理: %s", (_, group, section) => {
    expect(categoriesFor({ group, section })).not.toContain("清理");
  });

  it.each([
    ["a mobile number", "privacy", "overview"],
    ["a wrong telephone", "completeness", "cover"],
    ["a misspelling", "wording", "otherMatters"],
  ] as const)("nothing to choose from: %s", (_, group, section) => {
    expect(categoriesFor({ group, section })).toEqual(["其他"]);
  });
});
