/**
 * The words that say of which figure a number speaks, as data. A number takes its meaning from the
 * nearest of these; the words between that and the number must be harmless (between-words.ts).
 */
export type PhraseKind =
  /** Rows of table three. `group` and `row` name a heading of the edition by `of`. */
  | "request"
  | "plainRequest"
  | "receive"
  | "newly"
  | "handle"
  | "conclude"
  | "from"
  | "to"
  | "carry"
  /** 剩余: what goes to the next year, if the words behind the number say so. */
  | "rest"
  | "group"
  | "row"
  | "column"
  /** Table four. */
  | "review"
  | "suit"
  | "direct"
  | "afterReview"
  | "cases"
  | "result"
  | "filed"
  /** Table two. */
  | "document"
  | "change"
  | "decision"
  | "fees"
  | "procurement"
  /** 其他: of whatever was spoken of before. */
  | "other"
  | "growth"
  | "share"
  /** What follows speaks of a part only: 涉及征地的. */
  | "part"
  /** A noun that no table counts. */
  | "elsewhere"
  /** Says that applications or cases are about open government information. */
  | "disclosure";

export type Phrase = { kind: PhraseKind; of?: string; words: string };

const year = "(?:上一?年度?|去年度?|下一?年度?|次年|明年|今年|本年度?|当年|\\d{4}\\s*年度?)";

/** 要求 and 请求 are applications where they are counted like these. */
const counted = "(?=[约共计有为\\s]{0,4}[\\d０-９]{1,9}\\s?(?:件|起|宗|份|例|人次))";

/** An application for information, in all the words for it: 公开申请书, 公开请求, 要求公开信息的来函. */
const requestWords = [
  "(?:政府|政务)?信息(?:依申请)?公开(?:类|方面)?(?:的)?(?:书面|有效|各类)?(?:申请|请求)(?:书|表|单)?",
  `(?:(?:政府|政务)?信息公开|依申请公开)(?:类|方面)?(?:的)?要求${counted}`,
  "依申请(?:政府)?(?:信息)?公开(?:政府)?(?:信息)?(?:类|方面)?(?:的)?(?:书面|有效)?(?:申请|请求)?(?:书|表|单)?",
  "(?:依法?)?申请(?:的)?政府信息公开(?!条例|工作|行政)|依法?申请(?:的)?信息公开",
  "政府公开信息(?:的)?(?:申请|请求)",
  "(?:要求|请求|申请)(?:公开|获取|提供)(?:有关|相关|的)*(?:政府)?信息(?:的)?(?:申请|请求|来函|信函)(?:书|表)?",
  "申请公开(?:有关|相关|的)*(?:政府)?信息",
  `公开(?:政府|有关|相关|的)*信息(?:的)?(?:申请|请求|要求${counted})`,
  "公开(?:申请|请求)(?:书|表|单)?",
  "申请公开(?=\\s?[\\d０-９])",
  "依申请信息公开|依申请(?=件|事项|案件|数|办件)",
].join("|");

