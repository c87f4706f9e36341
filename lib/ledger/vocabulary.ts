import type { Edition, Heading } from "../editions/edition";
import { isTableSection, leavesOf } from "../editions/figures-of-edition";
import type { LedgerFieldId } from "./fields";

/** Offices' words for the official rows and columns, as data; compared without spaces, brackets and punctuation. */

/** Official id and the office's words for it; where several match, the longest word decides. */
export type Vocabulary = { id: string; label: string; words: string[] }[];

/** Still being handled: the case counts as 结转 or 尚未审结 whatever its date says. */
export const pendingWords = [
  "办理中",
  "延期办理中",
  "已延期办理中",
  "正在办",
  "处理中",
  "待补正",
  "补正中",
  "征求第三方意见中",
  "在办",
  "正在办理",
  "未办结",
  "待办",
  "待答复",
  "结转下年",
  "结转下年度",
  "顺延",
  "未审结",
  "尚未审结",
  "审理中",
  "未结",
];

const applicantWords: Record<string, string[]> = {
  naturalPerson: ["自然人", "个人", "公民", "群众", "市民", "村民", "居民"],
  commercialEnterprise: ["商业企业", "企业", "公司", "企业法人", "商业", "工厂", "有限公司", "个人独资企业"],
  researchInstitution: ["科研机构", "科研", "科研院所", "研究院", "研究所", "高校", "大学"],
  publicInterestOrganization: [
    "社会公益组织",
    "公益组织",
    "公益",
    "社会组织",
    "社会团体",
    "基金会",
    "协会",
    "民办非企业",
  ],
  legalServiceAgency: ["法律服务机构", "法律服务", "律师事务所", "律所", "法律援助"],
  otherOrganization: [
    "其他",
    "其他组织",
    "其它",
    "村委会",
    "村民委员会",
    "居委会",
    "居民委员会",
    "群众团体",
    "群众组织",
    "业主委员会",
    "业委会",
    "合作社",
    "机关",
    "事业单位",
  ],
};

const outcomeWords: Record<string, string[]> = {
  disclosed: [
    "予以公开",
    "同意公开",
    "公开",
    "全部公开",
    "准予公开",
    "主动公开",
    "已主动公开",
    "告知获取方式",
    "告知获取途径",
    "已公开告知",
    "提供信息",
  ],
  partlyDisclosed: [
    "部分公开",
    "予以部分公开",
    "部分予以公开",
    "部分内容公开",
    "部分信息公开",
    "同意部分公开",
    "公开部分",
    "区分处理",
  ],
  stateSecrets: ["国家秘密", "涉密", "属于国家秘密", "涉及国家秘密"],
  prohibitedByLaw: ["法律行政法规禁止公开", "其他法律行政法规禁止公开", "法律法规禁止公开", "法律禁止"],
  endangersSecurityOrStability: ["三安全一稳定", "危及三安全一稳定", "危及国家安全公共安全经济安全社会稳定"],
  thirdPartyRights: [
    "第三方合法权益",
    "保护第三方合法权益",
    "第三方不同意",
    "第三方不同意公开",
    "商业秘密",
    "个人隐私",
    "侵害第三方",
  ],
  internalAffairs: ["内部事务信息", "三类内部事务", "内部事务", "内部管理信息", "人事管理", "后勤管理"],
  processInformation: ["过程性信息", "四类过程性", "过程性", "请示报告", "会议纪要", "讨论记录"],
  enforcementCaseFiles: ["行政执法案卷", "执法案卷", "案卷信息"],
  administrativeInquiry: ["行政查询事项", "行政查询", "查询事项", "不动产登记资料", "工商登记资料"],
  notHeld: [
    "本机关不掌握",
    "不掌握",
    "信息不存在",
    "政府信息不存在",
    "不存在",
    "非本机关公开",
    "不属于本机关",
    "不属于本机关公开",
    "不属本机关",
    "非本机关",
  ],
  needsCreation: ["需要另行制作", "没有现成信息", "需加工", "加工汇总", "需另行制作", "另行制作"],
  unclearAfterCorrection: ["补正后申请内容仍不明确", "补正后仍不明确", "仍不明确", "内容不明确"],
  petitionOrComplaint: ["信访举报投诉", "信访", "举报", "投诉", "咨询类", "信访举报投诉类申请"],
  repeated: ["重复申请", "重复"],
  publicPublication: ["公开出版物", "要求提供公开出版物"],
  excessive: ["大量反复申请", "无正当理由大量反复申请", "大量反复", "反复申请"],
  confirmOrReissue: ["确认或重新出具", "重新出具", "要求确认"],
  correctionOverdue: ["逾期不补正", "未补正", "逾期未补正", "不补正视为放弃"],
  feeUnpaid: ["逾期未缴费", "逾期不缴费", "未缴费", "未缴纳费用", "逾期未缴纳信息处理费"],
  otherHandling: ["主动撤回", "撤回申请", "撤回", "申请人撤回", "撤销申请", "其他"],
  otherwiseHandled: [
    "其他处理",
    "其它处理",
    "主动撤回",
    "撤回申请",
    "撤回",
    "申请人撤回",
    "逾期不补正",
    "逾期未缴费",
    "其他",
  ],
};

