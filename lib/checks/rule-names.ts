/** What a rule demands, in few words: a name, and where that does not say it all, the relation. By the rule's id. */
const names: Record<string, string | [name: string, relation: string]> = {
  "T3-1": ["表三各列相平", "第一项＋第二项＝第三项＋第四项"],
  "T3-2": ["表三（七）总计", "各办理结果之和"],
  "T3-3": ["表三各行总计", "六类申请人之和"],
  "T3-4": "表三填的是整数",
  "T3-5": "表三没有空格",
  "T3-7": "结转下年度的件数合理",
  "T3-8": ["逾期未缴费与第六部分", "发出收费通知的要写明收费情况"],
  "T2-1": "表二填的是数",
  "T2-2": "部门没有规章",
  "T2-3": "现行有效不少于本年制发",
  "T2-4": ["收费单位", "元当成万元"],
  "T2-5": "新公开与新制作、总数相称",
  "T2-7": "采购金额写明单位",
  "T2-8": "表二没有空格",
  "T2-9": "与行政执法数据一致",
  "T4-1": ["表四行政复议总计", "四种结果之和"],
  "T4-2": ["表四未经复议直接起诉总计", "四种结果之和"],
  "T4-3": ["表四复议后起诉总计", "四种结果之和"],
  "T4-6": "复议后起诉有相应的复议",
  "T4-7": "共同被告的案件不重复计",
  "T4-8": "直接起诉的案件属实",
  "T4-9": "表四填的是整数",
  "T4-10": "表四没有空格",
  "Y-1": "上年结转与去年一致",
  "Y-2": ["现行有效的增减", "上年＋制发－废止"],
  "Y-4": "上一年项目数量与去年一致",
  "Y-5": "对外公开总数与去年衔接",
  "Y-7": "去年未审结的计入今年",
  "Y-8": "与去年相差三倍以上的数",
  "Y-9": "文字不照抄去年",
  "L-1": "台账的行都有了归处",
  "C-6": "写明统计范围",
  "F-1": "写明单位名称",
  "F-2": "各部分都写了",
  "F-3": "文中的活数字都有数",
  "F-4": "总体情况写全五个方面",
  "F-5": "政府写明考核、评议、追责",
  "F-6": "格式与年度相符",
  "F-7": "写了前言",
  "F-8": "写了落款日期",
  "F-9": "段落不过长",
  "F-10": "统计年度已经结束",
  "F-11": "邮政编码和电话写对",
  "F-12": "电子邮箱写对",
  "G-1": ["官方标题和行名", "改了字、少了行"],
  "W-1": "没有没填的空",
  "W-2": "用词写对",
  "W-3": "标点用全角",
  "W-4": "标题序号连续",
  "W-5": "第五部分写问题和改进",
  "W-6": "第六部分写明收费",
  "W-8": "没有生僻字",
  "W-9": "单位名称前后一致",
  "W-10": "前言写明依据",
  "W-11": "前言写全六部分",
  "W-12": "前言的年度写对",
};

/** Rules of one kind have one name. */
const families: [RegExp, string][] = [
  [/^N-/, "文中数字与表一致"],
  [/^P-/, "没有不宜公开的内容"],
];

export type RuleName = { name: string; relation: string };

/** @returns what a rule is called in a list of faults; its id where it has no name. */
export function ruleName(rule: string): RuleName {
  const known = names[rule];
  if (known !== undefined)
    return typeof known === "string" ? { name: known, relation: "" } : { name: known[0], relation: known[1] };
  return { name: families.find(([pattern]) => pattern.test(rule))?.[1] ?? rule, relation: "" };
}