/** Where two could begin at the same character the earlier one wins: specific before general. */
export const phrases: Phrase[] = [
  // Parts of the applications that no row counts by itself.
  {
    kind: "elsewhere",
    words: "(?:申请人)?(?:主动|自行|自愿)?(?:撤回|撤销)(?:了)?(?:政府|信息|公开)*(?:的)?申请|(?:主动|自行|申请人)撤回",
  },
  {
    kind: "elsewhere",
    words:
      "(?:许可|复议|仲裁|援助|低保|救助|补贴|补助|修复|专利|商标|登记|执行|赔偿|公证|认定|退税|变更|审批|就业|贷款|入学|备案)申请",
  },
  {
    kind: "elsewhere",
    words:
      "(?:网上|网络|在线|互联网|信函|邮寄|邮政|来信|当面|现场|电子邮件|邮件|邮箱|窗口|平台|网站|传真|书面|口头|线上|线下|纸质)(?:、(?:信函|邮寄|当面|网络|邮件|传真|窗口))*(?:提交|提出|方式|渠道|途径|系统|收到|受理|接收)*(?:的)?(?:政府)?(?:信息公开|依申请公开|公开)?申请(?!(?:公开)?政府信息)",
  },
  {
    kind: "elsewhere",
    words:
      "(?:通过)?(?:网上|网络|在线|互联网|信函|邮寄|邮政|来信|当面|现场|电子邮件|邮件|邮箱|窗口|平台|网站|传真|书面|口头|线上|线下|纸质|渠道)(?:方式|渠道|途径|系统)?(?:提交|提出|收到|受理|接收|办理|申请)?(?:的)?(?=[约共为计有\\s]*[\\d０-９])",
  },
  {
    kind: "elsewhere",
    words:
      "非(?:政府)?信息公开(?:类|领域)?(?:的)?(?:行政)?(?:复议|诉讼)(?:案件)?|(?:参与|代理|协助)(?:(?:行政)?(?:复议|诉讼|应诉)[、和]?)+|(?:行政)?复议(?:应诉|机构|机关(?!(?:作出|予以|决定)*(?:维持|纠正|撤销|责令))|委员会|局|体制|答复书?|听证|决定书|建议书|意见书|咨询|接待)|(?:行政)?(?:诉讼|应诉)(?:答辩|出庭|代理|法律)",
  },

  { kind: "elsewhere", words: "(?:去年|上年|上一年度?)(?:同期)?(?:共|累计)*(?:受理|收到|新收|答复|办结|办理)" },
  { kind: "review", words: "政府信息公开(?:类|领域|方面)?(?:的)?行政复议(?:申请|案件)" },
  { kind: "elsewhere", words: "(?:行政)?复议申请" },
  // Anyone may apply: no column.
  { kind: "disclosure", words: "公民、法人(?:或者?|和|及|以及|、|与)其[他它]组织" },

  { kind: "elsewhere", words: "(?:评查|抽查|检查|评审|评选)[^，。；\\d]{0,8}案卷|案卷(?:评查|抽查|评审)" },

  // Rows under （三） to （六）.
  {
    kind: "row",
    of: "petitionOrComplaint",
    words: "信访、?举报、?投诉(?:类)?(?:申请|事项)?|信访投诉举报类?|(?:信访|举报|投诉)(?:类|性质)(?:的)?申请",
  },
  { kind: "row", of: "repeated", words: "(?:属于)?重复(?:提出)?申请" },
  { kind: "row", of: "publicPublication", words: "(?:要求)?(?:行政机关)?(?:提供)?公开出版物" },
  { kind: "row", of: "excessive", words: "(?:无正当理由)?大量、?反复申请" },
  {
    kind: "row",
    of: "confirmOrReissue",
    words: "(?:要求)?(?:行政机关)?(?:确认或(?:者)?)?重新出具(?:已获取(?:的)?信息)?",
  },
  {
    kind: "row",
    of: "correctionOverdue",
    words:
      "(?:申请人)?(?:无正当理由)?逾期(?:不|未)补正(?:、?(?:行政机关)?(?:不再处理|视为放弃)(?:其)?(?:政府信息公开)?(?:申请)?)?",
  },
  {
    kind: "row",
    of: "feeUnpaid",
    words:
      "(?:申请人)?逾期(?:未|不)(?:按[^，。；、]{0,10})?缴(?:纳)?(?:费用|费)?(?:、?(?:行政机关)?(?:不再处理|视为放弃)(?:其)?(?:政府信息公开)?(?:申请)?)?",
  },
  // 条例第十四条 to 第十六条 are the eight rows of （三）.
  { kind: "elsewhere", words: "不再处理(?:其|该)?(?:政府信息公开)?申请" },
  {
    kind: "row",
    of: "stateSecrets+prohibitedByLaw+endangersSecurityOrStability",
    words: "(?:条例》?)?第十四条(?:规定)?",
  },
  {
    kind: "row",
    of: "thirdPartyRights",
    words: "(?:条例》?)?第十五条(?:规定)?|第三方不同意(?:公开)?|(?:按照|根据|依据|因|尊重)第三方意见(?=而?不予?公开)",
  },
  {
    kind: "row",
    of: "internalAffairs+processInformation+enforcementCaseFiles+administrativeInquiry",
    words: "(?:条例》?)?第十六条(?:规定)?",
  },
  { kind: "row", of: "stateSecrets", words: "(?:属于|涉及|以)国家秘密|国家秘密(?=[类的信息\\s]*[\\d０-９])" },
  { kind: "row", of: "prohibitedByLaw", words: "(?:其他)?法律、?(?:行政)?法规禁止公开" },
  { kind: "row", of: "endangersSecurityOrStability", words: "(?:危及)?“?三安全一稳定”?" },
  { kind: "row", of: "thirdPartyRights", words: "(?:保护|损害|侵害|涉及)?第三方(?:的)?合法权益" },
  { kind: "row", of: "internalAffairs", words: "(?:属于)?(?:三类)?内部事务(?:性)?信息" },
  { kind: "row", of: "processInformation", words: "(?:属于)?(?:四类)?过程性信息" },
  { kind: "row", of: "enforcementCaseFiles", words: "(?:属于)?(?:行政)?执法案卷(?:信息)?" },
  { kind: "row", of: "administrativeInquiry", words: "(?:属于)?行政查询事项" },
  {
    kind: "row",
    of: "notHeld",
    words:
      "(?:属于)?(?:本机关|本单位|本局|本级机关|行政机关)?不掌握(?:相关|相应|所申请)?(?:的)?(?:政府)?(?:信息)?|(?:政府)?信息不存在|(?<=[，、；：（(])不存在(?=[的共\\s]{0,3}[\\d０-９])",
  },
  { kind: "row", of: "needsCreation", words: "没有现成(?:的)?(?:政府)?信息(?:、?需要?另行制作)?|(?:需要?)?另行制作" },
  { kind: "row", of: "unclearAfterCorrection", words: "补正后(?:申请)?(?:内容)?仍(?:然)?不明确|申请内容(?:仍)?不明确" },

  // （一） to （六）.
  {
    kind: "group",
    of: "disclosed+partlyDisclosed",
    words:
      "(?:予以)?公开类?[（(](?:(?:含|包括|包含|及|和)?(?:予以公开|全部公开)?[、和及]?)部分公开[）)]|公开(?:和|及|或|、)部分公开",
  },
  { kind: "group", of: "withheld", words: "不予(?:以)?公开|不同意公开|拒绝公开|不公开(?=[类的]?[\\s]*[\\d０-９])" },
  {
    kind: "group",
    of: "disclosed",
    words: "(?<=[作做]出)公开(?=决定|答复)|予以公开|同意公开|准予公开|全部公开|完全公开",
  },
  {
    kind: "group",
    of: "partlyDisclosed",
    words: "(?:予以)?部分公开|部分(?:同意|准予|予以)公开|(?:同意|准予)部分公开|区分处理",
  },
  { kind: "group", of: "unableToProvide", words: "(?:无法|不能|未能)提供" },
  { kind: "group", of: "notProcessed", words: "不予处理|不处理(?=的?\\s*[\\d０-９])" },
  {
    kind: "group",
    of: "otherwiseHandled",
    words:
      "作?(?:其他|其它)(?:方式)?处理|其[他它](?:处理)?(?:情形|情况|答复)|(?<=[，、；])其[他它]类(?=\\s*[\\d０-９])",
  },

  // 二 and 四 of table three.
  { kind: "to", words: "(?:下一?年度?|次年度?|明年)结转|跨年度?(?:办理|处理|答复)" },
  {
    kind: "from",
    words: `(?:加上|连同|含|包括)(?:历年)?结转(?![至到入下])|(?:延续|沿续|接续|承接)(?:自)?(?:上一?年度?|去年度?)(?:的)?|历[史年]结转|期初(?:结转|在办|余额)?|(?:上一?年度?|去年度?)(?:度)?(?:未(?:办)?结(?:转入|结转|转来)?|转入|转接|遗留|跨年|延续)|${year}(?:没有?办完|未办完|没办结)|${year}结转|结转(?:自|于)?(?:上一?年度?|去年)|结转(?:至|到|入)?(?:本|今|当)年度?`,
  },
  {
    kind: "to",
    words: `(?:结转|转结|转|延|顺延|延续|延期|跨|留|推迟)(?:至|到|入)?(?:下一?年度?|次年度?|明年|\\d{4}\\s*年度?)(?:度)?|(?:下一?年度?|次年)(?:度)?继续(?:办理|处理|答复)|顺延|(?:正在|尚在|仍在)(?:依法)?(?:办理|处理|答复)(?:中|过程中|之中)?|(?:在法定(?:办理|答复)?期限内)?(?:办理|处理|答复)(?:过程)?之?中(?=[，。；、）]|$)|(?:尚|还)?未(?:答复|办复)|尚未(?:办结|到期|答复)|未(?:到期|办结)|未到(?:法定|规定)?(?:答复|办理|办结)?(?:期限|时限)`,
  },
  { kind: "carry", words: "结转" },
  { kind: "rest", words: "剩余|余下|其余|尚余|还剩|剩下" },

  // Columns of table three.
  {
    kind: "column",
    of: "naturalPerson",
    words: "自然人|公民个人|个人|公民(?=(?:提出|提交|申请|的)*[\\s约共]*[\\d０-９])",
  },
  {
    kind: "column",
    of: "organization",
    words: "(?<=[，、；：和及])(?:企事业)?单位(?=(?:提出|提交)?(?:的)?申请\\s*[\\d０-９])",
  },
  {
    kind: "column",
    of: "organization",
    words: "法人(?:或者?|和|及|以及|、|与)其[他它]组织|法人(?:和|或|、)?组织|法人(?!代表|资格)",
  },
  { kind: "column", of: "organization", words: "企业(?:等|[及和、])[^，。；\\d]{0,6}组织" },
  {
    kind: "column",
    of: "commercialEnterprise",
    words:
      "商业企业|企业(?:单位)?(?=(?:提出|申请|类|的|占比?|比例)*\\s*[\\d０-９])|(?<=[由自为是])企业(?=提|申|[，。；、])",
  },
  { kind: "column", of: "researchInstitution", words: "科研机构" },
  { kind: "column", of: "publicInterestOrganization", words: "(?:社会)?公益组织" },
  { kind: "column", of: "legalServiceAgency", words: "法律服务机构" },
  { kind: "column", of: "otherOrganization", words: "其[他它]组织" },

  // Before 公开 as what is done with documents: 公开申请书.
  { kind: "request", words: requestWords },
  { kind: "newly", words: "新收到?|新增(?=申请)|(?<=申请[^。]{0,24}(?:本年度?|当年|年内))新增(?=\\s*[\\d０-９])" },
  // 收 12 件；结 10 件；转 2 件.
  { kind: "receive", words: "(?<=^|[，；。：、年内共])收(?=共?\\s?[\\d０-９])" },
  { kind: "conclude", words: "(?<=^|[，；。：、])[办结答](?=\\s?[\\d０-９])" },
  { kind: "to", words: "(?<=^|[，；。：、])转(?=\\s?[\\d０-９])|在办(?=的?\\s?[\\d０-９]|[，。；]|$)" },

  // Table four.
  {
    kind: "direct",
    words:
      "未经(?:行政)?复议(?:程序)?(?:而)?直接(?:提起)?(?:行政)?(?:起诉|诉讼)?|直接(?:提起|向人?民?法院)?(?:行政)?(?:起诉|诉讼)",
  },
  {
    kind: "afterReview",
    words:
      "(?:经)?(?:行政)?复议后(?:又|再|仍)?(?:提起)?(?:行政)?(?:起诉|诉讼)|经(?:行政)?复议(?:又|再|后)(?:提起)?(?:行政)?(?:起诉|诉讼)",
  },
  { kind: "review", words: "行政复议|复议" },
  {
    kind: "suit",
    words:
      "(?:人民)?法院(?=(?:作出|判决|予以|裁定)*(?:维持|驳回|纠正|撤销))|行政诉讼|行政应诉|诉讼|应诉|被起诉|被诉(?!行政)",
  },
  { kind: "cases", words: "(?:相关|上述|以上|此类|该类)案件" },
  {
    kind: "result",
    of: "upheld",
    words:
      "胜诉(?!率)|判决驳回(?=\\s*[\\d０-９])|(?:被)?(?:人民)?(?:法院)?(?:判决)?驳回(?:了)?(?:原告|其|当事人|对方)?(?:的)?(?:全部)?诉讼请求|(?:结果)?(?:被|获|予以)?维持(?:原?(?:行政|具体行政)?(?:行为|答复|决定)|原(?:结果|判))?",
  },
  {
    kind: "result",
    of: "corrected",
    words:
      "(?:结果)?(?:被|予以)?(?:纠正|纠错)|败诉|(?:被)?责令(?:重新|限期)?(?:答复|履行|处理)|(?:被)?撤销(?:或者?|、)?(?:确认违法)?|确认违法",
  },
  { kind: "result", of: "otherResult", words: "其[他它]结果" },
  {
    kind: "result",
    of: "pending",
    words: "(?:尚|仍)?未(?:审结|结案)|(?:尚|仍|正)在审理(?:之?中)?|(?:正在)?审理(?:过程)?中|未结|待审结|待结案",
  },
  { kind: "filed", words: "备案|审结|已结" },

  // Table two.
  {
    kind: "document",
    of: "elsewhere",
    words: "(?:部门|各部门|党内|镇级|其[他它])(?:行政)?规范性文件|规章制度|规章、(?:行政)?规范性文件等",
  },
  { kind: "document", of: "governmentRules", words: "(?:市|省|政府|部门)*规章" },
  { kind: "document", of: "normativeDocuments", words: "(?:行政)?规范性文件" },
  {
    kind: "change",
    of: "inForce",
    words:
      "现行有效|继续有效|(?:继续|予以)?保留(?=[^，。；\\d]{0,14}\\d)|现有效|有效|(?:对外)?公开总数量?|累计对外公开|对外公开(?=[^，。；\\d]{0,10}总数)",
  },
  { kind: "change", of: "repealed", words: "(?:宣布)?(?:废止|失效)(?:(?:和|或|、|及)(?:宣布)?失效)?" },
  { kind: "change", of: "issued", words: "(?:新|共)?制发|制定|印发|出台|制订|新增|颁布|新制作|制作" },
  { kind: "change", of: "disclosed", words: "新公开|主动公开|公开|发布|公布" },
  {
    kind: "change",
    of: "elsewhere",
    words: "审核|审查|报备|清理|解读|报送|起草|修订|修改|刊登|刊发|收录|归集|梳理|评估",
  },
  { kind: "decision", of: "otherPublicServices", words: "其[他它]对外管理服务(?:事项)?" },
  { kind: "decision", of: "administrativeLicensing", words: "行政许可|许可(?=(?:处理)?决定|共?计?\\s*[\\d０-９])" },
  { kind: "decision", of: "administrativePenalty", words: "行政处罚|处罚(?=(?:处理)?决定|共?计?\\s*[\\d０-９])" },
  {
    kind: "decision",
    of: "administrativeCompulsion",
    words: "行政强制(?:措施|执行)?|强制(?=(?:处理)?决定|共?计?\\s*[\\d０-９])",
  },
  { kind: "fees", words: "行政事业性收费(?:项目)?(?:总)?(?:金额|收入)?" },
  {
    kind: "elsewhere",
    words:
      "收取(?:了)?(?:各类|各项|相关|有关|行政)*(?:费用|收费)|收费(?:总?金?额|收入|总计|合计|共计)?(?=[约共为达\\s]*[\\d０-９])",
  },
  { kind: "procurement", of: "projects", words: "政府(?:集中)?采购(?:项目)?|集中采购(?:项目)?|采购项目" },
  { kind: "procurement", of: "totalAmount", words: "(?:政府)?(?:集中)?采购(?:总)?金额" },

  // Applications.
  { kind: "disclosure", words: "政府信息公开|信息公开" },
  {
    kind: "receive",
    words: "受理|新收到|收到|收(?=申请)|收办|收悉|接收到|接收|接到|接办|收件|登记(?!表|机构|中心)|提出|提交",
  },
  {
    kind: "conclude",
    words:
      "已?(?:办理|处理|答复|回复)(?:完毕|完成|完结)|答复|回复|办复|办结|(?<!未)结案|办完|已办(?:理|妥)?(?=\\s*[\\d０-９])",
  },
  { kind: "handle", words: "应(?:当)?办(?:理)?|办理|承办|处理" },
  { kind: "plainRequest", words: `申请(?:书|表)?|(?<=到|理|收)请求${counted}` },

  {
    kind: "growth",
    words: `同比|环比|较(?:${year}|去年|上年)(?:同期)?|比(?:${year})(?:同期)?|[与同](?:${year})(?:同期)?相比|增幅|降幅`,
  },
  { kind: "share", words: "占比?|比例|比重" },
  {
    kind: "part",
    words:
      "涉及|关于|有关|(?<!成)就(?!业|近|地|医|学|诊|是|能)(?=[^，。；]{1,20}(?:提出|提交|申请))|针对|围绕|以[^，。；]{1,12}为被告|申请内容|主要集中",
  },
  { kind: "other", words: "其[他它]" },

  {
    kind: "elsewhere",
    words:
      "问政|信访|来信|来访|来电|留言|咨询|热线|工单|诉求|投诉|举报|建议|提案|议案|解读|公报|政策文件|政策性文件|文件库|新闻|会议|培训|检查|抽查|督查|栏目|专栏|账号|新媒体|微信|微博|抖音|视频|清单|目录|指南|答问|问答|简报|通报|案例|信息处理费|处理费|收费通知|收费|罚款|稿件|动态|意见|问卷|调查|访谈|直播|展板|手册|制度|办法|方案|机制|平台|网站|公众号|系统|窗口|案卷|评查|台账|专区|场所|站点|人员",
  },
];
