import type { Finding, FindingGroup } from "../checks/finding";
import type { NumberTrace } from "../checks/number-trace";
import type { ReportDocument } from "../document/document";
import type { Edition } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import type { AllFigures } from "../report/figures";
import type { FinalisedVersion } from "../report/finalised-version";
import { chineseNumeral } from "../report/numbering";
import { paragraphsOf } from "../report/paragraphs";
import type { Reason } from "../report/reason";
import { proseIds, type Report } from "../report/values";
import { answeredLines, numbered, openLines } from "./finding-lines";
import { paragraph, titleOf } from "./paper-blocks";

export type CheckReportInput = {
  edition: Edition;
  report: Report;
  figures: AllFigures;
  findings: Finding[];
  numbers: NumberTrace[];
  reasons: Reason[];
  /** The version in force, when the report is finalised. */
  version: FinalisedVersion | null;
  /** YYYY-MM-DD, China's. */
  today: string;
  comparedWith: number | null;
};

const groupNames: Record<FindingGroup, string> = {
  table: "表内勾稽",
  lastYear: "跨年衔接",
  number: "文中数字",
  completeness: "填写完整",
  wording: "文字规范",
  privacy: "发布前体检",
};

/** Title of 检查报告 and name of its file. */
export const checkReportTitle = ({ unit, year }: Pick<Report, "unit" | "year">): string =>
  `${unit.name}${year}年度报告检查报告`;

/** 检查报告: what was checked, what was found and what reasons were given, for the file. */
export function buildCheckReport(input: CheckReportInput): ReportDocument {
  const { report } = input;
  const title = titleOf([report.unit.name, `${report.year}年度报告检查报告`]);
  const parts: [string, string[]][] = [
    ["检查范围", scopeLines(input)],
    ["必须改正", numbered(openLines(input, "error"))],
    ["请核对", numbered(openLines(input, "warning"))],
    ["已说明", numbered(answeredLines(input))],
    ["定稿情况", statusLines(input)],
  ];
  const body = parts.flatMap(([heading, lines], part) => [
    paragraph("heading1", `${chineseNumeral(part + 1)}、${heading}`, `heading.${part}`),
    ...lines.map((line, index) => paragraph("body", line, `part.${part}.${index}`)),
  ]);
  return {
    title: checkReportTitle(report),
    unit: report.unit.name,
    year: report.year,
    edition: report.edition,
    sections: [{ id: "check-report", blocks: [title, ...body] }],
  };
}

const tied = (kind: NumberTrace["kind"]) => ["live", "figure", "sum", "share", "growth"].includes(kind);

function scopeLines({ edition, report, findings, numbers, today, comparedWith }: CheckReportInput): string[] {
  const specs = [...figuresOf(edition).values()];
  const paragraphs = proseIds.flatMap((id) => paragraphsOf(report.text[id])).length;
  const groups = Object.entries(groupNames).map(
    ([group, name]) => `${name} ${findings.filter((finding) => finding.group === group).length} 处`,
  );
  return [
    `检查日期：${today}。按${edition.issuedAs}的格式，检查了三张表 ${specs.length} 个数（其中 ${specs.filter(({ parts }) => parts).length} 个自动合计）、${paragraphs} 段文字和文中 ${numbers.length} 个数字，其中 ${numbers.filter(({ kind }) => tied(kind)).length} 个与表内数字对上来源。`,
    comparedWith === null
      ? "没有上一年度的报告可比，跨年衔接没有检查。"
      : `与本单位 ${comparedWith} 年度报告比较了跨年衔接。`,
    `发现的问题：${groups.join("，")}。`,
    "发布前体检查找身份证号、手机号、银行卡号、涉密标志等，帮助完成依法应做的公开审查和保密审查，不代替审查。",
  ];
}

function statusLines({ version }: CheckReportInput): string[] {
  if (!version) return ["编制中，还没有定稿。"];
  return [`已定稿，第 ${version.number} 次。内容的 SHA-256 校验码：`, version.sha256];
}
