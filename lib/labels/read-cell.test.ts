import { describe, expect, it } from "vitest";
import { printedValue, readCell } from "./read-cell";

const count = (printed: string) => readCell(printed, "count", false);
const amount = (printed: string) => readCell(printed, "amount", false);
const withUnit = (printed: string) => readCell(printed, "amount", true);
const value = (of: number | string, more = {}) => ({ kind: "value", value: of, ...more });
const refused = (why: string) => ({ kind: "notANumber", why: expect.stringContaining(why) });

describe("a printed cell", () => {
  it.each(["", " ", "\n", "\u200b", "\ufeff "])("that shows nothing is blank: %j", (printed) => {
    expect(count(printed)).toEqual({ kind: "blank" });
  });

  it.each([
    ["12", 12],
    ["１２", 12],
    ["1,234", 1234],
    ["1，234", 1234],
    ["'12", 12],
    ["\u200b12", 12],
    ["12.0", 12],
    ["12.00", 12],
    ["12件", 12],
    ["12 件", 12],
    ["3人次", 3],
    ["0", 0],
  ])("%j counts %i", (printed, of) => {
    expect(count(printed)).toEqual(value(of));
  });

  it("keeps an amount as it is printed", () => {
    expect(amount("53633.208")).toEqual(value("53633.208"));
    expect(amount("80.50万元")).toEqual(value("80.50"));
    expect(amount("12.0")).toEqual(value("12.0"));
  });

  it.each([
    ["-8", -8],
    ["－8", -8],
    ["−8", -8],
    ["增2", 2],
    ["增加2", 2],
    ["↑2", 2],
    ["减3", -3],
    ["减少 3", -3],
    ["下降3", -3],
  ])("of a change may go down or be said in words: %s", (printed, of) => {
    expect(readCell(printed, "change", false)).toEqual(value(of));
  });

  it("takes what stands in brackets behind the number as its remark", () => {
    expect(count("31（含修订1件）")).toEqual(value(31, { remark: "含修订1件" }));
    expect(count("31件(含转办")).toEqual(value(31, { remark: "含转办" }));
    expect(count("31（含\n修订）")).toEqual(value(31, { remark: "含修订" }));
    expect(count("31（）")).toEqual(value(31));
  });

  it("gives its unit only where the format fixes none", () => {
    expect(withUnit("123 次")).toEqual(value("123", { unit: "次" }));
    expect(withUnit("251000元")).toEqual(value("251000", { unit: "元" }));
    expect(withUnit("12（两次）")).toEqual(value("12", { remark: "两次" }));
    expect(count("12件")).not.toHaveProperty("unit");
  });
});

describe("a cell that can be read in two ways is read, and said to be doubtful", () => {
  it.each([
    ["12\n34", 1234, "断成两行，按 1234 读"],
    ["1 234", 1234, "中间有空格，按 1234 读"],
    ["31①", 31, "注释号，按 31 读"],
  ])("%j", (printed, of, doubt) => {
    expect(count(printed)).toEqual(value(of, { doubt: expect.stringContaining(doubt) }));
  });
});

describe("a cell that is no figure says why", () => {
  it.each([
    ["/", "印的是“/”，不是数"],
    ["无", "不是数"],
    ["12 34", "不知道是什么意思"],
    ["1234 567", "不是数"],
    ["-3", "件数不能是负数"],
    ["—3", "件数不能是负数"],
    ["1.5", "件数没有小数"],
    ["1,2,3", "不是可以填的数"],
    ["12 abc", "不知道是什么意思"],
    ["12件左右", "不知道是什么意思"],
    ["①", "像是注释号，没有数"],
    ["3¹2", "中间有注释号"],
    ["一二三四五六七八九十一二三四五六七八", "“一二三四五六七八九十一二三四五六…”"],
  ])("%j: %s", (printed, why) => {
    expect(count(printed)).toEqual(refused(why));
  });

  it.each(["12元", "12千元", "1亿元"])("%s in a column of 万元 would be another amount", (printed) => {
    expect(amount(printed)).toEqual(refused("这一格的单位应是万元"));
    expect(count(printed)).toEqual(value(Number.parseInt(printed, 10)));
  });
});

describe("what a cell prints", () => {
  it.each([
    ["", null],
    ["  ", null],
    ["12", 12],
    [" 12 ", 12],
    ["0.5", 0.5],
    ["12.0", "12.0"],
    ["1,234", "1,234"],
    ["/", "/"],
  ])("%j is kept as %j", (text, kept) => {
    expect(printedValue(text)).toBe(kept);
  });
});
