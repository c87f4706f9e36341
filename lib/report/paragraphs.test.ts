import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, levelOf, paragraphsOf, readParagraph } from "./paragraphs";

describe("a line is", () => {
  it.each([
    ["（一）主动公开情况", 2, "（一）主动公开情况"],
    ["（十二）其他", 2, "（十二）其他"],
    ["1.队伍建设", 3, "1.队伍建设"],
    ["（1）培训", 4, "（1）培训"],
    ["（一）加强领导。成立领导小组，专人负责。", 2, "（一）加强领导。"],
    ["1.人手不足。三个科室兼职。", 3, "1.人手不足。"],
    ["（2）统计口径。", 4, "（2）统计口径。"],
  ])("%s: heading of level %i", (line, level, heading) => {
    const paragraph = readParagraph(line);
    expect(paragraph.level).toBe(level);
    expect(line.slice(0, paragraph.heading)).toBe(heading);
  });

  it.each([
    "全年主动公开信息4286条。",
    "一、总体情况",
    "1.5万元用于培训",
    "2025年新收申请225件",
    "123.超过两位的编号",
    "(一)半角括号",
    "（一）为什么不公开？",
    "1.已经完成；",
    "",
  ])("%s: body text", (line) => {
    expect(readParagraph(line)).toMatchObject({ level: 0, heading: 0 });
  });
});

describe("the paragraphs of a section", () => {
  it("keep the number of their line, without the empty ones", () => {
    expect(paragraphsOf("第一段\n\n　\n（一）标题\n第二段  ").map(({ text, line }) => [text, line])).toEqual([
      ["第一段", 0],
      ["（一）标题", 3],
      ["第二段", 4],
    ]);
  });

  it("never have more heading than text", () => {
    const words = fc.constantFrom("（一）", "1.", "（1）", "。", "；", "标题", "正文，", "\n", " ", "五");
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        for (const { text, heading, level } of paragraphsOf(parts.join(""))) {
          expect(heading).toBeLessThanOrEqual(text.length);
          expect(heading > 0).toBe(level !== 0);
          expect(text).toBe(text.trim());
          if (level !== 0) expect(levelOf(text)).toBe(level);
        }
      }),
    );
  });
});

describe("clean text", () => {
  it("has neither control characters nor halves of a character", () => {
    expect(cleanText("甲\u0000乙\u0007丙\u001b丁\ud800戊\udc00己\ufffe")).toBe("甲乙丙丁戊己");
  });

  it("keeps what people write: rare characters, marks of direction, tabs", () => {
    const text = "𠮷\u200f\u202a→\t·①";
    expect(cleanText(text)).toBe(text);
  });

  it("has one kind of line end", () => {
    expect(cleanText("一\r\n二\r三\u2028四\u2029五\v六")).toBe("一\n二\n三\n四\n五\n六");
  });

  it("is well-formed for any input, and clean already when cleaned twice", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(0x10ffff)).map((codes) => String.fromCodePoint(...codes)),
        (text) => {
          const cleaned = cleanText(text);
          expect(cleaned).toBe(cleanText(cleaned));
          expect(Buffer.from(cleaned, "utf8").toString("utf8")).toBe(cleaned);
        },
      ),
    );
  });
});
