import type { Sum } from "../../report/live-figures";
import type { Severity } from "../finding";
import type { AddressBook } from "./address-book";

/** Words that say "none" or "all" without a number, and the figures that must then be 0. */
export type Absence = {
  rule: string;
  severity: Severity;
  /** Without this, found at one look, a line is spared the long expression. */
  sign: RegExp;
  words: RegExp;
  /** Of these sentences it is not said. */
  unless?: RegExp;
  /** Only where the sentence or its heading is about applications or open government information. */
  about?: "requests" | "disclosure";
  terms: (book: AddressBook, said: string, sentence: string) => Sum;
};

const total = (book: AddressBook, row: string) => book.requests([row], ["total"]);

function kindsIn(text: string): string[] {
  const kinds = [
    ...(/复议|纠错/.test(text) ? ["reconsideration"] : []),
    ...(/诉讼|败诉|应诉|起诉|被诉|官司/.test(text) ? ["directLitigation", "litigationAfterReconsideration"] : []),
  ];
  return kinds.length > 0 ? kinds : ["reconsideration", "directLitigation", "litigationAfterReconsideration"];
}

const otherBusiness = /建议|提案|工单|信访|留言|咨询|问政|热线|许可/;
/** 另有, 除…以外: some there were. */
const excepted = /以外|除外|之外/;

/** Nothing: 未、没有、无, but not 尚未办结, 未经, 无正当理由. */
const none = "(?:从未|尚未|(?<!尚|从|[经过全并])未|没有?|暂?无(?!正当|条件|法|需|偿|障|关|论|效))(?:有)?";
const came = "(?:收到|接到|接收到?|收悉|受理|办理|登记|发生|出现|产生|涉及|存在|需要)?(?:过|了|到)?";
/** Between: whose they would have been, in what form; a cause, a matter or a channel would make it a part of them. */
const anyone = "[^，。；涉针超逾因引由就对按期撤网信函邮当面窗口转复诉，。；\\d]{0,26}?";
/** An application, in all the words for it; followed by 行政复议 or 的投诉 it is not what was missing. */
const application =
  "(?:(?:政府|政务)?信息(?:依申请)?公开(?:类|方面)?的?(?:书面|有效)?(?:申请|请求|要求)|政府公开信息的?(?:申请|请求)|公开(?:政府|有关|相关|的)*信息的?(?:任何|相关|有关|书面)?(?:申请|请求|要求|来函|来信)|公开(?:申请|请求)|依申请公开|申请(?:本[机局级][关]?|我[局镇县市委])?公开|要求公开[^，。；]{0,8}?申请|要求公开(?:政府)?信息)(?!引|[^，。；]{0,10}(?:复议|诉讼|投诉|举报|收费|收取|费用|超期|逾期|补正|不及时|不规范|不当|败诉|平台|渠道|专栏|制度|指南|人员|培训))";

