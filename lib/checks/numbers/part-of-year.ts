import { matchesOf } from "../../report/matches-of";

/** A month, a quarter, a half: its numbers are parts of the year's, which no table counts. */
const part =
  /[上下]半年|前[一二三1-3]个?季度|第?[一二三四1-4]季度|前[一二三四五六七八九十\d]{1,2}个月|(?:当|单|每|逐|同)月|\d{1,2}\s?月份?(?!\s?\d{1,2}\s?日)|\d{1,2}\s?月\s?\d{1,2}\s?日(?![起至到—－~-])/g;

/** From January to December, up to the end of December: the whole year after all. */
const whole =
  /(?:0?1\s?月\s?(?:0?1\s?日)?|0?1)\s?起?\s?[至到—－~～-]{1,2}\s?(?:\d{4}\s?年|当年|年底)?\s?12\s?月\s?(?:31\s?日|底)?止?|(?:截[至止到]|[至到])[^，。；]{0,8}?12\s?月\s?(?:31\s?日|底|末)?止?/g;

/** Takes up the year again. */
const year = /全年|本年度?|(?<![上去一])年度|一年来?|共计|累计|总计|合计|\d{4}\s?年(?!\s?\d{1,2}\s?月)/g;

const lastEnd = (words: RegExp, text: string) => {
  const found = matchesOf(words, text).at(-1);
  return found ? found.index + found[0].length : -1;
};

/** @returns whether the words before `at` make its number one of a part of the year: 上半年收到申请 402 件，办结 388 件. */
export function inPartOfYear(text: string, at: number): boolean {
  const from = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("；", at)) + 1;
  const before = text.slice(Math.max(from, at - farthest), at);
  if (!/[月季半]/.test(before)) return false;
  const words = before.replace(whole, (found) => " ".repeat(found.length));
  const named = lastEnd(part, words);
  return named >= 0 && named > lastEnd(year, words);
}

/** So far back a sentence is read. */
const farthest = 160;

/** Last year's, or of a part of this one. */
export function ofAnotherTime(text: string, at: number): boolean {
  const clause = text.slice(Math.max(...["。", "；", "，"].map((stop) => text.lastIndexOf(stop, at))) + 1, at);
  // 上年没有结转: what would have come from it is counted in this one.
  if (/^[^，。；]{0,6}(?:结转|转[入来]|遗留|留[下存转])/.test(text.slice(at, at + 12))) return inPartOfYear(text, at);
  return inPartOfYear(text, at) || /去年|上年度?(?!.{0,2}结转)/.test(clause.slice(-24));
}
