import type { ProseId } from "../editions/edition";
import { matchesOf } from "../report/matches-of";
import { isBankCard, isIdentityNumber } from "./check-digits";
import { type LineFault, remembering } from "./line-fault";
import { law, nameFaults } from "./privacy-names";

const secrecyLaw = "《中华人民共和国保守国家秘密法》；《中华人民共和国政府信息公开条例》第十四条";

/** Digits may be split by spaces or dashes. */
const digitRuns = /(?<![\dA-Za-z])\d(?:[ \u00a0-]?\d){13,18}[ ]?[\dXx]?(?![\dA-Za-z])/g;

type Pattern = {
  rule: string;
  severity: "error" | "warning";
  /** Without this, found at one look, a line is spared the long expression. */
  sign: RegExp;
  words: RegExp;
  message: (found: string) => string;
  basis: string;
  unless?: RegExp;
  /** Belongs into the contact line of the preamble, and nowhere else. */
  notInContact?: true;
};

const patterns: Pattern[] = [
  {
    rule: "P-2",
    severity: "error",
    sign: /密/,
    words:
      /(?:绝密|机密|秘密)\s*[★☆]|[★☆]\s*(?:绝密|机密|秘密)|(?:密级|保密期限)\s*[:：]\s*\S{1,6}|(?:绝密|机密|秘密)级(?:文件|材料|事项)/g,
    message: (found) => `有涉密标志“${found}”。涉密内容不能公开，请删去并送保密审查`,
    basis: secrecyLaw,
  },
  {
    rule: "P-2",
    severity: "warning",
    sign: /内部|不得外传|注意保存|工作秘密/,
    words: /内部资料|内部文件|内部材料|不得外传|注意保存|仅供内部|工作秘密(?=[：:])/g,
    message: (found) => `有“${found}”字样。请核对这部分内容能不能公开`,
    basis: secrecyLaw,
  },
  {
    rule: "P-3",
    severity: "warning",
    sign: /1[3-9]\d[ \d-]{8}/,
    words: /(?<![\d-])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d|\s*(?:元|次|人|件|条|个|万|亿|千))/g,
    message: (found) => `像是手机号码“${found}”。个人的手机号码请换成办公室电话，公开的办公号码写明理由`,
    basis: law,
  },
  {
    rule: "P-4",
    severity: "warning",
    sign: /0\d{2}|[2-8]\d{6}|[2-8]\d{2,3}[ -]\d{4}/,
    words:
      /(?<![\d.]|\d )(?:0\d{2,3}(?:[ ]?[-—－–]{1,2}[ ]?|[ ])|[（(]0\d{2,3}[）)][ ]?)\d{3,4}[ -]?\d{4}(?! ?\d)|(?<=(?:电话|热线|来电|座机|号码)(?:号码)?[为是：:]?\s{0,3})[2-8]\d{2,3}[ -]?\d{4}(?![\d.]|\s*(?:元|次|人|件|条|个|万|亿|千|通))/g,
    message: (found) => `联系方式以外出现电话号码“${found}”。请核对是否需要公开`,
    basis: law,
    notInContact: true,
  },
  {
    rule: "P-6",
    severity: "warning",
    sign: /@/,
    words: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g,
    message: (found) => `联系方式以外出现电子邮箱“${found}”。个人的邮箱请删去`,
    basis: law,
    notInContact: true,
  },
  {
    rule: "P-7",
    severity: "warning",
    sign: /[A-Za-z]\d{7}|[Ee][A-Z]\d{7}/,
    words: /(?<![A-Za-z0-9])(?:[EeGgDdSsPpHhMmCcWw]\d{8}|[Ee][A-HJ-NP-Z]\d{7})(?![A-Za-z0-9])/g,
    message: (found) => `像是护照或通行证号码“${found}”。请删去`,
    basis: law,
  },
  {
    rule: "P-8",
    severity: "warning",
    sign: /[\u4e00-\u9fa5][A-HJ-NP-Z]/,
    words:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•. ]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Za-z0-9])/g,
    message: (found) => `像是车牌号“${found}”。请删去`,
    basis: law,
    unless: /^.[A-Z][A-Z]+$/,
  },
  {
    rule: "P-10",
    severity: "warning",
    sign: /[内密机秘]部?[发函字办传电]?\s*[〔[（(]|内部|明电/,
    words:
      /[\u4e00-\u9fa5]{1,8}(?:内|密|机|秘)(?:部)?(?:发|函|字|办|传|电)?\s*[〔[（(]\s*(?:19|20)\d{2}\s*[〕\])）]\s*(?:第\s*)?\d+\s*号|内部(?:发电|明电|传真电报)|明电\s*[〔[]\s*\d{4}\s*[〕\]]\s*\d+\s*号/g,
    message: (found) => `像是内部文件的文号“${found}”。没有公开的文件不要写文号`,
    basis: secrecyLaw,
    unless: /^(?:国|中)/,
  },
];

const contactLine = /联系|电话|邮编|邮箱|传真|地址/;

function identityFaults(line: string): LineFault[] {
  return matchesOf(digitRuns, line).flatMap((match): LineFault[] => {
    const found = match[0].trim();
    const digits = found.replace(/[ \u00a0-]/g, "");
    const place = { start: match.index, end: match.index + found.length };
    if (isIdentityNumber(digits))
      return [
        {
          ...place,
          rule: "P-1",
          severity: "error",
          message: `像是身份证号“${found.slice(0, 6)}…”。请删去，报告公开后无法收回`,
          basis: law,
        },
      ];
    if (isBankCard(digits))
      return [
        {
          ...place,
          rule: "P-5",
          severity: "warning",
          message: `像是银行卡号“${found.slice(0, 6)}…”。请删去，公开的收款账户写明理由`,
          basis: law,
        },
      ];
    return [];
  });
}

function patternFaults(line: string): LineFault[] {
  const contact = contactLine.test(line);
  return patterns.flatMap(({ rule, severity, sign, words, message, basis, unless, notInContact }) =>
    (sign.test(line) ? matchesOf(words, line) : [])
      .filter(([found]) => !unless?.test(found))
      .map((match) => ({
        rule,
        severity,
        start: match.index,
        end: match.index + match[0].length,
        message: message(match[0]),
        basis,
        ...(notInContact && contact ? { contact } : {}),
      })),
  );
}

/** 发布前体检 of one line: it helps the review that the law asks for and does not replace it. */
const checkAnywhere = remembering((printed) => {
  const line = printed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return [
    ...(manyDigits.test(line) ? identityFaults(line) : []),
    ...(/[\da-z★☆密内]/i.test(line) ? patternFaults(line) : []),
    ...(caseWords.test(line) ? nameFaults(line) : []),
  ];
});

/** Without these a line is spared the long expressions. */
const manyDigits = /\d(?:[ \u00a0-]?\d){8}/;
const caseWords =
  /申请人|原告|第三人|上诉人|当事人|举报|诉|申请|先生|女士|同志|村民|不服|纠纷|等\d+人|联系人|经办人|负责人姓名|填报人/;

/** Everything in a line that should not be published. The preamble names the office's own contact: that is meant for all. */
export const checkPrivacy = (line: string, where: ProseId | "remark"): LineFault[] =>
  where === "preamble" ? checkAnywhere(line).filter(({ contact }) => !contact) : checkAnywhere(line);
