import { describe, expect, it } from "vitest";
import { edition2021 } from "@/lib/editions/edition-2021";
import { cellPlace, textPlace } from "@/lib/report/place";
import type { FigureValue } from "@/lib/report/values";
import { sayWhatItMakes } from "./what-it-makes";

const figure = (address: string) => cellPlace("figure", address);
const entered = {
  "requests.newlyReceived.naturalPerson": 31,
  "requests.otherHandling.naturalPerson": 34,
  "remedies.reconsideration.upheld": 2,
};

describe("what a value that waits for a choice would make of its table", () => {
  const says = (address: string, value: FigureValue) => sayWhatItMakes(edition2021, entered, figure(address), value);

  it.each<[string, FigureValue, string | null]>([
    ["requests.newlyReceived.naturalPerson", 34, "用它，自然人一列平"],
    ["requests.newlyReceived.naturalPerson", 32, "用它，自然人一列多 2"],
    ["requests.newlyReceived.naturalPerson", null, "用它，自然人一列多 34"],
    ["requests.otherHandling.naturalPerson", 30, "用它，自然人一列少 1"],
    ["requests.newlyReceived.legalServiceAgency", 5, "用它，法律服务机构一列少 5"],
    ["requests.newlyReceived.naturalPerson", "3件", null],
    ["remedies.reconsideration.upheld", 3, null],
  ])("%s = %s: %s", (address, value, said) => expect(says(address, value)).toBe(said));

  it("is silent of a column without a figure, and of what is no figure", () => {
    expect(sayWhatItMakes(edition2021, {}, figure("requests.newlyReceived.naturalPerson"), null)).toBeNull();
    expect(sayWhatItMakes(edition2021, entered, textPlace("overview"), "34")).toBeNull();
  });
});
