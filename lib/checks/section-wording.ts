import { matchesOf } from "../report/matches-of";
import type { CheckInput } from "./check-input";
import type { Finding } from "./finding";

const signs = (text: string) => text.replace(/\s/g, "").length;

const problemWords = /问题|不足|短板|差距|薄弱|欠缺|有待|不够|不强|不高|不深|不及时|不全面|不规范|需要?进一步/;
const improvementWords =
  /改进|整改|下一步|措施|今后|将(?:进一步|继续|着力|切实|加强|不断|以)|加强|提升|完善|健全|优化|强化|针对|解决|对此|为此|(?:做|抓)好|(?<!未|没有)将(?:开展|组织|推动|推进|围绕|重点|采取|严格|认真|逐步|尽快)|力争/;

/** Section five says what is wrong and what is done about it. */
function checkProblems({ report }: CheckInput): Finding[] {
  const text = report.text.problemsAndImprovements.trim();
  if (text === "") return [];
  const common: Omit<Finding, "message"> = {
    rule: "W-5",
    severity: "warning",
    group: "wording",
    section: "problemsAndImprovements",
    addresses: [],
    basis: "《中华人民共和国政府信息公开条例》第五十条第（四）项",
  };
  if (signs(text) < 10) return [{ ...common, message: `第五部分只有 ${signs(text)} 个字。写今年的主要问题和改进情况` }];
  return [
    ...(problemWords.test(text)
      ? []
      : [{ ...common, message: "第五部分没有写存在的问题。只写成绩不够，写今年的主要问题" }]),
    ...(improvementWords.test(text) ? [] : [{ ...common, message: "第五部分没有写改进情况。写针对问题怎么改" }]),
  ];
}

const feeWords = /信息处理费|(?:政府)?信息公开[^，。；]{0,10}(?:未|没有|无)[^，。；]{0,8}收费|收费/;

/** Section six says what was charged for handling applications, nothing included; only editions that ask for it say so. */
function checkFees(input: CheckInput): Finding[] {
  const { edition, figures, report } = input;
  const asked = edition.sections.find(({ id }) => id === "otherMatters")?.officialText.text.includes("信息处理费");
  const text = report.text.otherMatters;
  if (!asked || text.trim() === "" || feeWords.test(text)) return [];
  const unpaid = Number(figures.get("requests.feeUnpaid.total") ?? 0);
  const phrase = `${report.year}年度，本机关未收取信息处理费。`;
  return [
    {
      rule: unpaid > 0 ? "T3-8" : "W-6",
      severity: "error",
      group: "wording",
      section: "otherMatters",
      addresses: unpaid > 0 ? ["requests.feeUnpaid.total"] : [],
      message:
        unpaid > 0
          ? `第六部分没有写信息处理费收取情况。表三（六）2.逾期未缴费有 ${unpaid} 件，应写明发出收费通知和收取的情况，没有收取的也要写明`
          : "第六部分没有写信息处理费收取情况。没有收取的，也要写明",
      basis: "流传的年度报告格式模板在第六部分的填写提示：收取信息处理费情况在此处报告；已公布报告的通行写法",
      ...(unpaid > 0
        ? {}
        : { fixes: [{ kind: "appendText", label: "插入标准句", section: "otherMatters", text: phrase }] }),
    },
  ];
}

const otherUnit =
  /(?:与|由|^|[，。；：]|现将|公布)([\u4e00-\u9fa5]{2,8}(?:省|市|县|区|州|旗|镇|街道)[\u4e00-\u9fa5]{2,24}?)(?=联系|编制|负责编|(?:20\d{2}年度?)?政府信息公开工作?年度?报告)/g;
const ledTo = /^.{0,6}?[与由向](?=.{6})/;
/** Not a name: the clause that leads to it. */
const clause = /根据|按照|依据|要求|规定|情况|信息|报告|本级|各/;
const bare = (name: string) => name.replaceAll("人民", "");

/** The preamble names the unit twice; a name of another one was left over. */
function checkUnitName({ report, lastYear }: CheckInput): Finding[] {
  const own = bare(report.unit.name);
  const named = report.text.preamble.split("\n").flatMap((line, paragraph) =>
    matchesOf(otherUnit, line)
      .filter(([, name]) => !clause.test(name))
      .map((match) => {
        const name = match[1].replace(ledTo, "");
        return { name, paragraph, start: match.index + match[0].length - name.length };
      }),
  );
  const before = lastYear?.report.unit.name;
  const left = before && bare(before) !== own && !own.includes(bare(before)) ? before : null;
  const wrong = named.filter(({ name }) => own !== "" && !bare(name).includes(own) && !own.includes(bare(name)));
  const copied = left
    ? report.text.overview
        .split("\n")
        .flatMap((line, paragraph) =>
          line.includes(left)
            ? [{ name: left, paragraph, start: line.indexOf(left), section: "overview" as const }]
            : [],
        )
    : [];
  return [...wrong.map((each) => ({ ...each, section: "preamble" as const })), ...copied].map(
    ({ name, paragraph, start, section }) => {
      const place = { section, paragraph, start, end: start + name.length };
      return {
        rule: "W-9",
        severity: "warning",
        group: "wording",
        section: section === "preamble" ? "cover" : section,
        addresses: [],
        message: `文中写的是“${name}”。这是${report.unit.name}的报告，请核对单位名称`,
        expected: report.unit.name,
        actual: name,
        basis: "报告写的是本单位的情况",
        excerpt: name,
        place,
        fixes: [{ kind: "replaceText", label: `改为“${report.unit.name}”`, with: report.unit.name, ...place }],
      };
    },
  );
}

/** What a section as a whole must say. */
export const checkSections = (input: CheckInput): Finding[] => [
  ...checkProblems(input),
  ...checkFees(input),
  ...checkUnitName(input),
];
