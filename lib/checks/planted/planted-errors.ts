import type { ProseId } from "../../editions/edition";
import { deriveFigures } from "../../report/figures";
import type { FigureValue } from "../../report/values";
import type { CheckInput } from "../check-input";

/** One error planted in a consistent report, and all that the checks must say about it. */
export type Planted = {
  what: string;
  editions: ("2019" | "2021")[];
  plant: (input: CheckInput) => CheckInput;
  finds: { rule: string; severity: "error" | "warning"; addresses?: string[]; expected?: string; actual?: string }[];
};

const both: Planted["editions"] = ["2019", "2021"];

/** Only what is printed, no prose and no other year: a changed cell is then one error and not several. */
const tablesOnly = (input: CheckInput): CheckInput => ({
  ...input,
  printed: undefined,
  lastYear: undefined,
  report: { ...input.report, text: { preamble: "", overview: "", problemsAndImprovements: "", otherMatters: "" } },
});

/** Without the findings that the missing prose itself would raise. */
export const proseMissing = new Set(["F-2", "F-7"]);

function cell(address: string, value: FigureValue) {
  return (input: CheckInput): CheckInput => {
    const figures = { ...input.report.figures, [address]: value };
    return { ...input, report: { ...input.report, figures }, figures: deriveFigures(input.edition, figures) };
  };
}

const lastYearCell =
  (address: string, value: FigureValue) =>
  (input: CheckInput): CheckInput =>
    input.lastYear
      ? { ...input, lastYear: { ...input.lastYear, ...cell(address, value)({ ...input.lastYear }) } }
      : input;

const total =
  (address: string, value: FigureValue) =>
  (input: CheckInput): CheckInput => ({ ...input, printed: { ...input.printed, [address]: value } });

/** @throws when the words to be replaced are not there: the plant would be no plant. */
function words(section: ProseId, from: string | RegExp, to: string) {
  return (input: CheckInput): CheckInput => {
    const before = input.report.text[section];
    const after = before.replace(from, to);
    if (after === before) throw new Error(`Nothing planted in ${section}: ${from}`);
    return { ...input, report: { ...input.report, text: { ...input.report.text, [section]: after } } };
  };
}

const append = (section: ProseId, text: string) => (input: CheckInput) => words(section, /$/, text)(input);
const then =
  (...steps: ((input: CheckInput) => CheckInput)[]) =>
  (input: CheckInput) =>
    steps.reduce((made, step) => step(made), input);

const asDepartment = (input: CheckInput): CheckInput => ({
  ...input,
  report: { ...input.report, unit: { name: "某某市某某局", kind: "department" } },
});

const column = (row: string, name = "naturalPerson") => `requests.${row}.${name}`;
const balance = (name = "naturalPerson") =>
  ["newlyReceived", "carriedOverFromLastYear", "outcomesTotal", "carriedOverToNextYear"].map((row) =>
    column(row, name),
  );

