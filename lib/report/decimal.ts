/** Decimals as scaled integers: amounts must keep every digit, which floating point does not. */
export type Decimal = { digits: bigint; scale: number };

const decimalPattern = /^-?\d+(\.\d+)?$/;

/** Whether a value is what `toDecimal` takes; blanks and words are not. */
export const isDecimal = (value: unknown): value is number | string => decimalPattern.test(String(value));

/** @throws on anything but an optional minus, digits and an optional fraction. */
export function toDecimal(value: number | string): Decimal {
  const text = String(value);
  if (!isDecimal(text)) throw new Error(`Not a decimal: ${text}`);
  const [whole, fraction = ""] = text.split(".");
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

const rescaled = ({ digits, scale }: Decimal, to: number) => digits * 10n ** BigInt(to - scale);

/** @returns the exact sum, with the longer of the two fractions. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: rescaled(a, scale) + rescaled(b, scale), scale };
}

export const negated = ({ digits, scale }: Decimal): Decimal => ({ digits: -digits, scale });

export const isZero = ({ digits }: Decimal): boolean => digits === 0n;

/** @returns less than 0, 0 or more than 0. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const difference = addDecimals(a, negated(b)).digits;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** @returns the digits with every zero that the scale asks for: 0.50 stays 0.50. */
export function printDecimal({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? "-" : "";
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, "0");
  return scale === 0 ? sign + text : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** @returns `a / b` rounded half up (away from zero) to `places` decimals. @throws when b is zero. */
export function divideDecimals(a: Decimal, b: Decimal, places: number): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const numerator = rescaled(a, scale) * 10n ** BigInt(places);
  const denominator = rescaled(b, scale);
  const negative = numerator < 0n !== denominator < 0n;
  const [n, d] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const rounded = (2n * n + d) / (2n * d);
  return { digits: negative ? -rounded : rounded, scale: places };
}

/** @returns the share as a percentage with two decimals, rounded half up; null when the whole is zero. */
export function percentage(part: Decimal, whole: Decimal): string | null {
  if (isZero(whole)) return null;
  return `${printDecimal(divideDecimals({ ...part, digits: part.digits * 100n }, whole, 2))}%`;
}
