import type { Token } from "./token";

/** The numbers beside it stand without a measure word too. */
export const isListed = (text: string, token: Token) =>
  inList(text, token) || inBareList(text, token) || isAmount(text, token);

/** 行政许可处理决定数为 120, 复议、诉讼均为 0: what is counted is called a number, or there is none. */
const isAmount = (text: string, { start, end, value }: Token) =>
  (value === 0 ? /[均各都]?[为是]\s*$/ : /(?:数|数量|总量|总计)[为是：]?\s*$/).test(
    text.slice(Math.max(0, start - 6), start),
  ) && /^\s*(?:[，。；、）)]|$)/.test(text.slice(end, end + 2));

/** 维持 10，纠正 2，总计 12: the numbers beside it stand without a measure word too. */
const inBareList = (text: string, { start, end }: Token) =>
  /^\s?[，、；。（(）)]/.test(text.slice(end)) &&
  (/^[，、；（(）)][^，、；。（(\d]{1,12}\d+[，、；。）)]/.test(text.slice(end, end + 24)) ||
    /(?:^|[^\d.])\d+[，、；）)][^，、；。（(\d]{1,12}$/.test(text.slice(Math.max(0, start - 24), start)));

const inList = (text: string, { start, end }: Token) =>
  /^[、，；）)]/.test(text.slice(end)) && /[（(][^（()）。]*$/.test(text.slice(Math.max(0, start - 60), start));
