import type { LedgerFieldId } from "./fields";

/**
 * Words that say less than a row or a column of the form: the heads of its groups, and what offices write for several
 * outcomes. Alone they are asked; beside a word of one of their rows they agree with it.
 */
type Doubtful = { words: string[]; among: string[] };

const withheld = [
  "stateSecrets",
  "prohibitedByLaw",
  "endangersSecurityOrStability",
  "thirdPartyRights",
  "internalAffairs",
  "processInformation",
  "enforcementCaseFiles",
  "administrativeInquiry",
];
const unable = ["notHeld", "needsCreation", "unclearAfterCorrection"];
const notProcessed = ["petitionOrComplaint", "repeated", "publicPublication", "excessive", "confirmOrReissue"];
const other = ["otherHandling", "correctionOverdue", "feeUnpaid", "otherwiseHandled"];
const suits = ["directLitigation", "litigationAfterReconsideration"];

export const doubtfulWords: Partial<Record<LedgerFieldId, Doubtful[]>> = {
  outcome: [
    { words: ["不予公开", "不公开", "不同意公开", "未予公开", "不宜公开", "拒绝公开"], among: withheld },
    { words: ["无法提供", "不能提供", "未能提供"], among: unable },
    { words: ["不予处理", "不再处理", "不予重复处理"], among: [...notProcessed, ...other] },
    { words: ["其他处理", "其它处理"], among: other },
    { words: ["部分", "一部分", "区分"], among: ["partlyDisclosed"] },
    { words: ["放弃", "视为放弃", "放弃申请", "主动放弃", "自愿放弃"], among: other },
  ],
  applicant: [
    { words: ["律师"], among: ["naturalPerson", "legalServiceAgency"] },
    { words: ["个体工商户", "个体户"], among: ["naturalPerson", "commercialEnterprise"] },
    {
      words: ["法人", "法人或其他组织", "单位", "组织"],
      among: [
        "commercialEnterprise",
        "researchInstitution",
        "publicInterestOrganization",
        "legalServiceAgency",
        "otherOrganization",
      ],
    },
    { words: ["学校", "医院"], among: ["researchInstitution", "publicInterestOrganization", "otherOrganization"] },
  ],
  procedure: [{ words: ["行政诉讼", "诉讼", "行政应诉", "起诉"], among: suits }],
  result: [
    { words: ["驳回", "驳回请求", "驳回复议请求", "驳回行政复议请求"], among: ["upheld", "otherResult"] },
    { words: ["维持原判", "驳回上诉"], among: ["upheld", "corrected", "otherResult"] },
    { words: ["胜诉", "败诉", "支持"], among: ["upheld", "corrected"] },
    { words: ["部分撤销", "部分维持"], among: ["upheld", "corrected", "otherResult"] },
  ],
};

/** Words for the matter, not for what became of it: 申请公开的信息不存在 speaks of no disclosure. */
export const neutralWords = [
  "依申请公开",
  "政府信息公开",
  "信息公开",
  "申请公开",
  "公开申请",
  "要求公开",
  "请求公开",
  "公开的",
  "公开范围",
  "公开职责",
  "公开义务",
];

/** Turns the word behind it round, or only plans it. */
export const turnedRound =
  /(?:[不未非无]|不予|未予|不再|没有|不属于?|不涉及|不存在|不是|不同意|不宜|不能|无法|拒绝|并非|是否|拟|拟予|建议)$/;