const procedureWords: Record<string, string[]> = {
  reconsideration: ["行政复议", "复议", "复议案件"],
  directLitigation: ["未经复议直接起诉", "直接起诉", "未经复议", "未经行政复议"],
  litigationAfterReconsideration: [
    "复议后起诉",
    "经复议起诉",
    "经复议后起诉",
    "复议后诉讼",
    "行政复议后起诉",
    "行政复议后诉讼",
  ],
};

const resultWords: Record<string, string[]> = {
  upheld: ["结果维持", "维持", "驳回诉讼请求", "驳回原告诉讼请求", "维持原答复", "维持原行政行为", "维持原决定"],
  corrected: ["结果纠正", "纠正", "撤销", "撤销原答复", "责令重新答复", "确认违法", "变更", "责令履行"],
  otherResult: [
    "其他结果",
    "其他",
    "终止",
    "终止审理",
    "终止审查",
    "不予受理",
    "驳回复议申请",
    "驳回行政复议申请",
    "驳回起诉",
    "驳回原告起诉",
    "撤诉",
    "原告撤诉",
    "准予撤诉",
    "准许撤诉",
    "撤回起诉",
    "撤回复议申请",
    "撤回行政复议申请",
    "撤回",
    "调解",
    "和解",
  ],
  pending: ["尚未审结", "未审结", "审理中", "在审", "未结", "待判"],
};

const withWords = (headings: Heading[], words: Record<string, string[]>): Vocabulary =>
  headings
    .flatMap(leavesOf)
    .filter(({ total }) => !total)
    .map(({ id, label, short, aliases = [] }) => ({
      id,
      label,
      words: [label, ...(short ? [short] : []), ...aliases, ...(words[id] ?? [])],
    }));

const allOf = (headings: Heading[]): Heading[] => headings.flatMap((each) => [each, ...allOf(each.children ?? [])]);

function known<Item extends { id: string }>(items: Item[], id: string): Item {
  const found = items.find((each) => each.id === id);
  if (!found) throw new Error(`An edition without ${id} has no ledgers`);
  return found;
}

/** The official rows or columns that a column of words may name, in the edition's own order. */
export function vocabularyOf(edition: Edition, field: LedgerFieldId): Vocabulary {
  const tables = edition.sections.filter(isTableSection).flatMap(({ frame }) => frame.tables);
  const [requests, remedies] = [known(tables, "requests"), known(tables, "remedies")];
  const procedures = allOf(remedies.columns);
  if (field === "applicant") return withWords(requests.columns, applicantWords);
  if (field === "outcome") return withWords([known(allOf(requests.rows), "outcomes")], outcomeWords);
  if (field === "result") return withWords([known(procedures, "reconsideration")], resultWords);
  if (field === "procedure")
    return ["reconsideration", "directLitigation", "litigationAfterReconsideration"].map((id) => ({
      id,
      label: known(procedures, id).label,
      words: procedureWords[id],
    }));
  return [];
}
