import { counted, not, type Phrase, year } from "./phrase";

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

/** Rows 一, 二 and 四 of table three, its columns, and applications by all their names. */
export const applicationPhrases: Phrase[] = [
  // 二 and 四 of table three.
  { kind: "to", words: "(?:下一?年度?|次年度?|明年)结转|跨年度?(?:办理|处理|答复)" },
  {
    kind: "from",
    words: `(?:加上|连同|含|包括)(?:历年)?结转(?![至到入下])|(?:延续|沿续|接续|承接)(?:自)?(?:上一?年度?|去年度?)(?:的)?|历[史年]结转|期初(?:结转|在办|余额)?|(?:上一?年度?|去年度?)(?:度)?(?:未(?:办)?结(?:转入|结转|转来)?|转入|转接|遗留|跨年|延续)|${year}(?:没有?办完|未办完|没办结)|${year}结转|结转(?:自|于)?(?:上一?年度?|去年)|结转(?:至|到|入)?(?:本|今|当)年度?`,
  },
  {
    kind: "to",
    words: `(?:结转|转结|转|延|顺延|延续|延期|跨|留|推迟)(?:至|到|入)?(?:下一?年度?|次年度?|明年|\\d{4}\\s*年度?)(?:度)?|(?:下一?年度?|次年)(?:度)?继续(?:办理|处理|答复)|顺延|(?:正在|尚在|仍在)(?:依法)?(?:办理|处理|答复)(?:中|过程中|之中)?|(?:在法定(?:办理|答复)?期限内)?(?:办理|处理|答复)(?:过程)?之?中(?=[，。；、）]|$)|${not}(?:答复|办复|办结|到期|办完|(?:办理|处理)(?:完毕|完成|完结))|(?:[尚还仍][未没]|未|没)有?到(?:法定|规定)?(?:答复|办理|办结)?(?:期限|时限|期)`,
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
      "商业企业|企业(?:单位)?(?=(?:提出|提交|递交|申请|类|的|占比?|比例|有|共|为|达|计|则)*\\s*[\\d０-９])|(?<=[由自为是])企业(?=提|申|[，。；、])",
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
];
