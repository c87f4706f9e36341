import type { ConsistencyRule } from "./edition";

const chain = "年度报告逐年衔接：上年结转下年度的申请，就是今年的上年结转";
const experience = "已公布报告中常见的差错";

/** @param columns of the first row of table two, which each edition names in its own way */
export const departmentRules = (columns: string[]): ConsistencyRule => ({
  id: "T2-2",
  severity: "warning",
  section: "proactiveDisclosure",
  left: columns.map((column) => `article20Item1.governmentRules.${column}`),
  relation: "=",
  right: [],
  onlyFor: "department",
  except: "ruleMakers",
  whenMissing: "asZero",
  message:
    "部门一般没有规章，这里填了数。规章由国务院部门、省级和设区的市、自治州政府制定，本级部门起草的规章填在政府的报告里",
  basis: "《中华人民共和国立法法》关于规章制定主体的规定",
});

/** Rules on what both editions print alike: tables three and four, this year and against last year. */
export const sharedRules: ConsistencyRule[] = [
  {
    id: "T3-7",
    severity: "warning",
    section: "requests",
    left: ["requests.carriedOverToNextYear.total"],
    relation: "<=",
    right: ["requests.newlyReceived.total", "requests.carriedOverFromLastYear.total"],
    times: 1 / 6,
    atLeast: 10,
    whenMissing: "skip",
    message:
      "结转下年度 {left} 件，超过全年应办 {right} 件的六分之一。答复期限最长 40 个工作日，请核对年底未办结的件数，属实的写明理由",
    basis: "《中华人民共和国政府信息公开条例》第三十三条",
  },
  {
    id: "Y-1",
    severity: "warning",
    section: "requests",
    left: ["requests.carriedOverFromLastYear.*"],
    relation: "=",
    right: [{ lastYear: "requests.carriedOverToNextYear.*" }],
    whenMissing: "asZero",
    takesRight: true,
    message:
      "{where}一列：上年结转 {left} 件，上年报告的“四、结转下年度继续办理”是 {right} 件，相差 {difference} 件。改成一致，或写明理由",
    basis: chain,
  },
  {
    id: "Y-7",
    severity: "warning",
    section: "remedies",
    left: [{ lastYear: "remedies.reconsideration.pending" }],
    relation: "<=",
    right: ["remedies.reconsideration.total"],
    whenMissing: "skip",
    message: "上年报告有 {left} 件行政复议尚未审结，今年行政复议一共只有 {right} 件。上年未审结的也要计入今年，请核对",
    basis: "表四的件数含上年度结转的案件",
  },
  {
    id: "Y-7",
    severity: "warning",
    section: "remedies",
    left: [
      { lastYear: "remedies.directLitigation.pending" },
      { lastYear: "remedies.litigationAfterReconsideration.pending" },
    ],
    relation: "<=",
    right: ["remedies.directLitigation.total", "remedies.litigationAfterReconsideration.total"],
    whenMissing: "skip",
    message: "上年报告有 {left} 件行政诉讼尚未审结，今年行政诉讼一共只有 {right} 件。上年未审结的也要计入今年，请核对",
    basis: "表四的件数含上年度结转的案件",
  },
  {
    id: "T4-6",
    severity: "warning",
    section: "remedies",
    left: ["remedies.litigationAfterReconsideration.total"],
    relation: "needs",
    right: ["remedies.reconsideration.total", { lastYear: "remedies.reconsideration.total" }],
    whenMissing: "skip",
    message: "复议后起诉有 {left} 件，今年和上年却都没有行政复议。请核对是否应填在“未经复议直接起诉”",
    basis: experience,
  },
  {
    id: "T4-8",
    severity: "warning",
    section: "remedies",
    left: ["remedies.directLitigation.total"],
    relation: "<=",
    right: [],
    fromYear: 2024,
    whenMissing: "skip",
    answeredBy: { text: "直接起诉[^。\\n]{0,40}(?:涉及|针对|属于|均为|对象)" },
    message:
      "未经复议直接起诉有 {left} 件。2024 年起，对不予公开（表三（三）1 至 7）不服的，要先申请行政复议，请核对这些案件是不是针对其他办理结果的，属实的写明理由",
    basis: "《中华人民共和国行政复议法》第二十三条；最高人民法院 2025 年 6 月 1 日起施行的政府信息公开司法解释",
  },
  {
    id: "T2-9",
    severity: "warning",
    section: "proactiveDisclosure",
    left: [
      "article20Item5.administrativeLicensing.decisions",
      "article20Item6.administrativePenalty.decisions",
      "article20Item6.administrativeCompulsion.decisions",
    ],
    relation: "<=",
    right: [],
    onlyInDrafts: true,
    whenMissing: "asZero",
    answeredBy: { text: "行政执法[^。\\n]{0,16}(?:数据|统计|情况报告|公示)" },
    message:
      "行政许可、行政处罚、行政强制合计 {left} 件。请与本机关同年的行政执法数据核对，一致的写明已经核对，不一致的写明口径",
    basis: "许多省份的行政执法年度数据同在 1 月 31 日前公布，说的是同一年的决定；国家没有统一规定",
  },
  ...jump("requests", "requests.newlyReceived.total", "本年新收"),
  ...jump("proactiveDisclosure", "article20Item5.administrativeLicensing.decisions", "行政许可"),
  ...jump("proactiveDisclosure", "article20Item6.administrativePenalty.decisions", "行政处罚"),
  ...jump("proactiveDisclosure", "article20Item6.administrativeCompulsion.decisions", "行政强制"),
];

/** Up or down by more than three times, in both directions the same question. */
function jump(section: ConsistencyRule["section"], address: string, label: string): ConsistencyRule[] {
  const common = {
    id: "Y-8",
    severity: "warning",
    section,
    relation: "<=",
    times: 3,
    atLeast: 20,
    whenMissing: "skip",
    basis: experience,
  } as const;
  return [
    {
      ...common,
      left: [address],
      right: [{ lastYear: address }],
      message: `${label}今年 {left} 件，上年 {right} 件，是上年的三倍以上。请核对，属实的写明理由`,
    },
    {
      ...common,
      left: [{ lastYear: address }],
      right: [address],
      message: `${label}上年 {left} 件，今年 {right} 件，不到上年的三分之一。请核对，属实的写明理由`,
    },
  ];
}
