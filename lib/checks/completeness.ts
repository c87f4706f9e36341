import type { Edition, ProseSection } from "../editions/edition";
import { figuresOf, shortLabelOf } from "../editions/figures-of-edition";
import { readAspects } from "../report/aspects";
import type { AllFigures } from "../report/figures";
import { evaluateLiveFigure, type LiveFigure, liveFiguresIn, piecesOf } from "../report/live-figures";
import { paragraphsOf } from "../report/paragraphs";
import { sectionOfText } from "../report/place";
import { proseIds, unknownYear } from "../report/values";
import type { CheckInput } from "./check-input";
import { excerptOf, type Finding } from "./finding";

const article50 = "《中华人民共和国政府信息公开条例》第五十条";

function checkCover({ edition, report, examined, today }: CheckInput): Finding[] {
  const common: Pick<Finding, "group" | "section" | "addresses"> = {
    group: "completeness",
    section: "cover",
    addresses: [],
  };
  const severity = examined === false ? "warning" : "error";
  const { from, to = Number.POSITIVE_INFINITY } = edition.reportingYears;
  const { issuedOn } = report.signature;
  return [
    ...(report.unit.name.trim() === ""
      ? [
          {
            ...common,
            rule: "F-1",
            severity,
            message: "封面没有单位名称。标题由单位名称和年份组成",
            basis: article50,
          } satisfies Finding,
        ]
      : []),
    ...(report.year === unknownYear
      ? [
          {
            ...common,
            rule: "F-1",
            severity,
            message: "封面没有年份。标题由单位名称和年份组成",
            basis: article50,
          } satisfies Finding,
        ]
      : []),
    ...(report.year !== unknownYear && (report.year < from || report.year > to)
      ? [
          {
            ...common,
            rule: "F-6",
            severity: "error",
            message: `${report.year} 年度不用这一版格式。这一版用于 ${from} 年度${to === Number.POSITIVE_INFINITY ? "以后" : `至 ${to} 年度`}`,
            basis: edition.issuedAs,
          } satisfies Finding,
        ]
      : []),
    ...(today !== undefined && today <= `${report.year}-12-31`
      ? [
          {
            ...common,
            rule: "F-10",
            severity: "error",
            waits: true,
            message: `${report.year} 年度还没有结束。现在可以编制，统计期限到 ${report.year} 年 12 月 31 日，到 ${report.year + 1} 年 1 月 1 日起才能定稿`,
            basis: "《中华人民共和国政府信息公开条例》第四十九条：报告的是上一年度",
          } satisfies Finding,
        ]
      : []),
    ...(report.text.preamble.trim() === ""
      ? [
          {
            ...common,
            rule: "F-7",
            severity: "warning",
            message: "前言还没有写。写明编制依据、统计期限和联系方式",
            basis: "已公布报告的通行写法",
          } satisfies Finding,
        ]
      : []),
    ...(report.year !== unknownYear && /^\d{4}-\d{2}-\d{2}$/.test(issuedOn) && issuedOn <= `${report.year}-12-31`
      ? [
          {
            ...common,
            rule: "F-8",
            severity: "warning",
            message: `成文日期 ${issuedOn} 在报告年度结束以前。统计期限到 ${report.year} 年 12 月 31 日，请核对`,
            actual: issuedOn,
            basis: "《中华人民共和国政府信息公开条例》第四十九条",
          } satisfies Finding,
        ]
      : []),
  ];
}

function checkBlankSections({ edition, report, examined }: CheckInput): Finding[] {
  return edition.sections
    .filter((section): section is ProseSection => section.kind === "prose" && report.text[section.id].trim() === "")
    .map((section) => ({
      rule: "F-2",
      severity: examined === false ? "warning" : "error",
      group: "completeness",
      section: section.id,
      addresses: [],
      message: `${section.heading}还没有写。${section.id === "otherMatters" ? "没有其他事项的，也要写明" : section.guidance}`,
      basis: article50,
    }));
}

function blankLabels(edition: Edition, addresses: string[], figures: AllFigures): string {
  const blank = [...new Set(addresses)].filter((address) => (figures.get(address) ?? null) === null);
  const specs = blank.flatMap((address) => figuresOf(edition).get(address) ?? []);
  return specs.map((spec) => `“${shortLabelOf(spec)}”`).join("、");
}