export const plantedErrors: Planted[] = [
  // Tables.
  {
    what: "a case too many in one column",
    editions: both,
    plant: then(tablesOnly, cell(column("newlyReceived", "researchInstitution"), 77)),
    finds: [{ rule: "T3-1", severity: "error", addresses: balance("researchInstitution"), expected: "77" }],
  },
  {
    what: "one cell of table three left blank",
    editions: both,
    plant: then(tablesOnly, cell(column("publicPublication", "otherOrganization"), null)),
    finds: [
      { rule: "T3-5", severity: "error", addresses: [column("publicPublication", "otherOrganization")] },
      { rule: "T3-1", severity: "error", addresses: balance("otherOrganization") },
    ],
  },
  {
    what: "a printed row total",
    editions: both,
    plant: total("requests.notHeld.total", 9999),
    finds: [{ rule: "T3-3", severity: "error", addresses: ["requests.notHeld.total"], actual: "9999" }],
  },
  {
    what: "a printed column total",
    editions: both,
    plant: total(column("outcomesTotal"), 9999),
    finds: [{ rule: "T3-2", severity: "error", addresses: [column("outcomesTotal")], actual: "9999" }],
  },
  {
    what: "a printed total left blank",
    editions: both,
    plant: total("requests.repeated.total", null),
    finds: [{ rule: "T3-5", severity: "warning", addresses: ["requests.repeated.total"] }],
  },
  {
    what: "行政复议总计",
    editions: both,
    plant: total("remedies.reconsideration.total", 0),
    finds: [
      { rule: "T4-1", severity: "error", addresses: ["remedies.reconsideration.total"], expected: "76", actual: "0" },
    ],
  },
  {
    what: "直接起诉总计",
    editions: both,
    plant: total("remedies.directLitigation.total", 3),
    finds: [
      { rule: "T4-2", severity: "error", addresses: ["remedies.directLitigation.total"], expected: "22", actual: "3" },
    ],
  },
  {
    what: "复议后起诉总计",
    editions: both,
    plant: total("remedies.litigationAfterReconsideration.total", 0),
    finds: [
      {
        rule: "T4-3",
        severity: "error",
        addresses: ["remedies.litigationAfterReconsideration.total"],
        expected: "13",
        actual: "0",
      },
    ],
  },
  {
    what: "more carried over than a sixth of all",
    editions: both,
    plant: then(tablesOnly, cell(column("carriedOverToNextYear"), 5038), cell(column("newlyReceived"), 1650 + 5000)),
    finds: [
      { rule: "T3-7", severity: "warning" },
      { rule: "T3-1", severity: "error", addresses: balance() },
    ],
  },
  {
    what: "half a case",
    editions: both,
    plant: then(tablesOnly, cell("remedies.directLitigation.upheld", 1.5)),
    finds: [{ rule: "T4-9", severity: "error", addresses: ["remedies.directLitigation.upheld"], actual: "1.5" }],
  },
  {
    what: "a blank in table two",
    editions: ["2021"],
    plant: then(tablesOnly, cell("article20Item5.administrativeLicensing.decisions", null)),
    finds: [{ rule: "T2-8", severity: "error", addresses: ["article20Item5.administrativeLicensing.decisions"] }],
  },
  {
    what: "规章 of a department",
    editions: both,
    plant: then(tablesOnly, asDepartment),
    finds: [{ rule: "T2-2", severity: "warning" }],
  },
  {
    what: "more made than in force",
    editions: ["2021"],
    plant: then(tablesOnly, cell("article20Item1.administrativeNormativeDocuments.issued", 200)),
    finds: [
      {
        rule: "T2-3",
        severity: "warning",
        addresses: [
          "article20Item1.administrativeNormativeDocuments.issued",
          "article20Item1.administrativeNormativeDocuments.inForce",
        ],
      },
    ],
  },
  {
    what: "more disclosed than made",
    editions: ["2019"],
    plant: then(tablesOnly, cell("article20Item1.normativeDocuments.newlyDisclosed", 18)),
    finds: [
      {
        rule: "T2-5",
        severity: "warning",
        addresses: ["article20Item1.normativeDocuments.newlyDisclosed", "article20Item1.normativeDocuments.newlyMade"],
      },
    ],
  },
  {
    what: "an amount without its unit",
    editions: ["2019"],
    plant: (input) => ({ ...input, report: { ...input.report, units: {} } }),
    finds: [{ rule: "T2-7", severity: "warning", addresses: ["article20Item9.centralizedProcurement.totalAmount"] }],
  },

  // Year to year.
  {
    what: "上年结转 not what last year handed over",
    editions: both,
    plant: lastYearCell(column("carriedOverToNextYear"), 33),
    finds: [
      {
        rule: "Y-1",
        severity: "warning",
        addresses: [column("carriedOverFromLastYear")],
        expected: "33",
        actual: "31",
      },
    ],
  },
  {
    what: "现行有效 not last year's plus made minus repealed",
    editions: ["2021"],
    plant: lastYearCell("article20Item1.administrativeNormativeDocuments.inForce", 150),
    finds: [{ rule: "Y-2", severity: "warning", expected: "158", actual: "148" }],
  },
  {
    what: "上一年项目数量 not last year's with its change",
    editions: ["2019"],
    plant: lastYearCell("article20Item5.administrativeLicensing.itemsLastYear", 300),
    finds: [
      {
        rule: "Y-4",
        severity: "warning",
        addresses: ["article20Item5.administrativeLicensing.itemsLastYear"],
        expected: "292",
        actual: "320",
      },
    ],
  },
  {
    what: "元 in a cell of 万元",
    editions: ["2021"],
    plant: lastYearCell("article20Item8.administrativeFees.amountCharged", "96.1"),
    finds: [{ rule: "T2-4", severity: "warning", addresses: ["article20Item8.administrativeFees.amountCharged"] }],
  },
  {
    what: "four times as many penalties",
    editions: both,
    plant: lastYearCell("article20Item6.administrativePenalty.decisions", 2000),
    finds: [{ rule: "Y-8", severity: "warning", addresses: ["article20Item6.administrativePenalty.decisions"] }],
  },
  {
    what: "pending reviews that vanished",
    editions: both,
    plant: lastYearCell("remedies.reconsideration.pending", 90),
    finds: [{ rule: "Y-7", severity: "warning", addresses: ["remedies.reconsideration.total"] }],
  },

  // Prose against tables.
  {
    what: "a wrong 新收",
    editions: both,
    plant: words("overview", /新收政府信息公开申请\d+件/, "新收政府信息公开申请4321件"),
    finds: [{ rule: "N-1", severity: "error", addresses: ["requests.newlyReceived.total"], actual: "4321" }],
  },
  {
    what: "a wrong 上年结转",
    editions: both,
    plant: words("overview", "上年结转38件", "上年结转83件"),
    finds: [
      {
        rule: "N-1",
        severity: "error",
        addresses: ["requests.carriedOverFromLastYear.total"],
        expected: "38",
        actual: "83",
      },
    ],
  },
  {
    what: "a wrong 办结",
    editions: both,
    plant: words("overview", /，办结\d+件/, "，办结4321件"),
    finds: [{ rule: "N-2", severity: "error", addresses: ["requests.outcomesTotal.total"], actual: "4321" }],
  },
  {
    what: "a wrong 结转下年度",
    editions: both,
    plant: words("overview", "结转下年度继续办理49件", "结转下年度继续办理94件"),
    finds: [
      {
        rule: "N-3",
        severity: "error",
        addresses: ["requests.carriedOverToNextYear.total"],
        expected: "49",
        actual: "94",
      },
    ],
  },
  {
    what: "a wrong 自然人",
    editions: both,
    plant: words("overview", /自然人\d+件/, "自然人4321件"),
    finds: [{ rule: "N-4", severity: "error", addresses: ["requests.newlyReceived.naturalPerson"], actual: "4321" }],
  },
  {
    what: "a wrong 部分公开",
    editions: both,
    plant: words("overview", /；部分公开\d+件/, "；部分公开4321件"),
    finds: [{ rule: "N-5", severity: "error", addresses: ["requests.partlyDisclosed.total"], actual: "4321" }],
  },
  {
    what: "a wrong 无法提供",
    editions: both,
    plant: words("overview", /无法提供\d+件/, "无法提供4321件"),
    finds: [{ rule: "N-6", severity: "error", actual: "4321" }],
  },
  {
    what: "an outcome left out",
    editions: both,
    plant: words("overview", /，不予处理\d+件/, ""),
    finds: [{ rule: "N-7", severity: "warning" }],
  },
  {
    what: "a wrong share",
    editions: both,
    plant: words("overview", /占\d+\.\d+%/, "占0.17%"),
    finds: [{ rule: "N-8", severity: "error", actual: "0.17%" }],
  },
  {
    what: "a wrong 行政复议",
    editions: both,
    plant: words("overview", "行政复议76件", "行政复议67件"),
    finds: [
      { rule: "N-9", severity: "error", addresses: ["remedies.reconsideration.total"], expected: "76", actual: "67" },
    ],
  },
  {
    what: "行政复议 without the pending cases",
    editions: both,
    plant: words("overview", "行政复议76件", "行政复议70件"),
    finds: [
      {
        rule: "N-9",
        severity: "warning",
        addresses: ["remedies.reconsideration.total", "remedies.reconsideration.pending"],
        expected: "76",
        actual: "70",
      },
    ],
  },
  {
    what: "a wrong 行政诉讼",
    editions: both,
    plant: words("overview", "行政诉讼35件", "行政诉讼53件"),
    finds: [
      {
        rule: "N-10",
        severity: "error",
        addresses: ["remedies.directLitigation.total", "remedies.litigationAfterReconsideration.total"],
        expected: "35",
        actual: "53",
      },
    ],
  },
  {
    what: "均获维持 with other results",
    editions: both,
    plant: words("overview", "政府信息公开行政诉讼", "均获维持；政府信息公开行政诉讼"),
    finds: [{ rule: "N-11", severity: "error" }],
  },
  {
    what: "a wrong 制发",
    editions: ["2021"],
    plant: words("overview", "行政规范性文件17件", "行政规范性文件71件"),
    finds: [
      {
        rule: "N-12",
        severity: "error",
        addresses: ["article20Item1.administrativeNormativeDocuments.issued"],
        expected: "17",
        actual: "71",
      },
    ],
  },
  {
    what: "a wrong 新制作",
    editions: ["2019"],
    plant: words("overview", "规范性文件17件", "规范性文件71件"),
    finds: [
      {
        rule: "N-12",
        severity: "error",
        addresses: ["article20Item1.normativeDocuments.newlyMade"],
        expected: "17",
        actual: "71",
      },
    ],
  },
  {
    what: "a wrong 行政许可",
    editions: both,
    plant: words("overview", "44721件", "44712件"),
    finds: [
      {
        rule: "N-12",
        severity: "error",
        addresses: ["article20Item5.administrativeLicensing.decisions"],
        expected: "44721",
        actual: "44712",
      },
    ],
  },
  {
    what: "未收到申请",
    editions: both,
    plant: words("overview", "（三）政府信息管理情况", "全年未收到政府信息公开申请。\n（三）政府信息管理情况"),
    finds: [{ rule: "N-13", severity: "error", actual: "未收到政府信息公开申请" }],
  },
  {
    what: "均已办结",
    editions: both,
    plant: words("overview", "（三）政府信息管理情况", "所有申请均已按期办结。\n（三）政府信息管理情况"),
    finds: [
      {
        rule: "N-13",
        severity: "warning",
        addresses: [column("carriedOverToNextYear", "total")].map((each) => each),
        expected: "49",
      },
    ],
  },
  {
    what: "fee parts that do not add up",
    editions: both,
    plant: words("otherMatters", "1350元", "1530元"),
    finds: [{ rule: "N-14", severity: "warning", expected: "2410", actual: "2230" }],
  },
  {
    what: "another scope",
    editions: both,
    plant: words("overview", /全市新收政府信息公开申请\d+件/, "市政府办公室新收政府信息公开申请17件"),
    finds: [{ rule: "N-15", severity: "warning", addresses: ["requests.newlyReceived.total"], actual: "17" }],
  },
  {
    what: "a wrong growth",
    editions: both,
    plant: words("overview", /(新收政府信息公开申请\d+件)/, "$1，同比增长77.7%"),
    finds: [{ rule: "N-16", severity: "warning", addresses: ["requests.newlyReceived.total"], actual: "77.7%" }],
  },
  {
    what: "parts of a number without a cell",
    editions: both,
    plant: words("overview", "财政信息800条", "财政信息900条"),
    finds: [{ rule: "N-17", severity: "warning", expected: "5400", actual: "5300" }],
  },
  {
    what: "last year left over",
    editions: both,
    plant: words("overview", /^\d{4}年，/, "2018年，"),
    finds: [{ rule: "N-18", severity: "warning", actual: "2018" }],
  },
  {
    what: "another period",
    editions: both,
    plant: words("preamble", /自\d{4}年/, "自2018年"),
    finds: [{ rule: "N-18", severity: "error", actual: "2018" }],
  },

  // Completeness.
  {
    what: "no preamble",
    editions: both,
    plant: words("preamble", /[\s\S]+/, ""),
    finds: [{ rule: "F-7", severity: "warning" }],
  },
  {
    what: "section five blank",
    editions: both,
    plant: words("problemsAndImprovements", /[\s\S]+/, ""),
    finds: [{ rule: "F-2", severity: "error" }],
  },
  {
    what: "a live figure without a value",
    editions: both,
    plant: then(
      words("overview", "三个入口", "{{article20Item6.administrativeCompulsion.decisions}}个入口"),
      cell("article20Item6.administrativeCompulsion.decisions", null),
    ),
    finds: [
      { rule: "F-3", severity: "error" },
      { rule: "T2-8", severity: "error" },
    ],
  },
  {
    what: "an aspect missing",
    editions: both,
    plant: words("overview", "（四）政府信息公开平台建设情况", "（四）网站情况"),
    finds: [{ rule: "F-4", severity: "warning" }],
  },
  {
    what: "a government without 社会评议",
    editions: both,
    plant: words("overview", "请社会各界评议，", ""),
    finds: [{ rule: "F-5", severity: "warning" }],
  },
  {
    what: "a year of another edition",
    editions: ["2021"],
    plant: (input) => ({ ...tablesOnly(input), report: { ...tablesOnly(input).report, year: 2019 } }),
    finds: [{ rule: "F-6", severity: "error" }],
  },
  {
    what: "signed before the year ended",
    editions: both,
    plant: (input) => ({
      ...input,
      report: { ...input.report, signature: { ...input.report.signature, issuedOn: `${input.report.year}-11-20` } },
    }),
    finds: [{ rule: "F-8", severity: "warning" }],
  },
  {
    what: "no unit name",
    editions: both,
    plant: (input) => ({
      ...tablesOnly(input),
      report: { ...tablesOnly(input).report, unit: { name: "", kind: "government" } },
    }),
    finds: [{ rule: "F-1", severity: "error" }],
  },

  // Wording.
  ...["【】", "待补充", "（）", "＿＿"].map(
    (gap): Planted => ({
      what: `placeholder ${gap}`,
      editions: both,
      plant: words("overview", "三个入口", `三个入口${gap}`),
      finds: [{ rule: "W-1", severity: "error" }],
    }),
  ),
  {
    what: "××",
    editions: both,
    plant: words("overview", "门户网站公开专栏", "××网站公开专栏"),
    finds: [{ rule: "W-1", severity: "warning", actual: "××" }],
  },
  {
    what: "a number left out",
    editions: both,
    plant: words("overview", "三个入口", "入口  个"),
    finds: [{ rule: "W-1", severity: "error" }],
  },
  {
    what: "政府息公开",
    editions: both,
    plant: words("overview", "（四）政府信息公开平台建设情况", "（四）政府息公开平台建设情况"),
    finds: [{ rule: "W-2", severity: "warning", expected: "政府信息公开", actual: "政府息公开" }],
  },
  {
    what: "的的",
    editions: both,
    plant: words("overview", "政务新媒体按月", "政务新媒体的的按月"),
    finds: [{ rule: "W-2", severity: "warning", expected: "的", actual: "的的" }],
  },
  {
    what: "half-width comma",
    editions: both,
    plant: words("overview", "三个入口，政务", "三个入口,政务"),
    finds: [{ rule: "W-3", severity: "warning", expected: "，", actual: "," }],
  },
  {
    what: "（四） twice",
    editions: both,
    plant: words("overview", "（五）监督保障", "（四）监督保障"),
    finds: [{ rule: "W-4", severity: "warning", actual: "（四）" }],
  },
  {
    what: "三是 after 一是",
    editions: both,
    plant: words("problemsAndImprovements", "二是个别", "三是个别"),
    finds: [{ rule: "W-4", severity: "warning", actual: "三是" }],
  },
  {
    what: "only achievements",
    editions: both,
    plant: words("problemsAndImprovements", /[\s\S]+/, "全年公开工作成效显著，机制进一步完善，群众十分认可。"),
    finds: [{ rule: "W-5", severity: "warning" }],
  },
  {
    what: "only problems",
    editions: both,
    plant: words("problemsAndImprovements", /[\s\S]+/, "政策解读的形式还不够多样，个别单位答复说理不足。"),
    finds: [{ rule: "W-5", severity: "warning" }],
  },
  {
    what: "section five of one word",
    editions: both,
    plant: words("problemsAndImprovements", /[\s\S]+/, "无问题。"),
    finds: [{ rule: "W-5", severity: "warning" }],
  },
  {
    what: "no fee statement, none unpaid",
    editions: ["2021"],
    plant: (input) => append("otherMatters", "无。")(withoutUnpaid(tablesOnly(input))),
    finds: [{ rule: "W-6", severity: "error" }],
  },
  {
    what: "no fee statement, fees unpaid",
    editions: ["2021"],
    plant: words("otherMatters", /[\s\S]+/, "无。"),
    finds: [{ rule: "T3-8", severity: "error", addresses: ["requests.feeUnpaid.total"] }],
  },
  {
    what: "a character that 仿宋 lacks",
    editions: both,
    plant: words("overview", "年度考核", "年度考核（朱镕某负责）"),
    finds: [{ rule: "W-8", severity: "warning", actual: "镕" }],
  },
  {
    what: "another unit's name",
    editions: both,
    plant: words("preamble", "请与某某市人民政府办公室联系", "请与邻近市教育局联系"),
    finds: [{ rule: "W-9", severity: "warning", actual: "邻近市教育局" }],
  },
  {
    what: "a paragraph of last year",
    editions: both,
    plant: copyParagraph,
    finds: [{ rule: "Y-9", severity: "warning" }],
  },

  // Privacy and secrecy; the numbers are made up.
  {
    what: "an identity card number",
    editions: both,
    plant: append("otherMatters", "申请人证件为11010519491231002X。"),
    finds: [{ rule: "P-1", severity: "error" }],
  },
  {
    what: "an identity card number split by spaces",
    editions: both,
    plant: append("otherMatters", "证件为110105 19491231 002X。"),
    finds: [{ rule: "P-1", severity: "error" }],
  },
  {
    what: "a secrecy mark",
    editions: both,
    plant: append("otherMatters", "机密★五年。"),
    finds: [{ rule: "P-2", severity: "error" }],
  },
  {
    what: "内部资料",
    editions: both,
    plant: append("otherMatters", "以上为内部资料。"),
    finds: [{ rule: "P-2", severity: "warning" }],
  },
  {
    what: "a mobile number",
    editions: both,
    plant: append("otherMatters", "可拨打13800001234。"),
    finds: [{ rule: "P-3", severity: "warning", actual: "13800001234" }],
  },
  {
    what: "a landline",
    editions: both,
    plant: append("otherMatters", "可拨打0512-65432100。"),
    finds: [{ rule: "P-4", severity: "warning" }],
  },
  {
    what: "a bank card",
    editions: both,
    plant: append("otherMatters", "账号为6222 0200 0000 0000 000。"),
    finds: [{ rule: "P-5", severity: "warning" }],
  },
  {
    what: "an e-mail address",
    editions: both,
    plant: append("otherMatters", "可写信到someone@example.com。"),
    finds: [{ rule: "P-6", severity: "warning", actual: "someone@example.com" }],
  },
  {
    what: "a passport",
    editions: both,
    plant: append("otherMatters", "护照E12345678。"),
    finds: [{ rule: "P-7", severity: "warning", actual: "E12345678" }],
  },
  {
    what: "a plate",
    editions: both,
    plant: append("otherMatters", "车辆苏A12B45。"),
    finds: [{ rule: "P-8", severity: "warning", actual: "苏A12B45" }],
  },
  {
    what: "the name of an applicant",
    editions: both,
    plant: append("otherMatters", "申请人张三丰不服答复。"),
    finds: [{ rule: "P-9", severity: "warning", actual: "张三丰" }],
  },
  {
    what: "the number of an internal document",
    editions: both,
    plant: append("otherMatters", "依据某政办密发〔2023〕12号。"),
    finds: [{ rule: "P-10", severity: "warning" }],
  },
];

