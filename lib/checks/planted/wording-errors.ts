import { append, both, copyParagraph, type Planted, tablesOnly, withoutUnpaid, words } from "./plant";

/** Wording, privacy and secrecy; every number of a person is made up. */
export const wordingErrors: Planted[] = [
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
    what: "one wrong sign in a term",
    editions: both,
    plant: append("otherMatters", "信息处里费的标准已经公布。"),
    finds: [{ rule: "W-2", severity: "warning", expected: "信息处理费", actual: "信息处里费" }],
  },
  ...["培训N次", "培训？？次", "培训[ ]次", "此处请补充数据"].map(
    (gap): Planted => ({
      what: `a gap: ${gap}`,
      editions: both,
      plant: words("overview", "三个入口", `三个入口，${gap}`),
      finds: [{ rule: "W-1", severity: "error" }],
    }),
  ),
  {
    what: "第三 after 第一",
    editions: both,
    plant: words("overview", "公文办理时", "第一，培训；第三，公文办理时"),
    finds: [{ rule: "W-4", severity: "warning", actual: "第三" }],
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
    what: "a mobile number in the contact line",
    editions: both,
    plant: words("preamble", "电子邮箱：", "手机：13800001234，电子邮箱："),
    finds: [{ rule: "P-3", severity: "warning", actual: "13800001234" }],
  },
  {
    what: "the name of a clerk in the contact line",
    editions: both,
    plant: words("preamble", "电子邮箱：", "联系人：孙晓明，电子邮箱："),
    finds: [{ rule: "P-9", severity: "warning", actual: "孙晓明" }],
  },
  {
    what: "a mobile number in full-width digits",
    editions: both,
    plant: append("otherMatters", "可拨打１３８００００１２３４。"),
    finds: [{ rule: "P-3", severity: "warning" }],
  },
  ...["0512 65432100", "（0512）6543 2100", "来电号码65432100"].map(
    (telephone): Planted => ({
      what: `a landline written ${telephone}`,
      editions: both,
      plant: append("otherMatters", `可致${telephone}。`),
      finds: [{ rule: "P-4", severity: "warning" }],
    }),
  ),
  ...["村民赵铁柱申请公开名单。", "李秀英不服答复。", "王建国与某某局信息公开纠纷案。"].map(
    (sentence): Planted => ({
      what: `a name in ${sentence}`,
      editions: both,
      plant: append("otherMatters", sentence),
      finds: [{ rule: "P-9", severity: "warning" }],
    }),
  ),
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
