import type { AllFigures } from "../../report/figures";
import type { Sum } from "../../report/live-figures";
import type { Reading } from "./claim";
import type { Token } from "./token";

/** Blank cells count as 0; an address that the report does not have makes the sum unknown. */
export function sumOfTerms(terms: Sum, figures: AllFigures): number | null {
  let sum = 0;
  for (const { address, sign } of terms) {
    const value = figures.get(address);
    if (value === undefined) return null;
    sum += sign * Number(value ?? 0);
  }
  return Number.isInteger(sum) ? sum : Number(sum.toPrecision(15));
}

/** @returns `100 · part / whole` in units of the last of `places` decimals, rounded half away from zero; null for no whole. */
function roundedPercent(part: number, whole: number, places: number): number | null {
  if (whole === 0) return null;
  const scaled = Math.abs(part) * 100 * 10 ** places;
  const rounded = Math.floor((2 * scaled + Math.abs(whole)) / (2 * Math.abs(whole)));
  return part < 0 !== whole < 0 ? -rounded : rounded;
}

/** 万元 are written into the cells of table two. */
export const cellScale = (address: string) => (address.includes("amountCharged") ? 10_000 : 1);

/** Where the format leaves the unit open, 元 and 万元 are both good. */
const inUnit = (sum: number, address: string, { value }: Token) => {
  if (!address.startsWith("article")) return sum;
  const scaled = Number((sum * 10_000).toPrecision(15));
  if (address.includes("totalAmount")) return value === sum ? sum : scaled;
  return cellScale(address) > 1 ? scaled : sum;
};

/** What the prose itself prints of last year. */
export type Printed = { last?: number; change?: number };

export type Evaluated = { value: number | null; places?: number };

/** @returns what the reading gives: a count, or a percentage with the token's decimals; null when figures are not at hand. @param printed last year's number as the prose gives it */
export function evaluate(
  reading: Reading,
  token: Token,
  figures: AllFigures,
  last: AllFigures | undefined,
  byCount = false,
  printed: Printed = {},
): Evaluated {
  if (reading.kind === "figure" || reading.kind === "sum") {
    const sum = sumOfTerms(reading.terms, figures);
    return { value: sum === null ? null : inUnit(sum, reading.terms[0].address, token) };
  }
  const places = token.decimals;
  const part = sumOfTerms(reading.terms, figures);
  if (reading.kind === "share") {
    const whole = sumOfTerms(reading.whole ?? [], figures);
    return {
      value: part === null || whole === null ? null : scaled(roundedPercent(part, whole, places), places),
      places,
    };
  }
  const before = last ? sumOfTerms(reading.terms, last) : (printed.last ?? lastBy(printed, part));
  if (part === null || before === null || before === undefined) return { value: null };
  if (byCount) return { value: part - before };
  return { value: scaled(roundedPercent(part - before, before, places), places), places };
}

/** 17 件，减少 8 件: it was 25. */
const lastBy = ({ change }: Printed, part: number | null) =>
  change === undefined || part === null ? undefined : part - change;

const scaled = (value: number | null, places: number) =>
  value === null ? null : Number((value / 10 ** places).toFixed(places));

/** Whether the printed number says `value`: exactly, to the last place of 万, or about it where the words say so. */
export function says(token: Token, printed: number, value: number): boolean {
  const near = (token.step < 1 && !token.unit.startsWith("%") ? 0 : token.step) / 2;
  const rounded = token.step > 1 && Math.abs(value - printed) <= near;
  if (Math.abs(value - printed) < 1e-9 || rounded) return true;
  if (token.approximate === "over") return value >= printed && value <= printed * 1.1 + 10 * token.step;
  if (token.approximate === "under") return value <= printed && value >= printed * 0.9;
  return token.approximate === "about" && Math.abs(value - printed) <= Math.abs(printed) * 0.05;
}
