import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf, splitMessage } from "./finding";

const live = "{{requests.newlyReceived.total}}";

describe("an excerpt", () => {
  it("keeps a live figure whole that it would cut", () => {
    expect(excerptOf(`新收${live}件，均按期答复。`, 36, 38, 3)).toBe(`…${live}件，均按期答复…`);
    expect(excerptOf(`均按期答复，新收${live}件。`, 0, 2, 8)).toBe(`均按期答复，新收${live}…`);
  });

  it("shows the words in question, and no half of any braces, wherever it is cut", () => {
    const pieces = fc.array(fc.constantFrom("公开", "件，", live), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(pieces, fc.nat(200), fc.nat(200), fc.nat(30), (words, a, b, around) => {
        const line = words.join("");
        const [start, end] = [Math.min(a, b), Math.max(a, b)].map((at) => Math.min(at, line.length));
        const rest = excerptOf(line, start, end, around).replaceAll(live, "");
        expect(rest).not.toMatch(/[{}]|requests/);
      }),
    );
  });
});

it("a message says what and where up to its first 。", () => {
  expect(splitMessage("自然人一列不平。一＋二 3035，多 72")).toEqual({
    what: "自然人一列不平",
    rest: "一＋二 3035，多 72",
  });
  expect(splitMessage("没有句号")).toEqual({ what: "没有句号", rest: "" });
});
