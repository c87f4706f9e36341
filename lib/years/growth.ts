import type { Measure } from "../editions/edition";
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimals,
  isZero,
  negated,
  printDecimal,
  toDecimal,
} from "../report/decimal";
import type { FigureValue } from "../report/values";

/** What is worth a second look between two years: far more, far less, another sign, or a hundredfold as 元 taken for 万元. */
export type Unusual = "up" | "down" | "turned" | "unit";

/** From one year to the next. `growth` is a percentage with one decimal, null when the year before is 0 or blank. */
export type Change = { difference: string | null; growth: string | null; unusual: Unusual | null };

export const noChange: Change = { difference: null, growth: null, unusual: null };

/** Between small numbers threefold means nothing. */
const leastToNotice = toDecimal(10);
const manifold = 3n;
const unitSlip = 100n;

const times = ({ digits, scale }: Decimal, factor: bigint): Decimal => ({ digits: digits * factor, scale });
const sizeOf = (value: Decimal) => (value.digits < 0n ? negated(value) : value);
const signed = (text: string) => (text.startsWith("-") || /^0(\.0+)?$/.test(text) ? text : `+${text}`);

function unusualOf(last: Decimal, now: Decimal, measure: Measure): Unusual | null {
  const [before, after] = [sizeOf(last), sizeOf(now)];
  const more = compareDecimals(after, before) > 0;
  const [larger, smaller] = more ? [after, before] : [before, after];
  const factor = (least: bigint) => compareDecimals(larger, times(smaller, least)) >= 0;
  // An amount may be small in 万元 and still be the same money in 元.
  if (measure === "amount" && !isZero(smaller) && factor(unitSlip)) return "unit";
  if (compareDecimals(larger, leastToNotice) < 0) return null;
  if (last.digits * now.digits < 0n) return "turned";
  if (!factor(manifold)) return null;
  return more ? "up" : "down";
}

/** @returns difference and growth from `last` to `now`; nothing where one of them is blank. */
export function changeBetween(last: FigureValue, now: FigureValue, measure: Measure): Change {
  if (last === null || now === null) return noChange;
  const [before, after] = [toDecimal(last), toDecimal(now)];
  const difference = addDecimals(after, negated(before));
  const growth = isZero(before) ? null : printDecimal(divideDecimals(times(difference, 100n), sizeOf(before), 1));
  return {
    difference: signed(printDecimal(difference)),
    growth: growth && `${signed(growth)}%`,
    unusual: unusualOf(before, after, measure),
  };
}