/** Whether the figure prints a value: a sum that has all its cells does, whatever they come to. */
const isFilled = (figure: LiveFigure, figures: AllFigures): boolean =>
  figure.kind === "sum"
    ? figure.terms.every(({ address }) => (figures.get(address) ?? null) !== null)
    : evaluateLiveFigure(figure, figures) !== null;

/** A live figure whose cell is blank prints as a gap. */
function checkGaps({ edition, report, figures, examined }: CheckInput): Finding[] {
  return proseIds.flatMap((section) =>
    report.text[section].split("\n").flatMap((line, paragraph) => {
      if (liveFiguresIn(line, figures).every((figure) => isFilled(figure, figures))) return [];
      let at = 0;
      return piecesOf(line, figures).flatMap((piece): Finding[] => {
        const start = at;
        at += piece.kind === "live" ? piece.source.length : piece.text.length;
        if (piece.kind !== "live" || !piece.blank) return [];
        return [
          {
            rule: "F-3",
            severity: examined === false ? "warning" : "error",
            group: "completeness",
            section: sectionOfText(section),
            addresses: piece.addresses,
            message: `文中的活数字还没有数：${blankLabels(edition, piece.addresses, figures)}空着。先把表里的格填上`,
            basis: "报告内容完整",
            excerpt: excerptOf(line, start, at, 12),
            place: { section, paragraph, start, end: at },
          },
        ];
      });
    }),
  );
}

/** An aspect may be written without a heading of its own: what it must speak of by then stands somewhere. */
const aspectWords: Record<string, RegExp> = {
  proactiveDisclosure: /主动公开|公开(?:各类|政府)?信息\d/,
  disclosureOnRequest: /依申请公开|公开申请|申请公开|申请办理/,
  informationManagement: /信息管理|规范性文件|公开审查|保密审查|发布审查|三审三校|动态调整|公开目录|公开属性/,
  platform: /平台|网站|门户|新媒体|公众号|专栏|专区|公报/,
  oversight: /监督|考核|培训|评议|检查|追责|责任追究/,
};

function checkAspects({ edition, report }: CheckInput): Finding[] {
  const sections = edition.sections.filter(
    (section): section is ProseSection => section.kind === "prose" && section.aspectsRequired === true,
  );
  return sections.flatMap((section) => {
    const text = report.text[section.id];
    if (text.trim() === "") return [];
    return readAspects(section, paragraphsOf(text))
      .filter(({ line, aspect }) => line === null && !aspectWords[aspect.id]?.test(text))
      .map(({ aspect }) => ({
        rule: "F-4",
        severity: "warning",
        group: "completeness",
        section: section.id,
        addresses: [],
        message: `“${aspect.short}”还没有写。官方格式要求的 ${section.aspects?.length ?? 0} 个方面里缺这一个：${aspect.asks}`,
        basis: section.officialText.source,
      }));
  });
}

const governmentTopics: [name: string, words: RegExp][] = [
  ["工作考核", /考核/],
  ["社会评议", /评议|社会评价|满意度/],
  ["责任追究", /责任追究|追究责任|追责|问责/],
];

/** Of governments the law asks three things more. */
function checkGovernment({ report }: CheckInput): Finding[] {
  const text = report.text.overview;
  if (report.unit.kind !== "government" || text.trim() === "") return [];
  const missing = governmentTopics
    .filter(([, words]) => !words.test(text + report.text.problemsAndImprovements))
    .map(([name]) => name);
  if (missing.length === 0) return [];
  return [
    {
      rule: "F-5",
      severity: "warning",
      group: "completeness",
      section: "overview",
      addresses: [],
      message: `没有写${missing.join("、")}结果情况。各级人民政府的报告要写工作考核、社会评议和责任追究结果情况，没有发生的也写明`,
      basis: `${article50}第（四）项`,
    },
  ];
}

/** What is still missing, apart from single cells. */
export const checkCompleteness = (input: CheckInput): Finding[] => [
  ...checkCover(input),
  ...checkBlankSections(input),
  ...checkGaps(input),
  ...checkAspects(input),
  ...checkGovernment(input),
];
