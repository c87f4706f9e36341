import type { Balance, Frame, Heading, ProseSection } from "./edition";

/**
 * What both editions print alike: the columns of table three, its rows （一） to （五） and the whole of
 * table four. Wording and spans rest on a template in circulation and on published reports of both editions, not on the gazette.
 */

export const applicantColumns: Heading[] = [
  {
    id: "applicants",
    label: "申请人情况",
    unspoken: true,
    children: [
      { id: "naturalPerson", label: "自然人" },
      {
        id: "organization",
        label: "法人或其他组织",
        children: [
          { id: "commercialEnterprise", label: "商业企业" },
          { id: "researchInstitution", label: "科研机构" },
          { id: "publicInterestOrganization", label: "社会公益组织" },
          { id: "legalServiceAgency", label: "法律服务机构" },
          { id: "otherOrganization", label: "其他" },
        ],
      },
      { id: "total", label: "总计", total: true },
    ],
  },
];

export const newlyReceivedRow: Heading = {
  id: "newlyReceived",
  label: "一、本年新收政府信息公开申请数量",
  short: "本年新收",
  help: "统计期限内新收到的申请，不含上年结转。一份申请要求公开多项内容的，按本地主管部门的口径计件。",
};

export const carriedOverFromLastYearRow: Heading = {
  id: "carriedOverFromLastYear",
  label: "二、上年结转政府信息公开申请数量",
  short: "上年结转",
  help: "逐列等于上一年度报告的“四、结转下年度继续办理”。不一致的，要能说明原因。",
};

export const carriedOverToNextYearRow: Heading = {
  id: "carriedOverToNextYear",
  label: "四、结转下年度继续办理",
  short: "结转下年度",
  help: "到 12 月 31 日还没有办结的申请。明年的“二、上年结转”逐列用这里的数。",
};

export const disclosedRow: Heading = {
  id: "disclosed",
  label: "（一）予以公开",
  help: "全部公开的，包括已经主动公开、告知获取方式和途径的。",
  basis: "《条例》第三十六条第（一）项、第（二）项",
};

export const partlyDisclosedRow: Heading = {
  id: "partlyDisclosed",
  label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
  short: "（二）部分公开",
  help: "区分处理、公开了一部分的申请只计在这里，不再计入不予公开等其他情形。",
  basis: "《条例》第三十七条",
};

export const withheldRows: Heading = {
  id: "withheld",
  label: "（三）不予公开",
  children: [
    { id: "stateSecrets", label: "1.属于国家秘密", basis: "《条例》第十四条" },
    {
      id: "prohibitedByLaw",
      label: "2.其他法律行政法规禁止公开",
      basis: "《条例》第十四条",
    },
    {
      id: "endangersSecurityOrStability",
      label: "3.危及“三安全一稳定”",
      basis: "《条例》第十四条",
      help: "国家安全、公共安全、经济安全、社会稳定。",
    },
    { id: "thirdPartyRights", label: "4.保护第三方合法权益", basis: "《条例》第十五条、第三十二条" },
    {
      id: "internalAffairs",
      label: "5.属于三类内部事务信息",
      basis: "《条例》第十六条第一款",
      help: "人事管理、后勤管理、内部工作流程。",
    },
    {
      id: "processInformation",
      label: "6.属于四类过程性信息",
      basis: "《条例》第十六条第二款",
      help: "讨论记录、过程稿、磋商信函、请示报告。",
    },
    { id: "enforcementCaseFiles", label: "7.属于行政执法案卷", basis: "《条例》第十六条第二款" },
    {
      id: "administrativeInquiry",
      label: "8.属于行政查询事项",
      basis: "《条例》第三十六条第（七）项",
      help: "工商、不动产登记资料等，有关法律、行政法规对获取另有规定的。",
    },
  ],
};

export const unableToProvideRows: Heading = {
  id: "unableToProvide",
  label: "（四）无法提供",
  children: [
    { id: "notHeld", label: "1.本机关不掌握相关政府信息", basis: "《条例》第三十六条第（四）项、第（五）项" },
    { id: "needsCreation", label: "2.没有现成信息需要另行制作", basis: "《条例》第三十八条" },
    { id: "unclearAfterCorrection", label: "3.补正后申请内容仍不明确", basis: "《条例》第三十条" },
  ],
};

export const notProcessedRows: Heading = {
  id: "notProcessed",
  label: "（五）不予处理",
  children: [
    { id: "petitionOrComplaint", label: "1.信访举报投诉类申请", basis: "《条例》第三十九条第一款" },
    { id: "repeated", label: "2.重复申请", basis: "《条例》第三十六条第（六）项" },
    { id: "publicPublication", label: "3.要求提供公开出版物", basis: "《条例》第三十九条第二款" },
    { id: "excessive", label: "4.无正当理由大量反复申请", basis: "《条例》第三十五条" },
    { id: "confirmOrReissue", label: "5.要求行政机关确认或重新出具已获取信息" },
  ],
};

