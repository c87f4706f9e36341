import { both, cell, column, inTurn, type Planted, tablesOnly, words } from "./plant";

/** Numbers and claims of the prose, and what is missing. */
export const proseErrors: Planted[] = [
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
    what: "a fee that no scale gives",
    editions: ["2021"],
    plant: words("otherMatters", /2230元。其中，某某局880元，某某街道1350元/, "2235元"),
    finds: [{ rule: "N-14", severity: "warning", actual: "2235" }],
  },
  ...["无结转。", "没有结转至下一年度的申请。"].map(
    (none): Planted => ({
      what: none,
      editions: both,
      plant: words("overview", "（三）政府信息管理情况", `依申请公开${none}\n（三）政府信息管理情况`),
      finds: [{ rule: "N-13", severity: "error", addresses: ["requests.carriedOverToNextYear.total"] }],
    }),
  ),
  ...["零败诉", "没有被纠正的案件"].map(
    (none): Planted => ({
      what: none,
      editions: both,
      plant: words("overview", "（三）政府信息管理情况", `政府信息公开工作${none}。\n（三）政府信息管理情况`),
      finds: [{ rule: "N-11", severity: "error" }],
    }),
  ),
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
    plant: inTurn(
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
    plant: inTurn(
      words("overview", "（四）政府信息公开平台建设情况", "（四）其他情况"),
      words("overview", /门户网站公开专栏[^\n]+/, "其他情况与上年大体相同。"),
    ),
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
];