/** Moves all of 逾期未缴费 to 3.其他: every column still balances. */
function withoutUnpaid(input: CheckInput): CheckInput {
  const columns = [
    "naturalPerson",
    "commercialEnterprise",
    "researchInstitution",
    "publicInterestOrganization",
    "legalServiceAgency",
    "otherOrganization",
  ];
  const value = (row: string, name: string) => Number(input.report.figures[column(row, name)]);
  return columns.reduce(
    (made, name) =>
      then(
        cell(column("otherHandling", name), value("otherHandling", name) + value("feeUnpaid", name)),
        cell(column("feeUnpaid", name), 0),
      )(made),
    input,
  );
}

/** Gives last year's report the very paragraph of this year's. */
function copyParagraph(input: CheckInput): CheckInput {
  const long =
    "公文办理时同步确定公开属性，发布前逐条审查并登记台账，对历年文件集中清理一次，失效的在网站加注标识并移入历史栏目。";
  const planted = words(
    "overview",
    "公文办理时同步确定公开属性，发布前逐条审查，对历年文件集中清理一次。",
    long,
  )(input);
  if (!planted.lastYear) return planted;
  const { report } = planted.lastYear;
  return {
    ...planted,
    lastYear: { ...planted.lastYear, report: { ...report, text: { ...report.text, overview: long } } },
  };
}
