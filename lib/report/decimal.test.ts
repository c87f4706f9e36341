import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  isDecimal,
  isZero,
  negated,
  percentage,
  printDecimal,
  toDecimal,
} from "./decimal";

/** Decimals as people write them, with up to 24 digits and trailing zeros. */
const decimalText = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 15n }),
    fc.option(fc.stringMatching(/^\d{1,9}$/), { nil: undefined }),
  )
  .map(
    ([minus, whole, fraction]) =>
      `${minus && (whole > 0n || /[1-9]/.test(fraction ?? "")) ? "-" : ""}${whole}${fraction === undefined ? "" : `.${fraction}`}`,
  );

const sum = (a: string, b: string) => printDecimal(addDecimals(toDecimal(a), toDecimal(b)));

describe("decimals", () => {
  it("are digits with an optional minus and fraction, as number or text; blanks and words are none", () => {
    expect([0, -3, "0.50", "12", null, undefined, "", "1,234", "12 件", "1e3", "1."].map(isDecimal)).toEqual([
      ...[true, true, true, true],
      ...[false, false, false, false, false, false, false],
    ]);
  });

  it("are printed digit for digit as they were written", () => {
    fc.assert(fc.property(decimalText, (text) => printDecimal(toDecimal(text)) === text));
  });

  it("add without the error of floating point", () => {
    expect(sum("0.1", "0.2")).toBe("0.3");
    expect(sum("9999999999999999.99", "0.01")).toBe("10000000000000000.00");
    expect(sum("96171.6", "-0.60")).toBe("96171.00");
  });

  it("add in any order, and a number and its negative to zero", () => {
    fc.assert(
      fc.property(decimalText, decimalText, decimalText, (a, b, c) => {
        expect(sum(a, b)).toBe(sum(b, a));
        expect(compareDecimals(toDecimal(sum(sum(a, b), c)), toDecimal(sum(a, sum(b, c))))).toBe(0);
        expect(isZero(addDecimals(toDecimal(a), negated(toDecimal(a))))).toBe(true);
      }),
    );
  });

  it("compare by value, not by how they are written", () => {
    expect(compareDecimals(toDecimal("1.50"), toDecimal("1.5"))).toBe(0);
    expect(compareDecimals(toDecimal("-2"), toDecimal("1.99"))).toBeLessThan(0);
    expect(compareDecimals(toDecimal("10"), toDecimal("9.999"))).toBeGreaterThan(0);
  });

  it.each(["", "12a", "1.", ".5", "1,000", "1e3", "--1", "１２"])("refuse %j", (text) => {
    expect(() => toDecimal(text)).toThrow("Not a decimal");
  });
});

describe("shares", () => {
  it.each([
    ["208", "1191", "17.46%"],
    ["1", "8", "12.50%"],
    ["1", "3", "33.33%"],
    ["2", "3", "66.67%"],
    ["5", "100000", "0.01%"],
    ["0", "7", "0.00%"],
    ["7", "7", "100.00%"],
    ["-1", "3", "-33.33%"],
  ])("%s of %s is %s", (part, whole, share) => {
    expect(percentage(toDecimal(part), toDecimal(whole))).toBe(share);
  });

  it("of nothing are no number", () => {
    expect(percentage(toDecimal("1"), toDecimal("0.00"))).toBeNull();
  });

  it("are at most half a unit of the last place away, and halves go up", () => {
    const natural = fc.bigInt({ min: 1n, max: 10n ** 12n });
    fc.assert(
      fc.property(natural, natural, fc.integer({ min: 0, max: 6 }), (a, b, places) => {
        const { digits } = divideDecimals({ digits: a, scale: 0 }, { digits: b, scale: 0 }, places);
        const doubledError = 2n * (a * 10n ** BigInt(places) - digits * b);
        expect(doubledError < b && doubledError >= -b).toBe(true);
      }),
    );
  });
});
