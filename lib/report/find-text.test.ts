import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AllFigures } from "./figures";
import { findInText, replaceInText } from "./find-text";

const received = "requests.newlyReceived.total";
const figures: AllFigures = new Map([[received, 713]]);
const live = `{{${received}}}`;
const found = (text: string, wanted: string) =>
  findInText(text, wanted, figures).map(({ line, start, end }) => text.split("\n")[line].slice(start, end));

describe("finding words in a text", () => {
  it("finds every place once, in the order of the text", () => {
    expect(findInText("公开公开公\n开公开", "公开", figures)).toEqual([
      { line: 0, start: 0, end: 2, fixed: false },
      { line: 0, start: 2, end: 4, fixed: false },
      { line: 1, start: 1, end: 3, fixed: false },
    ]);
  });

  it("finds nothing for nothing", () => expect(findInText("公开", "", figures)).toEqual([]));

  it("passes over width and case of digits and letters, and over nothing else", () => {
    expect(found("１２件、12件，Word、ｗｏｒｄ", "12")).toEqual(["１２", "12"]);
    expect(found("１２件、12件，Word、ｗｏｒｄ", "WORD")).toEqual(["Word", "ｗｏｒｄ"]);
    expect(found("一，二,三", ",")).toEqual([","]);
    expect(found("（一）(一)", "(一)")).toEqual(["(一)"]);
  });

  it("reads live figures as they are printed, whole, and says that they stay", () => {
    expect(found(`新收${live}件`, "收713件")).toEqual([`收${live}件`]);
    expect(found(`新收${live}件`, "71")).toEqual([live]);
    expect(findInText(`新收${live}件`, "13", figures)[0].fixed).toBe(true);
    expect(findInText(`新收${live}件`, "新收", figures)[0].fixed).toBe(false);
    expect(found(`新收${live}件`, "requests")).toEqual([]);
  });
});

describe("replacing what was found", () => {
  const replaced = (text: string, wanted: string, words: string) =>
    replaceInText(text, findInText(text, wanted, figures), words);

  it("puts the new words in every place, on every line", () => {
    expect(replaced("2024年，2024年\n自2024年起", "2024", "2025")).toBe("2025年，2025年\n自2025年起");
    expect(replaced("aaa", "a", "aa")).toBe("aaaaaa");
    expect(replaced("公开工作", "工作", "")).toBe("公开");
  });

  it("leaves live figures alone", () => {
    expect(replaced(`713件，${live}件`, "713", "714")).toBe(`714件，${live}件`);
  });

  const text = fc.string({ unit: fc.constantFrom("公", "开", "1", "１", "a", "A", "\n", "，", live), maxLength: 60 });
  const word = fc.string({ unit: fc.constantFrom("公", "开", "1", "a"), minLength: 1, maxLength: 3 });

  it("changes nothing but the places found", () => {
    fc.assert(
      fc.property(text, word, (content, wanted) => {
        const hits = findInText(content, wanted, figures);
        const marked = replaceInText(content, hits, "〇");
        expect(marked.split("〇")).toHaveLength(hits.filter(({ fixed }) => !fixed).length + 1);
        expect(marked.split("\n")).toHaveLength(content.split("\n").length);
      }),
    );
  });

  it("leaves nothing to replace behind", () => {
    fc.assert(
      fc.property(text, word, (content, wanted) => {
        const after = replaced(content, wanted, "〇");
        expect(findInText(after, wanted, figures).every(({ fixed }) => fixed)).toBe(true);
      }),
    );
  });
});
