import { sectionOfText } from "../../report/place";
import { excerptOf, type Finding } from "../finding";
import { quoteOf } from "./contradiction";
import type { JudgedLine } from "./trace-numbers";

/** Another fee named since: its amount is not measured by this scale. */
const otherFee = /费(?!用)/;

/**
 * 信息处理费 comes to 100 元 and more for a request or 10, 20 and 40 元 for a page, so every amount and every sum
 * of them is a multiple of ten. Only editions that ask for the fee are of the years in which the scale holds.
 */
export function checkFeeScale(at: JudgedLine): Finding[] {
  const asked = at.edition.sections.find(({ id }) => id === "otherMatters")?.officialText.text.includes("信息处理费");
  if (!asked || !at.line.includes("信息处理费")) return [];
  return at.reading.tokens.flatMap((token) => {
    const named = at.line.lastIndexOf("信息处理费", token.start);
    const between = at.line.slice(named + 5, token.start);
    const measured = token.kind === "quantity" && token.unit === "元" && token.step <= 1 && !token.approximate;
    if (!measured || named < 0 || between.includes("。") || otherFee.test(between) || token.value % 10 === 0) return [];
    return [
      {
        rule: "N-14",
        severity: "warning" as const,
        group: "number" as const,
        section: sectionOfText(at.section),
        addresses: [],
        message: `“${quoteOf(at.line, token.start, token.end)}”不像按标准算出来的。按件每件 100 元起，按量每页 10 元、20 元或 40 元，合起来总是 10 的倍数，请核对金额`,
        actual: at.line.slice(token.start, token.numberEnd),
        basis: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
        excerpt: excerptOf(at.line, token.start, token.end, 24),
        place: { section: at.section, paragraph: at.paragraph, start: token.start, end: token.end },
      },
    ];
  });
}
