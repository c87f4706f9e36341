import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edition2021 } from "../editions/edition-2021";
import { aspectInsertion, type LineEdit, nextNumber, toggleHeading } from "./heading-edits";
import { headingMark } from "./numbering";
import { levelOf } from "./paragraphs";

const overview = edition2021.sections.find(({ id }) => id === "overview");
if (overview?.kind !== "prose") throw new Error("overview is prose");
const aspects = overview.aspects ?? [];

const applied = (lines: string[], edits: LineEdit[]) =>
  lines.map((text, line) =>
    edits.filter((edit) => edit.line === line).reduce((now, { remove, insert }) => insert + now.slice(remove), text),
  );
const toggled = (lines: string[], at: number, level: 2 | 3) => applied(lines, toggleHeading(lines, at, level));
const inserted = (lines: string[], index: number) => {
  const { at, text, edits } = aspectInsertion(overview, lines, aspects[index]);
  const after = applied(lines, edits);
  return [...after.slice(0, at), text, ...after.slice(at)];
};

describe("headings number themselves", () => {
  test("a heading counts on from the last of its level; 1. starts again under the next （一）", () => {
    const lines = ["（一）甲", "1.乙", "正文", "（二）丙", "正文"];
    expect(nextNumber(lines, 2, 3)).toBe(2);
    expect(nextNumber(lines, 4, 3)).toBe(1);
    expect(nextNumber(lines, 4, 2)).toBe(3);
  });

  test("a heading put in between moves those that count on", () => {
    expect(toggled(["（一）甲", "乙", "（二）丙", "（三）丁"], 1, 2)).toEqual([
      "（一）甲",
      "（二）乙",
      "（三）丙",
      "（四）丁",
    ]);
    expect(toggled(["1.甲", "乙", "2.丙", "（一）丁", "1.戊"], 1, 3)).toEqual([
      "1.甲",
      "2.乙",
      "3.丙",
      "（一）丁",
      "1.戊",
    ]);
  });

  test("numbers that already skip are left alone", () => {
    expect(toggled(["（一）甲", "乙", "（四）丙"], 1, 2)).toEqual(["（一）甲", "（二）乙", "（四）丙"]);
  });

  test("a number taken away closes the gap", () => {
    expect(toggled(["（一）甲", "（二）乙", "（三）丙"], 1, 2)).toEqual(["（一）甲", "乙", "（二）丙"]);
  });

  test("one kind of heading turns into the other", () => {
    expect(toggled(["（一）甲", "（二）乙", "（三）丙"], 1, 3)).toEqual(["（一）甲", "1.乙", "（二）丙"]);
    expect(toggled(["  1.甲"], 0, 2)).toEqual(["（一）甲"]);
  });

  test("every number to 99 is read back as the heading it is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 98 }),
        fc.constantFrom(2 as const, 3 as const, 4 as const),
        (number, level) => {
          const line = `${headingMark(level, number)}甲`;
          expect(levelOf(line)).toBe(level);
          expect(nextNumber([line], 1, level)).toBe(number + 1);
        },
      ),
    );
  });

  test("toggling twice gives the text back", () => {
    const line = fc.constantFrom("正文", "甲。", "");
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.constantFrom(2 as const, 3 as const),
        (lines, index, level) => {
          const at = index % lines.length;
          expect(toggled(toggled(lines, at, level), at, level)).toEqual(lines);
        },
      ),
    );
  });
});

describe("aspects in their official order", () => {
  test("into an empty text, then the next ones behind", () => {
    expect(inserted([], 1)).toEqual(["（一）依申请公开情况。"]);
    expect(inserted(["（一）依申请公开情况。正文"], 0)).toEqual(["（一）主动公开情况。", "（二）依申请公开情况。正文"]);
    expect(inserted(["前言", "（一）主动公开情况。", "正文", "（二）平台建设", "正文", "", ""], 2)).toEqual([
      "前言",
      "（一）主动公开情况。",
      "正文",
      "（二）政府信息管理情况。",
      "（三）平台建设",
      "正文",
      "",
      "",
    ]);
  });

  test("in any order of clicks the five headings end in the official order, numbered （一） to （五）", () => {
    const official = aspects.map(({ heading }, index) => `${headingMark(2, index + 1)}${heading}。`);
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
        expect(order.reduce(inserted, [] as string[])).toEqual(official);
      }),
    );
  });
});
