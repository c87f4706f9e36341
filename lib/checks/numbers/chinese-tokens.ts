import { matchesOf } from "../../report/matches-of";
import { readChineseNumeral } from "../../report/numbering";
import type { Token, TokenKind } from "./token";
import { unitsAfterChinese } from "./units";

/** Enough to see the sign before the numeral and an open quotation mark. */
const nearby = 40;

const run = /[零〇一二两三四五六七八九十百千万亿]+/g;
const counted = new RegExp(`^(余|多)?(${unitsAfterChinese})`);
const listWord = /^(?:是|要|方面|则)/;
const clauseStart = /(?:^|[。；：，、！？”）\s])$/;

/** Nothing that comes to none: 零败诉, 零投诉. */
const zeroOf = /^(?:败诉|纠错|复议|诉讼|投诉|差错|申请|撤销)/;

type Sign = { before?: RegExp; after?: RegExp; text?: RegExp; kind: TokenKind; extend?: RegExp };

const signs: Sign[] = [
  { before: /第\s*[（(]?$/, after: /^[）)]?\s*(?:条|款|项)/, kind: "reference" },
  // 第三方 is a word.
  {
    before: /第\s*$/,
    after: /^(?![方人](?!面|大|代))/,
    kind: "ordinal",
    extend: /^(?:名|届|期|方|次|批|轮|个|类|位|任|产业|家)/,
  },
  { before: /^[（(]$|[。；：！？”\s][（(]$/, after: /^[）)]/, kind: "ordinal" },
  { before: /^$/, after: /^、/, kind: "ordinal" },
  { before: clauseStart, after: listWord, text: /^[一二三四五六七八九十]{1,2}$/, kind: "ordinal", extend: /^[是要]/ },
  { text: /^[一二三四五六七八九十]{1,3}$/, after: /^中(?:全会|、|和)/, kind: "ordinal", extend: /^中/ },
  { text: /^[一二]?十[一二三四五六七八九]?$/, after: /^(?:大(?!量|批|型)|届)/, kind: "ordinal", extend: /^[大届]/ },
  { text: /^[二一][零〇九][零〇一二三四五六七八九]{2}$/, after: /^年/, kind: "date", extend: /^年度?/ },
  { after: /^个?季度/, kind: "date", extend: /^个?季度/ },
  { text: /^(?:十[一二]?|[一二三四五六七八九])$/, before: /年$/, after: /^月/, kind: "date", extend: /^月/ },
  { before: /月$/, after: /^[日号]/, kind: "date", extend: /^[日号]/ },
];

/** Chinese numerals that are numbers: in lists and dates, or before a measure word. 进一步, 统一, 两会 are none. */
export function chineseTokens(line: string): Token[] {
  return matchesOf(run, line).flatMap((match) => {
    // The sign of omission keeps ^ from matching where the line does not begin.
    const before =
      match.index <= nearby ? line.slice(0, match.index) : `…${line.slice(match.index - nearby, match.index)}`;
    const after = line.slice(match.index + match[0].length, match.index + match[0].length + 8);
    return listed(match.index, before, after, match[0]) ?? quantity(match.index, before, after, match[0]) ?? [];
  });
}

function listed(start: number, before: string, after: string, text: string): Token | null {
  for (const sign of signs) {
    if (sign.text && !sign.text.test(text)) continue;
    if (sign.before && !sign.before.test(before)) continue;
    if (sign.after && !sign.after.test(after)) continue;
    return tokenAt(start, text, sign.extend?.exec(after)?.[0] ?? "", sign.kind);
  }
  return null;
}

function quantity(start: number, before: string, after: string, text: string): Token | null {
  if (text === "零" && zeroOf.test(after)) return tokenAt(start, text, "", "quantity");
  const unit = counted.exec(after);
  if (/^[百千万亿]/.test(text) && !unit?.[1]) return null;
  // 两类合计, 三项相加 point back at numbers; they count nothing.
  if (
    /^[类项者部种](?:申请|答复|案件)?(?:合计|共计?(?=\s?[\d０-９])|共计|总计|之和|相加|加起来|加一起|加在一起|合起来|合在一起|占)/.test(
      after,
    )
  )
    return null;
  // 三类内部事务信息, 四类过程性信息 are names of rows.
  if (/^类(?:内部|过程)/.test(after)) return null;
  // “其他”一项为 3 件: the item itself.
  if (text === "一" && (/^项[为是：，]/.test(after) || (/^[类栏列行项]/.test(after) && before.endsWith("”"))))
    return null;
  // 加一起, 合在一起 count nothing.
  if (text === "一" && after.startsWith("起") && /[加合放在算]$/.test(before)) return null;
  // 无一起, 没有一件: none.
  if (
    text === "一" &&
    (/(?:[无未]|没有?)(?:有|发生|出现|收到|产生|接到|引发|受理|过)*$/.test(before) ||
      /^.(?:也|都|亦|均)?(?:没|未|无)/.test(after))
  )
    return null;
  if (!unit || /[第统唯逐单专某万初周]$/.test(before)) return null;
  const token = tokenAt(start, text, unit[2], "quantity", unit[1] ?? "");
  const inQuotes = before.lastIndexOf("“") > before.lastIndexOf("”");
  return {
    ...token,
    ...(unit[1] ? { approximate: "over" as const } : {}),
    ...(inQuotes || /[每任某]$/.test(before) ? { figurative: true as const } : {}),
  };
}

function tokenAt(start: number, text: string, unit: string, kind: TokenKind, more = ""): Token {
  const numberEnd = start + text.length;
  return {
    kind,
    start,
    end: numberEnd + more.length + unit.length,
    numberEnd,
    value: readChineseNumeral(text) ?? Number.NaN,
    unit: kind === "quantity" ? unit : "",
    decimals: 0,
    step: 1,
  };
}