export const absences: Absence[] = [
  {
    rule: "N-13",
    severity: "error",
    sign: /申请|公开/,
    words: new RegExp(`${none}${came}${anyone}${application}`, "g"),
    unless: excepted,
    terms: (book) => total(book, "newlyReceived"),
  },
  {
    rule: "N-13",
    severity: "error",
    sign: /零|无人|发生/,
    // The number zero in words, or nobody who applied.
    words:
      /(?:公开申请|公开请求|依申请公开)[^，。；：\d涉因超逾不]{0,12}(?:为零(?!件次)|零(?:申请|受理|件))|(?:依申请公开|信息公开)[^。；\d]{0,6}[，：:]?(?:全年|本年度?|年内|均)*无人(?:提出)?申请|(?:公开申请|公开请求|依申请公开)(?:事项|件|情况)?(?:在?(?:本年度?|全年|今年|年内))?(?:均|都)?(?:没有|未)发生(?=[，。；]|$)|无人(?:向[^，。；]{1,12})?(?:提出|提交)?(?:申请|要求)(?:公开)?(?:政府)?信息(?:公开)?/g,
    unless: excepted,
    terms: (book) => total(book, "newlyReceived"),
  },
  {
    rule: "N-13",
    severity: "error",
    sign: /申请|零/,
    words:
      /(?<=^|[，。；：、年度内])零(?:申请|受理|收件|办件)(?=[，。；、]|$)|(?:未|没有|没)(?:收到|接到|受理)(?:过|任何)?(?:相关|此类)?(?:[^，。；、\d复诉议]{0,6}、?[^，。；、\d复诉议]{0,14}的)?申请(?=[，。；、]|$)|(?:无|没有|未)新收(?:到)?(?:政府信息公开)?申请(?=[，。；、]|$)|(?:无|没有|暂无|未有|未发生)(?:任何)?(?:政府信息)?依申请公开(?:申请|事项|件|信息|情况|业务)?(?=[，。；]|$)|(?<=(?:依申请公开|公开申请)(?:情况)?[。：:]\s{0,4})(?:无|(?:本年度?|全年|今年|20\d\d年度?)*(?:未|没有)(?:收到|接到|受理|发生))(?=[，。；]|$)|无人(?:提出)?申请(?=[，。；]|$)|(?<=全年|年内|年度|今年|我[局镇委县市]|机关|单位)(?:均|都)?(?:无|没有)(?:任何)?申请(?=[，。；]|$)/g,
    unless: excepted,
    about: "requests",
    terms: (book) => total(book, "newlyReceived"),
  },
  {
    rule: "N-13",
    severity: "warning",
    sign: /均已|全部|都已/,
    words:
      /(?:均已|全部已|已全部|都已)[^，。；]{0,10}?(?:办结|办理完毕|办理完成|答复完毕)|(?:均已|已全部|全部)答复(?!均|都|为|使用|意见|文书|书|内容|格式|中)/g,
    unless: otherBusiness,
    about: "requests",
    terms: (book) => total(book, "carriedOverToNextYear"),
  },
  {
    rule: "N-13",
    severity: "error",
    sign: /结转/,
    words:
      /(?:无|没有|未有|不存在)上一?年度?(?:的)?(?:申请)?结转|(?:上一?年度?|20\d\d\s?年度?)(?:无|没有|未)(?:申请)?结转(?!入)/g,
    about: "requests",
    terms: (book) => total(book, "carriedOverFromLastYear"),
  },
  {
    rule: "N-13",
    severity: "error",
    sign: /转|顺延|办结/,
    words:
      /(?:无|没有|未有|不存在)(?:申请)?(?:需要?)?(?:结转|顺延|转)(?:至|到)?(?:下一?年|次年|20\d\d\s?年)|(?<!上年|上一年|上年度|上一年度|\d年|\d年度)(?:无|没有|未有)(?:申请)?结转(?:件|申请|情况)?(?=[，。；]|$)|(?:无|没有|未有)(?:遗留|积压)?(?:的)?(?:尚)?未办结(?:的)?(?:政府信息公开)?(?:申请|件)/g,
    about: "requests",
    terms: (book) => total(book, "carriedOverToNextYear"),
  },
  {
    rule: "N-13",
    severity: "error",
    sign: /不予|不公开|部分公开|予以公开|无法提供/,
    words:
      /(?:(?:没有|无|未)(?:[作做]出|出现|发生)?|未有|不存在)(?:过|任何)?(?:不予公开|不公开|部分公开|予以公开|无法提供|不予处理)(?:的|答复|决定|情[形况]|政府信息公开|申请|事项|件)*(?=[，。；、]|$)/g,
    about: "requests",
    terms: (book, said) => groupsIn(said).flatMap((of) => book.requests(book.rows(of), ["total"])),
  },
  {
    rule: "N-11",
    severity: "warning",
    sign: /维持|胜诉/,
    words:
      /(?:均|全部|都|皆|一律)(?:已)?(?:获|被|予以|得到|为|得以)?(?:法院|复议机关)?(?:结果|判决|裁决)?(?:维持|胜诉)/g,
    about: "disclosure",
    terms: (book, _, sentence) => book.remedies(kindsIn(sentence), ["corrected", "otherResult", "pending"]),
  },
  {
    rule: "N-11",
    severity: "error",
    sign: /纠错|败诉|纠正/,
    words:
      /(?:未|没有|无(?!正当))(?:发生|出现|产生)?[^，。；未无零]{0,24}?(?:纠错|败诉|被纠正)[^，。；]{0,12}|零(?:纠错|败诉)/g,
    about: "disclosure",
    terms: (book, said) => book.remedies(kindsIn(said), ["corrected"]),
  },
  {
    rule: "N-11",
    severity: "error",
    sign: /复议|诉讼|应诉|被诉|起诉|官司/,
    words:
      /(?<!尚|仍)(?:未(?!审结|经|结|办结|按|直接)|没有|无(?!正当))[^，。；未]{0,26}?(?:复议|诉讼|应诉案件|被诉|被起诉|打官司)[^，。；]{0,14}|不存在[^，。；]{0,26}?(?:复议|诉讼)[^，。；]{0,14}|(?:被起诉|被诉|被(?:申请)?(?:行政)?复议)[^，。；\d]{0,8}为零|零(?:复议|诉讼)(?:、零(?:复议|诉讼))?|(?:(?:行政)?(?:复议|诉讼)[、和及]?){1,2}(?:案件)?(?:数量|数)?均?为零|(?<=(?:复议|诉讼)(?:情况|案件)?[。：:]\s{0,4})无(?=[。；]|$)|(?<=(?:复议|诉讼)(?:案件)?(?:情况|方面)?[，：:](?:我局|本机关|本单位|本年度?|全年|今年|年内)*)(?:暂?无|没有|未有|未发生)(?:此类|相关|该类|这类|上述|有关)?(?:案件|情况|情形|事项)?(?=[，。；]|$)/g,
    unless: /未审结|未经复议|败诉|纠错|不当|超期|逾期/,
    about: "disclosure",
    terms: (book, said, sentence) => book.remedies(kindsIn(/复议|诉讼/.test(said) ? said : sentence), ["total"]),
  },
  {
    rule: "N-13",
    severity: "error",
    sign: /规范性文件|规章/,
    words:
      /(?:未|没有|无)(?:以[^，。；]{1,10}名义)?(?:新|宣布)?(?:(?:(?:制发|制定|出台|印发|新增|发布|制订)的?|(?:废止|失效)(?!的)|(?:废止|失效)的(?=(?:行政)?规范性文件(?:[，。；]|$))|现行有效的?)[、和及或]?)+(?:[^，。；]{0,12}?(?:规范性文件|规章(?!制度))){1,2}|(?:本[局单位机关级]+|我[局委办镇]|全年|本年度?|年内)(?:无|没有)(?:行政)?规范性文件(?=[，。；]|$)/g,
    terms: (book, said) =>
      documentRows.flatMap(([words, row]) =>
        words.test(said) ? changesIn(said).flatMap((change) => book.documents(row, change)[0] ?? []) : [],
      ),
  },
  {
    rule: "N-13",
    severity: "warning",
    sign: /许可|处罚|强制|收费|费用/,
    words:
      /(?:未|没有|无)(?:曾)?(?:作出|做出|实施|办理|采取|收取|产生|发生)?(?:过|任何|新的)?(?:行政许可|行政处罚|行政强制|行政事业性(?:收费|费用))(?:、(?:行政许可|行政处罚|行政强制))*(?:(?:处理)?决定|案件|措施|事项|项目|收入)?(?=[，。；]|$)/g,
    terms: (book, said) =>
      decisions.flatMap(([words, address]) => (words.test(said) && book.has(address) ? [{ address, sign: 1 }] : [])),
  },
];

