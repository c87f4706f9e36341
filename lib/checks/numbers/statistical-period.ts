import { matchesOf } from "../../report/matches-of";
import { sectionOfText } from "../../report/place";
import { unknownYear } from "../../report/values";
import { excerptOf, type Finding, type Severity } from "../finding";
import type { JudgedLine } from "./trace-numbers";

type Fault = { severity: Severity; start: number; end: number; message: string; replacement?: string };

/** A publishing system drops single signs: 20231月1日, 自2023年月1日起, 202011日, 国办公开办函202130号. */
const broken: { words: RegExp; message: (found: string) => string; right?: string }[] = [
  {
    words: /(?<!\d)((?:19|20)\d{2})(1[0-2]|0?[1-9])(?=\s?月)/g,
    message: (found) => `“${found}月”里掉了“年”字`,
    right: "$1年$2",
  },
  {
    words:
      /(?:19|20)\d{2}\s?年\s{0,2}(?:\d{1,2}\s?月\s?月|月(?:\s?\d{0,2}\s?日)?|\d{1,2}\s?月\s?日)|(?<=[自从至到])\s?(?:年\s?\d{0,2}\s?月\s?\d{0,2}\s?日?|月\s?\d{1,2}\s?日)/g,
    message: (found) => `“${found}”里掉了数字`,
  },
  {
    words: /(?<!\d)20\d{4,6}(?=\s?日)|(?<=[自从至到])20\d{2}\s?年\s?\d{3,4}(?=\s?日)/g,
    message: (found) => `“${found}日”不成日期，掉了“年”或“月”字`,
  },
  {
    words: /(?<=[自从至到])(?:20\d{2}\s?年)?\s?\d{1,2}\s?月\s?\d{1,2}(?=\s?[起至到止])/g,
    message: (found) => `“${found}”里掉了“日”字`,
  },
  {
    words: /(?<=[函发字])(20[012]\d)(\d{1,3})(?=\s?号)/g,
    message: (found) => `文号“${found}号”里掉了括号`,
    right: "〔$1〕$2",
  },
];

const mayBeBroken = /20\d{3}|年\s{0,2}月|月\s?[日月]|[自从至到]\s?(?:年|月|20|\d{1,2}\s?月)/;

const brokenDates = (line: string): Fault[] =>
  (mayBeBroken.test(line) ? broken : []).flatMap(({ words, message, right }) =>
    matchesOf(words, line).map((match) => ({
      severity: "error" as const,
      start: match.index,
      end: match.index + match[0].length,
      message: `${message(match[0])}。请改成完整的日期或文号`,
      ...(right ? { replacement: right.replace("$1", match[1]).replace("$2", match[2]) } : {}),
    })),
  );

const period =
  /(20\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日\s?起?\s?[至到—－–~～-]{1,2}\s?(?:(20\d{2})\s?年|当年|同年)?\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g;
const statistical =
  /统计(?:的)?(?:期限|时限|期间|时间|范围|周期|数据)|数据(?:的)?(?:统计|期限|时限)|(?:数据|情况|报告)[^。]{0,12}(?:期限|时限|起止)/;
/** An office that is new, or ended within the year, reports for a part of it. */
const partly = /成立|设立|组建|挂牌|撤销|合并|机构改革/;

/** The period of the report is its whole year. */
function shortPeriods(line: string, year: number): Fault[] {
  if (!statistical.test(line) || partly.test(line)) return [];
  return matchesOf(period, line).flatMap((match) => {
    const [from, fromMonth, fromDay, to = match[1], toMonth, toDay] = match.slice(1);
    const whole = [fromMonth, fromDay, toMonth, toDay].map(Number).join() === "1,1,12,31";
    if (whole || Number(from) !== year || Number(to) !== year) return [];
    return [
      {
        severity: "warning" as const,
        start: match.index,
        end: match.index + match[0].length,
        message: `统计期限“${match[0]}”不是整年。年度报告统计 ${year} 年 1 月 1 日至 12 月 31 日，请核对`,
        replacement: `${year}年1月1日起至${year}年12月31日`,
      },
    ];
  });
}

/** Dates that lost a sign, and a statistical period that is not the report's year. */
export function checkPeriod({ section, paragraph, line }: JudgedLine, year: number): Finding[] {
  const faults = [...brokenDates(line), ...(year === unknownYear ? [] : shortPeriods(line, year))];
  return faults.map(({ severity, start, end, message, replacement }) => {
    const place = { section, paragraph, start, end };
    return {
      rule: "N-18",
      severity,
      group: "number",
      section: sectionOfText(section),
      addresses: [],
      message,
      ...(replacement ? { expected: replacement } : {}),
      actual: line.slice(start, end),
      basis: "报告写的是报告年度 1 月 1 日至 12 月 31 日的情况",
      excerpt: excerptOf(line, start, end),
      place,
      ...(replacement
        ? { fixes: [{ kind: "replaceText" as const, label: `改为“${replacement}”`, with: replacement, ...place }] }
        : {}),
    };
  });
}
