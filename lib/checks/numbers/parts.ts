import { sectionOfText } from "../../report/place";
import { excerptOf, type Finding } from "../finding";
import { addressBookOf } from "./address-book";
import { quoteOf } from "./contradiction";
import { sumOfTerms } from "./evaluate";
import type { Token } from "./token";
import type { JudgedLine } from "./trace-numbers";

const counted = ({ kind, approximate }: Token) => kind === "quantity" && !approximate;

type Parts = { total: Token; parts: Token[] };

/** What opens a list of parts that is meant to be complete, between its total and the first part. */
const opens = /^[，。；]?\s*(?:其中[：:，]?|分别(?:为|是)?[：:]?|包括[：:]?|[（(](?:其中[：:，]?)?)[^，。；：、]*$/;
const inList = /^(?:[、；;]|[，,；;。]\s*其中)[^，。；、]*$|^[、；;][^，。；、]*[，,]?(?:收取|共|缴纳)?$/;

/** 比上年多公开 41 条，其中…: what follows are the parts of all, not of the growth. */
const moreOrLess = /(?:较|比|同比|相比)[^。；]{0,10}[增多加升减少降][^，。；、]{0,4}$/;

/** Lists such as 98 期，其中市级 48 期、区级 50 期: the total and what follows it in the same unit. */
function listsOf({ line, reading }: JudgedLine): Parts[] {
  const tokens = reading.tokens.filter(counted);
  return tokens.flatMap((total, index) => {
    if (moreOrLess.test(line.slice(Math.max(0, total.start - 14), total.start))) return [];
    const parts: Token[] = [];
    let from = total.end;
    for (const token of tokens.slice(index + 1)) {
      const between = line.slice(from, token.start);
      if (token.unit !== total.unit || token.unit === "" || !(parts.length === 0 ? opens : inList).test(between)) break;
      // 维持 51 件、纠正 8 件；诉讼 49 件: what a stronger stop divides is no part of the list.
      if (parts.length > 1 && /^[；;]/.test(between) && line[parts[0].end] === "、") break;
      parts.push(token);
      from = token.end;
      // What comes after the parts that make up the total is another matter.
      if (parts.reduce((sum, { value }) => sum + value, 0) === total.value) break;
    }
    const complete = () => addsUp(line, total, tokens.slice(index + 1)) || refersFurther(line, tokens, index);
    return parts.length >= 2 && !complete() ? [{ total, parts }] : [];
  });
}

/** 38 条；2 条；45 条，7 条；8 条: whatever stands between them, the numbers of the sentence that follow make up the total. */
function addsUp(line: string, total: Token, following: Token[]): boolean {
  let sum = 0;
  let from = total.end;
  for (const { start, end, unit, value } of following.slice(0, mostParts)) {
    if (/。(?!\s*其中)/.test(line.slice(from, start))) return false;
    from = end;
    if (unit !== total.unit) continue;
    sum += value;
    if (sum >= total.value) return sum === total.value;
  }
  return false;
}
const mostParts = 30;

/** 收到 100 件，办结 60 件。其中…: behind a full stop 其中 may speak of any of the numbers before it. */
function refersFurther(line: string, tokens: Token[], index: number): boolean {
  if (!/^\s*。/.test(line.slice(tokens[index].end))) return false;
  const from = line.lastIndexOf("。", tokens[index].start);
  const before = tokens[index - 1];
  return before !== undefined && before.start > from && before.unit === tokens[index].unit;
}

/** Parts that nearly fill the total, or more, were meant to make it up; behind 其中 some are more often left out. */
function wrongly({ total, parts }: Parts, line: string): number | null {
  const sum = parts.reduce((value, part) => value + part.value, 0);
  const end = parts[parts.length - 1].end;
  // 维持 51 件、纠正 8 件: others were withdrawn or wait for their end.
  const open =
    /^\s*等/.test(line.slice(end)) || /维持|纠[正错]|驳回|撤销|[胜败]诉|终止/.test(line.slice(total.end, end));
  if (sum === total.value || total.unit === "%" || total.unit === "％") return null;
  const nearly = /其中/.test(line.slice(total.end, parts[0].start)) ? 0.9 : 0.7;
  return sum > total.value || (!open && sum >= total.value * nearly) ? sum : null;
}

function findingOf(at: JudgedLine, rule: string, total: Token, sum: number, what: string): Finding {
  return {
    rule,
    severity: "warning",
    group: "number",
    section: sectionOfText(at.section),
    addresses: [],
    message: `“${quoteOf(at.line, total.start, total.end)}”与${what}对不上。各部分加起来是 ${sum}，${sum > total.value ? "多" : "少"} ${Math.abs(sum - total.value)}，请核对`,
    expected: String(sum),
    actual: at.line.slice(total.start, total.numberEnd),
    basis: "各部分之和等于总数",
    excerpt: excerptOf(at.line, total.start, total.end, 24),
    place: { section: at.section, paragraph: at.paragraph, start: total.start, end: total.end },
  };
}

/** Totals in the prose against the parts named after them; where both are figures, the tables have judged already. */
export function checkParts(at: JudgedLine): Finding[] {
  if (/信息处理费/.test(at.line)) return [];
  const verdictOf = (token: Token) => at.verdicts[at.reading.tokens.indexOf(token)];
  return listsOf(at).flatMap((list) => {
    if (list.parts.some((part) => verdictOf(part) !== null)) return [];
    const sum = wrongly(list, at.line);
    return sum === null ? [] : [findingOf(at, "N-17", list.total, sum, "后面列的各部分")];
  });
}

/** 信息处理费: the cases and the amounts of the single offices, which stand behind 其中, add up. */
export function checkFeeParts(at: JudgedLine): Finding[] {
  const fee = at.line.indexOf("信息处理费");
  const split = fee < 0 ? -1 : at.line.indexOf("其中", fee);
  if (split < 0) return [];
  const tokens = at.reading.tokens.filter(counted);
  return ["元", "件"].flatMap((unit) => {
    const here = tokens.filter((token) => token.unit === unit);
    const total = here.filter(({ end }) => end <= split).at(-1);
    const parts = here.filter(({ start }) => start > split);
    if (!total || parts.length === 0) return [];
    const sum = parts.reduce((value, part) => value + part.value, 0);
    return sum === total.value || (parts.length === 1 && sum < total.value)
      ? []
      : [findingOf(at, "N-14", total, sum, "后面各单位的数")];
  });
}

/** 其余为不予处理和其他处理: what is not counted is told. */
const tellsTheRest = /(?:其余|余下|剩余|其它?他?均)(?:的)?(?:为|系|均|属|按|作|是)/;

/** Five of （一） to （六） are named, or four with what was handled: then all of them must be, or their sum is not what was handled. */
export function checkOutcomeParts(at: JudgedLine): Finding[] {
  const outcomes = addressBookOf(at.edition).outcomes;
  const [groups, handled] = [outcomes.slice(0, -1), outcomes[outcomes.length - 1]];
  const named = at.verdicts.flatMap((verdict) =>
    verdict && verdict.reading.kind !== "share" && verdict.reading.kind !== "growth" && verdict.matches !== null
      ? [verdict]
      : [],
  );
  if (named.some(({ matches }) => matches === false) || tellsTheRest.test(at.line)) return [];
  const said = new Set(named.flatMap(({ reading }) => reading.terms.map(({ address }) => address)));
  const missing = groups.filter((group) => !group.every(({ address }) => said.has(address)));
  // Four of the six may be all that the sentence wanted to tell, where nothing says what all of them are.
  const whole = handled.every(({ address }) => said.has(address));
  if (missing.length === 0 || missing.length > (whole && !/其中|[中里][，：]/.test(at.line) ? 2 : 1)) return [];
  const left = missing.reduce((sum, group) => sum + (sumOfTerms(group, at.figures) ?? 0), 0);
  const total = sumOfTerms(handled, at.figures);
  if (left === 0 || total === null) return [];
  const last = named
    .filter(({ reading }) =>
      groups.some((group) => group.some(({ address }) => reading.terms.some((term) => term.address === address))),
    )
    .at(-1)?.token;
  if (!last) return [];
  return [
    {
      rule: "N-7",
      severity: "warning",
      group: "number",
      section: sectionOfText(at.section),
      addresses: missing.flatMap((group) => group.map(({ address }) => address)),
      message: `文中列的办理结果加起来是 ${total - left} 件，比表三（七）总计少 ${left} 件。没有写到的情形请补上`,
      expected: String(total),
      actual: String(total - left),
      basis: "各类办理结果之和等于办结数",
      excerpt: excerptOf(at.line, last.start, last.end, 24),
      place: { section: at.section, paragraph: at.paragraph, start: last.start, end: last.end },
    },
  ];
}
