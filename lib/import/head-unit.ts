import { unifyCharacters } from "../labels/normalize-label";
import type { MatchedRow } from "./match-tables";

const money = "亿元|万元|千元|百元|元";
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
