import type { TextChange } from "../report/compare-text";
import type { Comparison, TextComparison } from "./compare-years";

/** 2022—2024 年, for titles and file names. */
const spanOf = (years: Comparison["years"]): string => `${years[0].year}—${years[years.length - 1].year}年`;

/** 某某局2022—2024年政府信息公开工作年度报告比较 */
export const comparisonTitle = ({ units, years }: Comparison): string =>
  `${units[units.length - 1]}${spanOf(years)}政府信息公开工作年度报告比较`;

/** @param share from 0 to 1. @returns 85%. */
export const printShare = (share: number): string => `${(share * 100).toFixed(0)}%`;

/** A changed paragraph as one line of plain text, for files that know no marks: 新收申请【删：2930】【增：3119】件。 */
export const markedText = (changes: TextChange[]): string =>
  changes
    .map(({ kind, text }) => (kind === "same" ? text : `【${kind === "deleted" ? "删" : "增"}：${text}】`))
    .join("");

/** 2024 年与 2023 年 */
export const pairName = ({ from, to }: Pick<TextComparison, "from" | "to">, years: Comparison["years"]): string =>
  `${years[to].name} 年与 ${years[from].name} 年`;

/** What a comparison across editions cannot compare; null where all years have the same figures. */
export function editionNote({ years, withoutCounterpart }: Comparison): string | null {
  if (withoutCounterpart === 0) return null;
  const editions = [...new Set(years.map(({ edition }) => `${edition} 年格式`))].join("和");
  return `${editions}的表不完全一样：有 ${withoutCounterpart} 个数只在一种格式里有，没有对应的数可比，在“全部数字”里列出来，不算差和增长。其余的意思相同，照样比较。`;
}
