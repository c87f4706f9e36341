import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBankCard, isIdentityNumber } from "./check-digits";

/** Made up: the region exists, the person does not. */
const madeUp = "11010519491231002";

describe("identity card numbers", () => {
  it("have one right check sign out of eleven", () => {
    const right = [..."0123456789X"].filter((sign) => isIdentityNumber(madeUp + sign));
    expect(right).toEqual(["X"]);
    expect(isIdentityNumber(`${madeUp}x`)).toBe(true);
  });
  it("of 15 digits have a province and a date", () => {
    expect(isIdentityNumber("110105491231002")).toBe(true);
    expect(isIdentityNumber("110105491331002")).toBe(false);
    expect(isIdentityNumber("990105491231002")).toBe(false);
  });
});

describe("bank cards", () => {
  it("fail when one digit is changed", () => {
    const card = "6222020000000000004";
    const valid = [..."0123456789"].map((digit) => card.slice(0, -1) + digit).find(isBankCard) as string;
    fc.assert(
      fc.property(fc.integer({ min: 2, max: valid.length - 1 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const changed = valid.slice(0, at) + ((Number(valid[at]) + by) % 10) + valid.slice(at + 1);
        expect(isBankCard(changed)).toBe(false);
      }),
    );
  });
});
