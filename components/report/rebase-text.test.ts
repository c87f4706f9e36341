import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf, rebaseText } from "./rebase-text";

describe("where two texts differ", () => {
  it.each([
    ["甲乙丙", "甲乙丙", null],
    ["甲乙丙", "甲丁丙", { start: 1, before: 2, after: 2 }],
    ["甲丙", "甲乙丙", { start: 1, before: 1, after: 2 }],
    ["甲乙丙", "甲丙", { start: 1, before: 2, after: 1 }],
    ["", "甲", { start: 0, before: 0, after: 1 }],
    ["甲", "", { start: 0, before: 1, after: 0 }],
    ["甲", "乙甲", { start: 0, before: 0, after: 1 }],
    // Which of two equal characters is new cannot be told: the later one.
    ["甲甲", "甲甲甲", { start: 2, before: 2, after: 3 }],
  ])("%j and %j: %j", (one, other, difference) => {
    expect(differenceOf(one, other)).toEqual(difference);
  });

  it("is one range, which put in place of the other's makes the other text", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const found = differenceOf(one, other);
        if (!found) return one === other;
        const { start, before, after } = found;
        return one.slice(0, start) + other.slice(start, after) + one.slice(before) === other;
      }),
    );
  });
});

describe("a change made elsewhere comes into one's own text", () => {
  const base = "第一段。第二段。第三段。";

  it.each([
    [
      "before what was written here",
      "开头第一段。第二段。第三段。",
      `${base}我加的`,
      "开头第一段。第二段。第三段。我加的",
    ],
    [
      "behind what was written here",
      "第一段。第二段。第三段改。",
      "我加的第一段。第二段。第三段。",
      "我加的第一段。第二段。第三段改。",
    ],
    ["behind what was taken away here", "第一段。第二段。第三段改。", "第二段。第三段。", "第二段。第三段改。"],
    ["when nothing was written here", "第一段。改过。", base, "第一段。改过。"],
    ["when nothing was written there", base, "我的", "我的"],
  ])("%s", (_, theirs, mine, both) => {
    expect(rebaseText(base, theirs, mine)).toBe(both);
  });

  it.each([
    ["changed the same place", "第一段。甲。第三段。", "第一段。乙。第三段。"],
    ["wrote at the same place", "第一段。第二段。第三段。甲", "第一段。第二段。第三段。乙"],
  ])("but not where both %s", (_, theirs, mine) => {
    expect(rebaseText(base, theirs, mine)).toBeNull();
  });

  it("and neither's words are lost, in whichever order the two are taken", () => {
    const part = fc.string({ minLength: 1, unit: fc.constantFrom(..."abc") });
    fc.assert(
      fc.property(part, part, part, part, part, (one, two, three, mine, theirs) => {
        const before = `${one}|${two}|${three}`;
        const first = `${mine.toUpperCase()}|${two}|${three}`;
        const last = `${one}|${two}|${theirs.toUpperCase()}`;
        const both = `${mine.toUpperCase()}|${two}|${theirs.toUpperCase()}`;
        expect(rebaseText(before, last, first)).toBe(both);
        expect(rebaseText(before, first, last)).toBe(both);
      }),
    );
  });
});
