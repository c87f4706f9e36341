import fc from "fast-check";
import { expect, test } from "vitest";
import type { Aspect, ProseSection } from "../editions/edition";
import { editionById } from "../editions/register";
import { aspectText, opensSection, withAspectText } from "./aspect-text";

const section = editionById("2021").sections.find(
  (each): each is ProseSection => each.kind === "prose" && (each.aspects?.length ?? 0) > 2,
) as ProseSection;
const [first, second, third] = section.aspects as Aspect[];

test("words for an aspect that is not there yet come under its heading, in the order of the section, and the others count on", () => {
  const one = withAspectText(section, "", second, "答复五件。");
  expect([aspectText(section, one, second), aspectText(section, one, first)]).toEqual(["答复五件。", ""]);
  const both = withAspectText(section, one, first, "公开三件。\n又两件。");
  expect(aspectText(section, both, first)).toBe("公开三件。\n又两件。");
  expect(aspectText(section, both, second)).toBe("答复五件。");
  expect(both.split("\n").map((line) => line.slice(0, 3))).toEqual(["（一）", "又两件", "（二）"]);
});

test("words in the place of others leave the heading, blank lines and what stands around", () => {
  const heading = withAspectText(section, "", first, "").trim();
  const text = `开头。\n${heading}旧的。\n还有旧的。\n\n${withAspectText(section, "", third, "别的。").replace("（一）", "（二）")}`;
  const changed = withAspectText(section, text, first, "新的。\n");
  expect(aspectText(section, changed, first)).toBe("新的。");
  expect(changed).toBe(text.replace("旧的。\n还有旧的。", "新的。"));
});

test("words that are put under an aspect are read there again, whatever they are", () => {
  const line = fc.stringMatching(/^[甲乙丙，。0-9]{0,8}$/);
  const texts = fc.array(line, { maxLength: 4 }).map((lines) => lines.join("\n").trim());
  const step = fc.tuple(fc.constantFrom(first, second, third), texts);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      const expected = new Map<Aspect, string>();
      let text = "";
      for (const [aspect, words] of steps) {
        text = withAspectText(section, text, aspect, words);
        expected.set(aspect, words);
      }
      for (const [aspect, words] of expected) expect(aspectText(section, text, aspect)).toBe(words);
    }),
  );
});

test.each([
  ["（三）别的", true],
  ["一段。\n  （二）别的。", true],
  ["一段（二）。", false],
  ["1. 小标题", false],
  ["", false],
])("%j would open a part of the section by itself: %j", (words, opens) => {
  expect(opensSection(words)).toBe(opens);
});
