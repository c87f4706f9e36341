import { expect, it } from "vitest";
import { samples } from "../samples/samples";
import { checkCells } from "./blanks";
import { checkedReport } from "./check-input";

const cell = "requests.newlyReceived.naturalPerson";

it("an entry that is no figure is an error of its cell, and no blank to be filled with 0", () => {
  const { [cell]: _, ...figures } = samples["2021"].figures;
  const findings = checkCells(checkedReport({ ...samples["2021"], figures, entries: { [cell]: "12a" } }));
  expect(findings).toEqual([
    expect.objectContaining({ rule: "T3-4", severity: "error", section: "requests", addresses: [cell], actual: "12a" }),
  ]);
});
