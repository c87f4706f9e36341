import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits, editsBetween } from "./text-edits";

const text = fc
  .array(fc.constantFrom("公开", "\n", "3", "12", "。", "{{a.b.c}}", "a", "\n"), { maxLength: 14 })
  .map((parts) => parts.join(""));

test("edits make one text of another, in order and apart from each other", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edits = editsBetween(before, after);
      expect(applyEdits(before, edits)).toBe(after);
      for (const [index, { from }] of edits.entries()) expect(from).toBeGreaterThanOrEqual(edits[index - 1]?.to ?? 0);
    }),
  );
});

test("two changes far apart are two edits, and what lies between is not touched", () => {
  const before = "第一段写好了。\n第二段写好了。\n第三段写好了。";
  const after = "第一段写完了。\n第二段写好了。\n第三段写好了呢。";
  expect(editsBetween(before, after)).toEqual([
    { from: 4, to: 5, text: "完" },
    { from: 22, to: 22, text: "呢" },
  ]);
});
