import { unifyCharacters } from "../labels/normalize-label";
import { printDecimal, toDecimal } from "../report/decimal";
import type { MatchedRow } from "./match-tables";

/** Decimal places between a unit of money and 万元. */
const placesToTenThousand: Record<string, number> = { 亿元: -4, 千元: 1, 百元: 2, 元: 4 };
const money = ["万元", ...Object.keys(placesToTenThousand)].join("|");
const behindHead = new RegExp(`[(/:\\s](?:单位)?:?(${money}|次|个|项|件|宗|批|笔)\\)?$`);
const inCaption = new RegExp(`单位:?[^)]*?(${money})`);

const compact = (text: string) => unifyCharacters(text).replace(/\s+/g, " ").trim();

/** @returns the unit that the head over a row's column states, 采购总金额（万元）; of money also the table's caption. */
export function unitInHead({ segment, columns }: MatchedRow, index: number): string | undefined {
  const texts = (segment.leaves[index]?.texts ?? []).map((text) => compact(text).replace(/单位 /g, "单位"));
  const own = behindHead.exec(texts[texts.length - 1] ?? "")?.[1];
  const isMoney = columns.columns[index]?.path.some(({ measure }) => measure === "amount");
  return own ?? (isMoney ? texts.map((text) => inCaption.exec(text)?.[1]).findLast(Boolean) : undefined);
}

/** @returns what an amount in `unit` is in 万元, exact, without zeros at its end; undefined where the unit is another. */
export function inTenThousands(amount: number | string, unit: string): string | undefined {
  const places = placesToTenThousand[unit];
  if (places === undefined) return undefined;
  const { digits, scale } = toDecimal(amount);
  const moved = scale + places;
  const printed = printDecimal(
    moved < 0 ? { digits: digits * 10n ** BigInt(-moved), scale: 0 } : { digits, scale: moved },
  );
  return printed.includes(".") ? printed.replace(/0+$/, "").replace(/\.$/, "") : printed;
}
