import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFigure } from "./parse-figure";

/** Digits and signs, and characters of every script, halves of pairs among them. */
const anything = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from("0123456789.,-+０９，．－ ")),
      fc.nat(0x10ffff).map((code) => String.fromCodePoint(code)),
    ),
  )
  .map((characters) => characters.join(""));

const value = (measure: "count" | "amount" | "change", typed: string) => {
  const parsed = parseFigure(measure, typed);
  return parsed.ok ? parsed.value : parsed.message;
};

describe("a count", () => {
  it.each([
    ["12", 12],
    ["0", 0],
    ["007", 7],
    ["１２３", 123],
    ["1,234", 1234],
    ["1，234，567", 1_234_567],
    [" 12 ", 12],
    ["1 234", 1234],
    ["12 345 678", 12_345_678],
    ["1\u200b2", 12],
    ["0000000000012", 12],
    ["12\u00a0", 12],
    ["　5", 5],
    ["+5", 5],
    ["999999999999", 999_999_999_999],
  ])("typed as %j is %i", (typed, count) => {
    expect(value("count", typed)).toBe(count);
  });

  it.each(["", " ", "\u3000"])("typed as %j is blank, not zero", (typed) => {
    expect(value("count", typed)).toBeNull();
  });

  it.each([
    ["12a", "这里要填整数，现在是“12a”"],
    ["12.5", "件数没有小数"],
    ["12.25", "件数没有小数"],
    ["a1.5", "这里要填整数"],
    ["1.5a", "这里要填整数"],
    ["-3", "件数不能是负数"],
    ["-12", "件数不能是负数"],
    ["3-5", "这里要填整数"],
    ["-3件", "这里要填整数"],
    ["－3", "件数不能是负数"],
    ["/", "这里要填整数，现在是“/”"],
    ["-", "这里要填整数，现在是“-”"],
    ["无", "这里要填整数"],
    ["1,23", "这里要填整数"],
    ["1e3", "这里要填整数"],
    ["十二", "这里要填整数"],
    ["12 3", "这里要填整数，现在是“12 3”"],
    ["1 2", "这里要填整数"],
    ["1  2", "这里要填整数"],
    ["1 234 56", "这里要填整数"],
    ["1234 567", "这里要填整数"],
    ["12↵3", "这里要填整数"],
    ["1234567890123", "这个数太长"],
  ])("typed as %j is refused and says why", (typed, message) => {
    expect(value("count", typed)).toContain(message);
  });

  it("of twelve digits at most comes back from any way of writing it", () => {
    const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(
        fc.nat({ max: Number.MAX_SAFE_INTEGER }).map((count) => count % 10 ** 12),
        (count) => {
          for (const typed of [String(count), count.toLocaleString("en-US"), wide(String(count)), ` ${count}\t`])
            expect(value("count", typed)).toBe(count);
        },
      ),
    );
  });

  it("is a whole number from 0, or blank, or a refusal, whatever is typed", () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const parsed = parseFigure("count", typed);
        if (parsed.ok)
          expect(parsed.value === null || (Number.isSafeInteger(parsed.value) && Number(parsed.value) >= 0)).toBe(true);
        else expect(parsed.message).toMatch(/改好/);
      }),
    );
  });
});

describe("a change", () => {
  it.each([
    ["-8", -8],
    ["−8", -8],
    ["－８", -8],
    ["+8", 8],
    ["0", 0],
    ["-0", 0],
    ["-999999999999", -999_999_999_999],
  ])("typed as %j is %i", (typed, change) => {
    expect(Object.is(value("change", typed), change)).toBe(true);
  });

  it.each(["减8", "-8.5", "--8", "-"])("typed as %j is refused", (typed) => {
    expect(value("change", typed)).toEqual(expect.stringContaining("现在是"));
  });
});

describe("an amount", () => {
  it.each([
    ["96171.60", "96171.60"],
    ["53,633.208", "53633.208"],
    ["１２．５", "12.5"],
    ["53 633.208", "53633.208"],
    ["123456789012345678901234", "123456789012345678901234"],
    ["0", "0"],
    ["12345678901234567890.12", "12345678901234567890.12"],
  ])("typed as %j is kept digit for digit", (typed, amount) => {
    expect(value("amount", typed)).toBe(amount);
  });

  it.each([
    ["-1.5", "金额不能是负数"],
    ["12万元", "这里要填金额数字，单位另填"],
    ["1.2.3", "这里要填金额数字"],
    ["3-5", "这里要填金额数字"],
    [" 约5 ", "现在是“约5”。已留着没动，改好再导出"],
    ["1234567890123456789012345", "这个数太长"],
  ])("typed as %j is refused and says why", (typed, message) => {
    expect(value("amount", typed)).toContain(message);
  });
});

it("a refusal repeats what stands in the cell, shortened", () => {
  expect(value("count", "一个很长很长很长很长很长的说明")).toContain("“一个很长很长很长很长很长…”");
  expect(value("count", "十二个字的说明放得下的了")).toContain("“十二个字的说明放得下的了”");
  expect(value("count", " 无 ")).toContain("“无”");
});
