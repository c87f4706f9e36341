import fc from "fast-check";
import { expect, test } from "vitest";
import { readSearch, searchTextOf } from "./list-search";

test.each([
  ["青川市城市管理局", "qcscsglj"],
  ["重光市长山区厦塘镇人民政府", "cgscsqxtzrmzf"],
  ["某某区（开发区）管委会", "mmq(kfq)gwh"],
  ["ＡＢ局", "abj"],
])("%s is found by %s", (name, initials) => {
  expect(searchTextOf(name).startsWith(`${initials} `)).toBe(true);
});

test.each([
  ["", { parts: [] }],
  ["  城管　２０２４ ", { parts: ["城管"], year: 2024 }],
  ["某某局2024年政府信息公开工作年度报告", { parts: ["某某局"], year: 2024 }],
  ["2025年度某某局年报", { parts: ["某某局"], year: 2025 }],
  ["第201号机关", { parts: ["第201号机关"] }],
  ["12024", { parts: ["12024"] }],
  ["2024 2025", { parts: ["2025"], year: 2024 }],
])("“%s” asks for %j", (words, asked) => {
  expect(readSearch(words)).toEqual(asked);
});

test("whatever is typed of a name without a year finds it", () => {
  const names = fc.stringMatching(/^[某青川市县区人民政府局委办]{2,20}$/);
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(), (name, from, length) => {
      const at = from % name.length;
      const typed = name.slice(at, at + 1 + (length % 6));
      expect(readSearch(typed).parts.every((part) => searchTextOf(name).includes(part))).toBe(true);
    }),
  );
});
