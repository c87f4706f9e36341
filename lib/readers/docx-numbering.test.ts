import { describe, expect, it } from "vitest";
import { numberPrinter } from "./docx-numbering";

type Level = { format?: string; text: string; start?: string };

/** The part of a Word file that says how its lists count; list 1 is of these levels, list 2 counts on with the same. */
function numberingOf(levels: Level[], overrides = ""): string {
  const ofLevel = ({ format = "decimal", text, start }: Level, at: number) =>
    `<w:lvl w:ilvl="${at}">${start === undefined ? "" : `<w:start w:val="${start}"/>`}<w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  return `<w:numbering><w:abstractNum w:abstractNumId="7">${levels.map(ofLevel).join("")}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="7"/>${overrides}</w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="99"/></w:num></w:numbering>`;
}

/** Numbers of paragraphs that stand one after the other at these levels of list 1. */
function printed(levels: Level[], at: number[]): string[] {
  const print = numberPrinter(numberingOf(levels));
  return at.map((level) => print("1", level));
}

/** The number that one list shows when it has come to `value`. */
const shown = (format: string, value: number) => printed([{ format, text: "%1", start: String(value) }], [0])[0];

describe("numbers that Word computes", () => {
  it("go on within their level and begin anew under the next heading", () => {
    const levels = [
      { format: "chineseCounting", text: "（%1）" },
      { text: "%2." },
      { format: "decimalEnclosedCircle", text: "%3" },
    ];
    expect(printed(levels, [0, 1, 1, 2, 2, 1, 0, 1, 2])).toEqual([
      ...["（一）", "1.", "2.", "①", "②", "3."],
      ...["（二）", "1.", "①"],
    ]);
  });

  it("print the numbers of the levels above, also of one that has not been used yet", () => {
    const levels = [{ text: "%1" }, { format: "lowerLetter", text: "%1.%2" }, { text: "%1.%2.%3" }];
    expect(printed(levels, [1, 2, 0, 1])).toEqual(["1.a", "1.a.1", "1", "1.a"]);
  });

  it.each<[format: string, prints: Record<number, string>]>([
    ["chineseCountingThousand", { 0: "零", 1: "一", 10: "十", 11: "十一", 20: "二十", 35: "三十五", 100: "100" }],
    ["japaneseCounting", { 12: "十二" }],
    ["chineseLegalSimplified", { 3: "叁", 10: "壹拾", 21: "贰拾壹" }],
    ["ideographTraditional", { 1: "甲", 10: "癸", 11: "11" }],
    ["decimalEnclosedCircleChinese", { 1: "①", 20: "⑳", 21: "21", 0: "0" }],
    ["lowerLetter", { 1: "a", 26: "z", 27: "aa", 54: "bbb", 0: "0" }],
    ["upperLetter", { 2: "B" }],
    ["lowerRoman", { 4: "iv", 9: "ix", 14: "xiv", 40: "xl", 99: "xcix", 0: "0", 400: "400" }],
    ["upperRoman", { 6: "VI" }],
    ["decimalZero", { 3: "03", 12: "12" }],
    ["decimal", { 8: "8" }],
    ["anything else", { 8: "8" }],
  ])("of the format %s", (format, prints) => {
    for (const [value, text] of Object.entries(prints)) expect(shown(format, Number(value))).toBe(text);
  });

  it("are none for bullets and lists without a number, which count all the same", () => {
    const levels = [
      { format: "bullet", text: "●" },
      { format: "none", text: "" },
    ];
    expect(printed(levels, [0, 1, 0])).toEqual(["", "", ""]);
  });

  it("begin where the list says, at 0 too, and at 1 where it says nothing of use", () => {
    expect(printed([{ text: "%1", start: "5" }], [0, 0])).toEqual(["5", "6"]);
    expect(printed([{ text: "%1", start: "0" }], [0, 0])).toEqual(["0", "1"]);
    expect(printed([{ text: "%1", start: "x" }], [0])).toEqual(["1"]);
  });

  it("of a second list go on with the first one's, unless it says where to begin, and that only once", () => {
    const levels = [{ text: "%1." }];
    const on = numberPrinter(numberingOf(levels));
    expect([on("1", 0), on("1", 0), on("2", 0)]).toEqual(["1.", "2.", "3."]);
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const anew = numberPrinter(numberingOf(levels, override));
    expect([anew("1", 0), anew("1", 0), anew("2", 0), anew("2", 0)]).toEqual(["1.", "2.", "1.", "2."]);
  });

  it("are left out where the file does not say how a list counts", () => {
    const print = numberPrinter(numberingOf([{ text: "%1" }]));
    expect([print("3", 0), print("9", 0), print("1", 4), print("1", 9)]).toEqual(["", "", "", ""]);
    expect(numberPrinter(undefined)("1", 0)).toBe("");
  });
});
