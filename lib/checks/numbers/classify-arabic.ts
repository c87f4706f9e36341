import type { Token, TokenKind } from "./token";

/** What stands right after the digits, in front of them, and what kind of number that makes; the first that fits. */
const signs: { before?: RegExp; after?: RegExp; digits?: RegExp; kind: TokenKind; extend?: RegExp }[] = [
  { digits: /^(?:19|20)\d\d$/, after: /^\s*年/, kind: "date", extend: /^\s*年度?/ },
  { digits: /^(?:19|20)\d\d$/, after: /^\s*版/, kind: "date", extend: /^\s*版/ },
  { digits: /^(?:19|20)\d\d$/, after: /^\s*[-—－–~～至到]+\s*(?:19|20)\d\d\s*(?:年|学年)/, kind: "date" },
  { digits: /^(?:0?[1-9]|1[0-2])$/, after: /^\s*月/, kind: "date", extend: /^\s*月份?/ },
  { digits: /^(?:0?[1-9]|[12]\d|3[01])$/, after: /^\s*日(?!均|常)/, kind: "date", extend: /^\s*日/ },
  { before: /月\s*$/, after: /^\s*号/, kind: "date", extend: /^\s*号/ },
  { digits: /^\d{1,2}$/, after: /^\s*(?:时|点)(?!间)|^[:：]\d\d/, kind: "date" },
  { digits: /^\d{2}$/, before: /\d[:：]$/, kind: "date" },
  { before: /[〔［[（(]$/, after: /^[〕］\])）]\s*(?:第\s*)?\d+\s*号/, digits: /^(?:19|20)\d\d$/, kind: "reference" },
  {
    before: /(?:第|令|令第|[〕］\])）]|[字函发办文规])\s*(?:第\s*)?$/,
    after: /^\s*号/,
    kind: "reference",
    extend: /^\s*号/,
  },
  {
    before: /(?:路|街|道|巷|弄|里|村|苑|院|段|广场|大厦|[东西南北中])\s*$/,
    after: /^\s*[号弄]/,
    kind: "contact",
    extend: /^\s*号/,
  },
  { after: /^\s*号(?:楼|院|大厦|门|窗口|线|室|房|机关)/, kind: "contact", extend: /^\s*号/ },
  { after: /^\s*(?:室|楼|层|房间|栋|幢|单元)/, kind: "contact" },
  { after: /^\s*号/, kind: "reference", extend: /^\s*号/ },
  { before: /第\s*$/, after: /^\s*[条款项目]/, kind: "reference", extend: /^\s*[条款项目]/ },
  // 第（6）项, 第36条（2）项: a clause's number in brackets of its own.
  { before: /(?:第|条|款)\s*[（(〔［[]\s*$/, after: /^\s*[）)〕］\]]\s*[条款项目]/, kind: "reference" },
  { before: /第\s*$/, kind: "ordinal" },
  { before: /^$/, after: /^[.、．](?!\d)/, digits: /^\d{1,2}$/, kind: "ordinal" },
  { before: /[。；：！？]\s*$/, after: /^[.、．][\u4e00-\u9fa5“]/, digits: /^\d{1,2}$/, kind: "ordinal" },
  { before: /(?:^|[。；：！？])\s*[（(]$/, after: /^[）)]/, digits: /^\d{1,2}$/, kind: "ordinal" },
  { before: /(?:邮编|邮政编码)\s*[:：]?\s*$/, digits: /^\d{6}$/, kind: "contact" },
  { before: /(?:电话|传真|热线|QQ|手机)\s*[:：]?\s*$/, digits: /^\d{3,}$/, kind: "contact" },
  { before: /[A-Za-z+＋]$/, kind: "name" },
  { after: /^[A-Za-z+＋](?![a-z]*元)/, kind: "name" },
];

const hotline = /^(?:12\d{3}|9[56]\d{3}|10\d{3}|1[12]\d)$/;

/** @returns the token with its kind, and an end that takes in 年度, 号 and the like. */
export function classifyArabic(line: string, token: Token, digits: string, isContact: boolean): Token {
  if (isContact) return bare(token, "contact");
  const { start } = token;
  // The sign of omission keeps ^ from matching where the line does not begin.
  const before = start <= nearby ? line.slice(0, start) : `…${line.slice(start - nearby, start)}`;
  const digitsEnd = start + digitsLength(line, start);
  const after = line.slice(digitsEnd, digitsEnd + 14);
  for (const sign of telling(before, after) ? signs : []) {
    if (sign.digits && !sign.digits.test(digits)) continue;
    if (sign.after && !sign.after.test(after)) continue;
    if (sign.before && !sign.before.test(before)) continue;
    if (!sign.extend) return { ...token, kind: sign.kind };
    return { ...token, kind: sign.kind, end: digitsEnd + (sign.extend.exec(after)?.[0].length ?? 0), unit: "" };
  }
  if (token.unit === "" && token.end === token.numberEnd) return withoutUnit(before, token, digits, after);
  return token;
}

const nearby = 8;

/** Without one of these before or after it a number is a plain count, and none of the signs need be tried. */
const tellingBefore = /[第月：:（(〔［[A-Za-z+＋]\s*$|[编码话真线机Q]\s*[:：]?\s*$/;
const tellingAfter = /^\s*[年版月日号弄时点:：室楼层房间栋幢单元条款项.、．）)\]］〕A-Za-z+＋—－–~～至到-]/;
const telling = (before: string, after: string) => tellingAfter.test(after) || tellingBefore.test(before);

const digitsLength = (line: string, start: number) =>
  /^[0-9０-９,.．]+/.exec(line.slice(start, start + 30))?.[0].replace(/[,.．]+$/, "").length ?? 0;

const bare = (token: Token, kind: TokenKind): Token => ({ ...token, kind, end: token.numberEnd, unit: "" });

/** A number that counts nothing: a hot line, a year in a title, the name “100”行动. */
function withoutUnit(before: string, token: Token, digits: string, after: string): Token {
  if (hotline.test(digits) && (digits.length === 5 || /^[”"]|^(?:热线|报警|平台)/.test(after)))
    return bare(token, "contact");
  const inQuotes = /[“"《]$/.test(before) || /^[”"》]/.test(after);
  if (/^(?:19|20)\d\d$/.test(digits)) return bare(token, "date");
  return inQuotes ? bare(token, "name") : token;
}
