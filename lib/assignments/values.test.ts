import { expect, test } from "vitest";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { samples } from "../samples/samples";
import { patchesOfAnswers } from "./values";

const edition = editionById("2019");
const withUnit = [...figuresOf(edition).values()].filter(({ unitInCell }) => unitInCell);
const [amount] = withUnit.filter(({ measure }) => measure === "amount");
const [count] = withUnit.filter(({ measure }) => measure !== "amount");

test("an amount is written with the measure word that was given with it, and never with the one of the amount before", () => {
  const report = { ...samples["2019"], units: { [amount.address]: "元", [count.address]: "个" } };
  const put = (place: string, value: string) =>
    patchesOfAnswers(edition, report, [{ place, value }]).get(amount.section);
  expect(put(amount.address, "3.9万元")).toMatchObject({ units: { [amount.address]: "万元" } });
  expect(put(amount.address, "3.9")).toMatchObject({ units: { [amount.address]: null } });
  expect(put(count.address, "3")).not.toHaveProperty("units");
});