const groupsIn = (said: string) => groups.flatMap(([words, of]) => (words.test(said) ? [of] : []));

const groups: [words: RegExp, of: string][] = [
  [/予以公开/, "disclosed"],
  [/部分公开/, "partlyDisclosed"],
  [/不予?公开/, "withheld"],
  [/无法提供/, "unableToProvide"],
  [/不予处理/, "notProcessed"],
];

const documentRows: [words: RegExp, row: string][] = [
  [/规范性文件/, "normativeDocuments"],
  [/规章/, "governmentRules"],
];

/** 未制定、废止规范性文件: neither made nor repealed. */
const changesIn = (said: string) => {
  const named = documentChanges.flatMap(([words, change]) => (words.test(said) ? [change] : []));
  return named.length > 0 ? named : ["issued"];
};

const documentChanges: [words: RegExp, change: string][] = [
  [/制发|制定|出台|印发|新增|发布|制订/, "issued"],
  [/废止|失效/, "repealed"],
  [/现行有效/, "inForce"],
];

const decisions: [words: RegExp, address: string][] = [
  [/许可/, "article20Item5.administrativeLicensing.decisions"],
  [/处罚/, "article20Item6.administrativePenalty.decisions"],
  [/强制/, "article20Item6.administrativeCompulsion.decisions"],
  [/收费|费用/, "article20Item8.administrativeFees.amountCharged"],
];
