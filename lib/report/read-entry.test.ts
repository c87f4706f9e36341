import { describe, expect, it } from "vitest";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { readEntry } from "./read-entry";

const cell = (edition: string, address: string) => {
  const spec = figuresOf(editionById(edition)).get(address);
  if (!spec) throw new Error(address);
  return spec;
};

describe("an amount whose unit the format leaves open (2019, item 9)", () => {
  const amount = cell("2019", "article20Item9.centralizedProcurement.totalAmount");

  it.each([
    ["3750.5万元", "3750.5", "万元"],
    ["3,750.50 万元", "3750.50", "万元"],
    ["３７５０．５万元", "3750.5", "万元"],
    ["12亿元", "12", "亿元"],
    ["0元", "0", "元"],
    ["80万", "80", "万"],
    ["12↵万元", "12", "万元"],
  ])("written as %s is %s and its unit %s", (typed, value, unit) => {
    expect(readEntry(amount, typed)).toEqual({ ok: true, value, unit });
  });

  it.each(["12a", "约80万元", "80万元左右", "80万元（含税）", "12 3万元", "万元"])(
    "written as %s is asked about",
    (typed) => {
      expect(readEntry(amount, typed).ok).toBe(false);
    },
  );
});

it("a figure whose unit the form prints keeps its unit out of the cell", () => {
  const fees = cell("2021", "article20Item8.administrativeFees.amountCharged");
  expect(readEntry(fees, "3750.5万元")).toEqual({ ok: false, message: expect.stringContaining("单位另填") });
  expect(readEntry(cell("2021", "requests.newlyReceived.naturalPerson"), "3件").ok).toBe(false);
});
