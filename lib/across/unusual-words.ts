import type { Edition } from "../editions/edition";
import { figuresOf, shortLabelOf } from "../editions/figures-of-edition";

/** `unit`: 元 for 万元; `vanished`, `appeared`, `jump`: against last year; `class`, `share`: against others. */
export type UnusualKind = "unit" | "vanished" | "appeared" | "jump" | "class" | "share";

/** What a figure is held against, as printed. */
export type Against = { with: "lastYear" | "class" | "all"; value: string };

const names: Record<Against["with"], string> = { lastYear: "去年", class: "同类中位数", all: "全部单位" };

/** 去年 3.9, 同类中位数 4, 全部单位 4.0%. */
export const againstWords = ({ with: what, value }: Against): string => `${names[what]} ${value}`;

/** （六）3.其他 占办理结果: what a figure is called in a list of many kinds. */
export function unusualName(edition: Edition, address: string, share: boolean): string {
  const spec = figuresOf(edition).get(address);
  const name = spec ? shortLabelOf(spec).replace(/ · 总计$/, "") : address;
  return share ? `${name} 占办理结果` : name;
}

/** A number as a list shows it: no more digits than say something. */
export const plainNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toFixed(value < 10 ? 2 : 1)));

export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

const tens: Record<number, string> = {
  2: "一百",
  3: "一千",
  4: "一万",
  5: "十万",
  6: "一百万",
  7: "一千万",
  8: "一亿",
};

/** 大一万倍: to the nearest power of ten. @param factor more than 1 */
export function manyTimes(factor: number): { words: string; power: number } {
  const power = Math.round(Math.log10(factor));
  return { words: tens[power] ? `${tens[power]}倍` : `${plainNumber(Math.round(factor))} 倍`, power };
}
