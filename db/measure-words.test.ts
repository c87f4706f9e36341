import { expect, test } from "vitest";
import { countableFigures } from "./submissions";

const bought = "article20Item9.centralizedProcurement.totalAmount";
const fees = "article20Item8.administrativeFees.amountCharged";
const sumOf = (value: string, measure: string) =>
  countableFigures("2019", { figures: { [bought]: value }, units: measure ? { [bought]: measure } : {} });

test.each([
  ["123456", "元", "12.3456"],
  ["12.50", "万元", "12.50"],
  ["1.2", "亿元", "12000"],
  ["1.2", "亿", "12000"],
  ["0.5", "（元）", "0.00005"],
  ["3000", "人民币元", "0.3"],
  ["0", "", "0"],
])("an amount of %s %s is added as %s 万元", (value, measure, common) => {
  expect(sumOf(value, measure)).toEqual([[bought, common]]);
});

test.each(["", "美元", "批次"])(
  "an amount with “%s” behind it is in no sum: nobody knows how much it is",
  (measure) => {
    expect(sumOf("7", measure)).toEqual([]);
  },
);

test("where the format fixes 万元, what is written stays as it is", () => {
  expect(countableFigures("2021", { figures: { [fees]: "96171.6" }, units: {} })).toEqual([[fees, "96171.6"]]);
});