export const outcomesTotalRow: Heading = { id: "outcomesTotal", label: "（七）总计", total: true };

export const requestsCorner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

export const requestsBalance: Balance = {
  left: { name: "一＋二", rows: ["newlyReceived", "carriedOverFromLastYear"] },
  right: { name: "（七）＋四", rows: ["outcomesTotal", "carriedOverToNextYear"] },
  label: "核对：一＋二＝三（七）＋四",
};

/** Column weights by which table three keeps to one page of A4 and 不予公开 to one line. */
export const requestsWidths = [5, 10.5, 34.5, 6, 6, 6, 8, 8, 6, 7];

/** Whose case a suit is, as the explanation of 2016 has it. */
export const coDefendantRule = {
  text: "对于行政复议机关作为共同被告的行政诉讼案件，只计算原行为主体的案件数量，不计算行政复议机关的案件数量。",
  source:
    "《国务院办公厅政府信息与政务公开办公室关于政府信息公开年度报告有关项目填报问题的解释》（国办公开办函〔2016〕201号）",
} as const;

const results: Heading[] = [
  {
    id: "upheld",
    label: "结果维持",
    help: "维持原行政行为的，包括判决驳回诉讼请求的。",
  },
  { id: "corrected", label: "结果纠正", help: "撤销、变更、确认违法、责令履行或重新答复的。" },
  { id: "otherResult", label: "其他结果", help: "终止、不予受理、撤回，裁定驳回起诉等。" },
  { id: "pending", label: "尚未审结", help: "到 12 月 31 日还没有结果的。" },
  { id: "total", label: "总计", total: true },
];

export const remediesFrame: Frame = {
  name: "表四",
  widths: Array.from({ length: 15 }, () => 1),
  density: "narrow",
  remarks: "below",
  tables: [
    {
      id: "remedies",
      rows: [],
      columns: [
        { id: "reconsideration", label: "行政复议", children: results },
        {
          id: "litigation",
          label: "行政诉讼",
          children: [
            {
              id: "directLitigation",
              label: "未经复议直接起诉",
              help: "2024 年起，对不予公开不服的要先申请行政复议，这里一般是针对其他办理结果的案件。",
              basis: "《中华人民共和国行政复议法》第二十三条",
              children: results,
            },
            {
              id: "litigationAfterReconsideration",
              label: "复议后起诉",
              help: "只因作出复议决定而作共同被告的，由原行为机关计入，复议机关不计。",
              basis: coDefendantRule.source,
              children: results,
            },
          ],
        },
      ],
    },
  ],
};

/** The five aspects of section one, in the order the notice names them; the word 情况 in their headings is ours. */
export const overviewAspects: NonNullable<ProseSection["aspects"]> = [
  {
    id: "proactiveDisclosure",
    heading: "主动公开情况",
    short: "主动公开",
    asks: "写发布了哪些信息、多少条，政策解读和回应关切，重点领域公开的情况。",
  },
  {
    id: "disclosureOnRequest",
    heading: "依申请公开情况",
    short: "依申请公开",
    asks: "写收到、办结和结转的件数，办理结果的构成，行政复议和诉讼的情况。",
  },
  {
    id: "informationManagement",
    heading: "政府信息管理情况",
    short: "信息管理",
    asks: "写规章、行政规范性文件的制发、废止和现行有效数量，公开审查和动态调整的情况。",
  },
  {
    id: "platform",
    heading: "政府信息公开平台建设情况",
    short: "平台建设",
    asks: "写网站专栏、政务新媒体、公开专区和政府公报的建设与运行。",
  },
  {
    id: "oversight",
    heading: "监督保障情况",
    short: "监督保障",
    asks: "写组织领导、人员培训和日常监督。",
    governmentsOnly: "各级人民政府还要写工作考核、社会评议和责任追究结果情况。",
  },
];

/** 国办公开办函〔2021〕30号 一（一）, as far as copies of it reach: how the sentence ends is not established. */
export const overviewOfficialText =
  "这一项报告本机关政府信息公开工作总体情况，对本机关贯彻落实《中华人民共和国政府信息公开条例》情况进行综述，主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障（含《中华人民共和国政府信息公开条例》第五十条第四项规定的各级人民政府“工作考核、社会评议和责任追究结果情况”）";

/** 《中华人民共和国政府信息公开条例》 (国令第711号), Article 50. */
export const article50 = {
  item1: "（一）行政机关主动公开政府信息的情况；",
  item2: "（二）行政机关收到和处理政府信息公开申请的情况；",
  item3: "（三）因政府信息公开工作被申请行政复议、提起行政诉讼的情况；",
  item4:
    "（四）政府信息公开工作存在的主要问题及改进情况，各级人民政府的政府信息公开工作年度报告还应当包括工作考核、社会评议和责任追究结果情况；",
  item5: "（五）其他需要报告的事项。",
  source: "《中华人民共和国政府信息公开条例》第五十条",
} as const;
