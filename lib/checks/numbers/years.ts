import { sectionOfText } from "../../report/place";
import { unknownYear } from "../../report/values";
import { excerptOf, type Finding, type Severity } from "../finding";
import type { Token } from "./token";
import type { JudgedLine } from "./trace-numbers";

const yearOf = ({ kind, value }: Token) => (kind === "date" && value >= 1990 && value < 2100 ? value : null);

/** A sentence that opens with a year speaks of that year. */
const opensSentence = (line: string, start: number) =>
  /(?:^|[。；！？：]|情况|方面|（[一二三四五六七八九十]+）|\d[.．、])\s{0,4}(?:在|据统计，|(?:一是|二是|三是|四是))?(?:(?:我|本|全)[省市县区局厅委办镇乡街道单位机关系统]{1,4})?\s{0,4}$/.test(
    line.slice(Math.max(0, start - 16), start),
  );
const speaksOfYear = /^\s*年度?(?:，|[,]|我|本|全|区|市|县|省|共|度|累计|收到|受理|新收|办理|答复|主动公开|制发|发布)/;

/** What the year itself names: last year's accounts, report, problems; what has lasted since; what came over. */
const ofThatYear =
  /^\s*年度?(?:[^，。；]{0,16}(?:决算|预算|年报|报告|问题|不足|整改|考核|考评|评估|测评|印发|发布|修订|颁布|实施|成立|组建|立案|受理的|收到的|尚?未(?:办|审)?结)|[^，。；]{0,4}以[来后前]|\s*(?:起|至|到|[-—－–~～])|结转|(?:同期|相比)|度?(?:的|为)?\s*\d)/;
/** Where the report's year follows, the two are compared. */
const comparedWith = (sentence: string, year: number) => sentence.includes(String(year));
/** 截至 2022 年底的…上年: said on purpose of the year before. */
const lastYearWords = /上年|上一年|去年|决算|预算|问题|整改|相比|年报|年度报告/;
const planWords = /将|下一步|计划|拟|明年|打算|着力|继续|今后/;
const planHeading = /整改措施|改进措施|下一步|改进情况|工作打算/;
/** 改进情况 tells what has been done; only these words make a plan of it. */
const tellsBoth = /改进情况(?![\s\S]*(?:整改措施|改进措施|下一步|工作打算))/;
const yearsEnd = /^\s*年(?:12\s*月\s*31\s*日|底|末)/;

type Fault = { token: Token; severity: Severity; message: string; expected?: number };

function faultOf(at: JudgedLine, token: Token, year: number): Fault | null {
  const { line, section } = at;
  const named = yearOf(token);
  if (named === null) return null;
  const after = line.slice(token.start + 4);
  const sentence = line.slice(line.lastIndexOf("。", token.start - 1) + 1).split("。")[0];
  if (/统计期限|统计时限|统计数据|数据统计/.test(sentence))
    return named === year
      ? null
      : { token, severity: "error", message: `统计期限写的是 ${named} 年。这是 ${year} 年度的报告`, expected: year };
  if (/^\s*年度?政府信息公开(?:工作)?年?度?报告/.test(after) && section === "preamble" && named !== year)
    return {
      token,
      severity: "error",
      message: `前言里写的是 ${named} 年度的报告。这是 ${year} 年度的报告`,
      expected: year,
    };
  if (
    named === year - 1 &&
    /截至\s*$/.test(line.slice(0, token.start)) &&
    yearsEnd.test(after) &&
    !lastYearWords.test(sentence)
  )
    return {
      token,
      severity: "warning",
      message: `截至的是 ${named} 年底。这是 ${year} 年度的报告，是不是上年留下的`,
      expected: year,
    };
  if (named === year) return plannedInThePast(at, token, year);
  if (!opensSentence(line, token.start) || !speaksOfYear.test(after) || section === "preamble") return null;
  if (named === year + 1)
    return section === "problemsAndImprovements" || planWords.test(sentence)
      ? null
      : {
          token,
          severity: "warning",
          message: `这一句从 ${named} 年写起。这是 ${year} 年度的报告，是不是年份写错了`,
          expected: year,
        };
  if (named < year && !ofThatYear.test(after) && !comparedWith(after.slice(0, 200).split("。")[0], year))
    return {
      token,
      severity: "warning",
      message: `这一句写的是 ${named} 年。这是 ${year} 年度的报告，是不是上年留下的`,
      expected: year,
    };
  return null;
}

/** A plan belongs to the next year: 改进措施 … 2023 年将加大 in the report for 2023. */
function plannedInThePast({ line, section }: JudgedLine, token: Token, year: number): Fault | null {
  if (section !== "problemsAndImprovements" || !planHeading.test(line.slice(0, token.start))) return null;
  const clause = line.slice(token.end, token.end + 24).split(/[。；]/)[0];
  if (/已|了|完成|以来|中存在|存在/.test(clause)) return null;
  if (tellsBoth.test(line.slice(0, token.start)) && !/将|拟|计划|力争/.test(clause)) return null;
  return {
    token,
    severity: "warning",
    message: `下一步的打算写在 ${year} 年。报告年度已经过去，应写 ${year + 1} 年或者不写年份`,
  };
}

/** Every year of the text is the report's, or one that its words allow. */
export function checkYears(at: JudgedLine, year: number): Finding[] {
  if (year === unknownYear) return [];
  return at.reading.tokens.flatMap((token) => {
    const fault = faultOf(at, token, year);
    if (!fault) return [];
    const place = { section: at.section, paragraph: at.paragraph, start: token.start, end: token.start + 4 };
    return [
      {
        rule: "N-18",
        severity: fault.severity,
        group: "number" as const,
        section: sectionOfText(at.section),
        addresses: [],
        message: fault.message,
        ...(fault.expected ? { expected: String(fault.expected) } : {}),
        actual: at.line.slice(token.start, token.start + 4),
        basis: "报告写的是报告年度 1 月 1 日至 12 月 31 日的情况",
        excerpt: excerptOf(at.line, token.start, token.end),
        place,
        ...(fault.expected
          ? {
              fixes: [
                {
                  kind: "replaceText" as const,
                  label: `改为 ${fault.expected}`,
                  with: String(fault.expected),
                  ...place,
                },
              ],
            }
          : {}),
      },
    ];
  });
}
