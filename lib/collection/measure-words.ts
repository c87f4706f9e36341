import { isDecimal, isZero, printDecimal, toDecimal } from "../report/decimal";
import type { FigureValue } from "../report/values";

/** Powers of ten of the words for money that published reports use. */
const powers: Record<string, number> = {
  元: 0,
  百元: 2,
  千元: 3,
  万元: 4,
  十万元: 5,
  百万元: 6,
  千万元: 7,
  亿元: 8,
  万: 4,
  亿: 8,
};
/** Amounts are added in 万元, whatever each office writes behind its own. */
const common = "万元";
export const commonMeasure = common;

const plain = (measure: string) => measure.replace(/[\s（）()]|人民币/g, "");

/** Whether an amount with this word behind it can be turned into 万元. */
export const isMoney = (measure: string): boolean => plain(measure) in powers;

/**
 * An amount in 万元, digit for digit: 123456 元 is 12.3456.
 * @param measure what stands behind it in its cell (2019, item 9)
 * @returns null where the word says no amount of money, so that nothing wrong is added
 */
export function inCommonMeasure(value: FigureValue, measure: string): string | null {
  if (value === null || !isDecimal(value)) return null;
  if (isZero(toDecimal(value))) return "0";
  if (!isMoney(measure)) return null;
  const by = powers[plain(measure)] - powers[common];
  const { digits, scale } = toDecimal(value);
  if (by === 0) return String(value);
  const moved = by > 0 ? { digits: digits * 10n ** BigInt(by), scale } : { digits, scale: scale - by };
  return printDecimal(moved)
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
}
