import { unknownYear } from "../../report/values";
import type { Context } from "./claim";
import type { Hit } from "./find-phrases";
import type { Token } from "./token";

type Line = { text: string; tokens: Token[]; hits: Hit[]; context: Context };

const manyYears =
  /(?<!今年|本年|年初|年度|\d月)以来(?!的?[^，。；\d]{0,14}(?:文件|规章))|(?:^|，)(?:去年|上年度?|上一年度?)(?:，|全|我|本|共|区|市|县|局)|(?:近|过去|前|最近)[一二两三四五六七八九十\d]+年|历年(?!来?的?[^，。；\d]{0,8}(?:文件|有效))|[三四五]年来|五”期间/;

/** 2023年收到…, 2019年以来累计…: a number of other years, which this year's tables do not hold. */
export function otherYears({ text, tokens, hits, context }: Line, index: number): boolean {
  const at = tokens[index].start;
  const from = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("；", at)) + 1;
  if (manyYears.test(text.slice(from, at)) || comparedWith(text, at)) return true;
  if (context.year === unknownYear) return false;
  for (let before = index - 1; before >= 0 && tokens[before].start >= from; before -= 1) {
    const { kind, start, value } = tokens[before];
    if (kind === "date" && value > 1900 && speaksOfYear(text, hits, start, at)) return value !== context.year;
  }
  return false;
}

/** What follows the year is of it: nothing is compared with it, titled by it or left over from it. */
const speaksOfYear = (text: string, hits: Hit[], start: number, at: number) =>
  !hits.some((hit) => hit.start <= start && hit.end > start) &&
  !/[较比与至到]\s*$/.test(text.slice(Math.max(0, start - 3), start)) &&
  !compared(text, start, at) &&
  !inTitle(text, start) &&
  !ofOldDocuments.test(text.slice(start, start + 24)) &&
  !leftFromIt.test(text.slice(start, start + 14));

/** 较2023年的复议17件、诉讼9件有所变化: until something has grown, what follows the year is its own. */
function comparedWith(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  if (!/[较比与同]/.test(before)) return false;
  const clause = before.split(/[，；。：]/).at(-1) ?? "";
  const since = /[较比与同]\s*(?:20\d\d\s?年度?|去年|上一?年度?)(?:同期)?的(.*)$/.exec(clause)?.[1];
  return since !== undefined && !/[增减升降多少涨落高低]|结转/.test(since);
}

/** 对 2019 年以来的文件进行清理，保留 46 件: when they were made, not when they were gone through. */
const ofOldDocuments = /^\d{4}\s*年(?:底|度)?(?:以来|以前|之前|前)(?:[^，。；\d]{0,6}的)?[^，。；\d]{0,8}(?:文件|规章)/;

/** 2023年滚存的 12 件: what came from that year is counted in this one. */
const leftFromIt =
  /^\d{4}\s*年度?(?:的|末|底|还|尚|所|就)*(?:结转|结存|结余|转入|转来|留|遗留|滚存|余|剩|积压|顺延|延续|接转|带|挂|欠|[未没]有?(?:办|结|答))/;

/** （2023 年 480 件），同比增长…: what follows is held against that year, and is not of it. */
function compared(text: string, year: number, at: number): boolean {
  const between = text.slice(year, at);
  const close = between.search(/[）)]/);
  const open = between.search(/[（(]/);
  return (close >= 0 && (open < 0 || close < open)) || /同比|相比|增长|增加|上升|下降|减少|降低/.test(between);
}

/** Whether a place stands in the title of a document, between 《 and 》. */
export const inTitle = (text: string, at: number) =>
  text.lastIndexOf("《", at) > text.lastIndexOf("》", at - 1) && text.indexOf("》", at) >= 0;
