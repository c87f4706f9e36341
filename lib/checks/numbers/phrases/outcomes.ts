import type { Phrase } from "./phrase";

/** Rows and groups of table three under 三、本年度办理结果. */
export const outcomePhrases: Phrase[] = [
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
];
