import { describe, expect, it } from "vitest";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { carriedParagraphs } from "./carried-paragraphs";
import { deriveFigures } from "./figures";

const shared = "requests.newlyReceived.total";
const [older, newer] = ["2019", "2021"].map(editionById);
const only = [...figuresOf(older).keys()].find((address) => !figuresOf(newer).has(address)) as string;
const lastYear = deriveFigures(older, { "requests.newlyReceived.naturalPerson": 34, [only]: 5 });
const thisYear = deriveFigures(newer, {});

describe("last year's paragraphs", () => {
  it("keep their live figures where this year's edition has them, and print last year's number elsewhere", () => {
    const text = `（一）概况\n\n收到{{${shared}}}件，另有{{${only}}}件，{{这里}}不是数字。`;
    expect(carriedParagraphs(text, lastYear, thisYear)).toEqual([
      { line: 0, printed: "（一）概况", text: "（一）概况" },
      {
        line: 2,
        printed: "收到34件，另有5件，{{这里}}不是数字。",
        text: `收到{{${shared}}}件，另有5件，{{这里}}不是数字。`,
      },
    ]);
  });

  it("turn a sum of both kinds into its number", () => {
    const [carried] = carriedParagraphs(`共{{${shared} + ${only}}}件。`, lastYear, thisYear);
    expect(carried.text).toBe("共39件。");
  });

  it("are none where nothing was written", () => {
    expect(carriedParagraphs(" \n", lastYear, thisYear)).toEqual([]);
  });
});
