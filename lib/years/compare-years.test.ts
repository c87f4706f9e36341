import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Measure } from "../editions/edition";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById, editions } from "../editions/register";
import type { FigureValue, Report } from "../report/values";
import { samples } from "../samples/samples";
import { type ComparedReport, compareYears, type FigureLine, isUnusual, latestChange } from "./compare-years";
import { changeBetween } from "./growth";
import { absenceWords, unusualCount, unusualWords } from "./unusual-words";

const compared = (report: Report): ComparedReport => ({
  name: String(report.year),
  edition: editionById(report.edition),
  report,
});
const lineAt = (comparison: ReturnType<typeof compareYears>, address: string) =>
  comparison.sections.flatMap(({ lines }) => lines).find((line) => line.address === address) as FigureLine;

const sample = samples["2021"];
const newly = "requests.newlyReceived.naturalPerson";
const inYear = (year: number, figures: Report["figures"], text: Partial<Report["text"]> = {}): ComparedReport =>
  compared({ ...sample, year, figures, text: { ...sample.text, ...text } });

describe("from one year to the next", () => {
  it.each<[FigureValue, FigureValue, Measure, string | null, string | null]>([
    [80, 100, "count", "+20", "+25.0%"],
    [3, 2, "count", "-1", "-33.3%"],
    [7, 7, "count", "0", "0.0%"],
    [0, 5, "count", "+5", null],
    [null, 5, "count", null, null],
    [5, null, "count", null, null],
    ["96171.6", "96171.65", "amount", "+0.05", "0.0%"],
    [-4, 2, "change", "+6", "+150.0%"],
  ])("%s to %s (%s) is %s, %s", (last, now, measure, difference, growth) => {
    expect(changeBetween(last, now, measure)).toMatchObject({ difference, growth });
  });

  it.each<[FigureValue, FigureValue, Measure, string | null]>([
    [10, 30, "count", "up"],
    [10, 29, "count", null],
    [30, 10, "count", "down"],
    [1, 9, "count", null],
    [0, 10, "count", "up"],
    [12, 0, "count", "down"],
    [-20, 30, "change", "turned"],
    [-2, 3, "change", null],
    ["0.52", "5200", "amount", "unit"],
    ["5200", "0.52", "amount", "unit"],
    ["0", "5200", "amount", "up"],
  ])("%s to %s (%s) stands out as %s", (last, now, measure, unusual) => {
    expect(changeBetween(last, now, measure).unusual).toBe(unusual);
  });
});

describe("years of a unit", () => {
  it("stand from the earliest to the latest, whatever order they came in", () => {
    const comparison = compareYears([inYear(2024, { [newly]: 80 }), inYear(2022, { [newly]: 10 }), inYear(2023, {})]);
    expect(comparison.years.map(({ year }) => year)).toEqual([2022, 2023, 2024]);
    expect(lineAt(comparison, newly).values).toEqual(["10", null, "80"]);
    expect(lineAt(comparison, newly).changes).toHaveLength(2);
  });

  it("are compared in their totals too, and the large changes are named with their years", () => {
    const comparison = compareYears([inYear(2023, { [newly]: 10 }), inYear(2024, { [newly]: 80 })]);
    const total = lineAt(comparison, "requests.newlyReceived.total");
    expect(total).toMatchObject({ main: true, derived: true, values: ["10", "80"] });
    expect(latestChange(total)).toEqual({ difference: "+70", growth: "+700.0%", unusual: "up" });
    expect(unusualWords(total, comparison.years)).toBe("2024 年比 2023 年多了两倍以上");
    expect(unusualCount(comparison)).toBe(2);
  });

  it("compare live figures by what they print", () => {
    const overview = `收到申请{{${newly}}}件。`;
    const comparison = compareYears([
      inYear(2023, { [newly]: 10 }, { overview }),
      inYear(2024, { [newly]: 12 }, { overview }),
    ]);
    expect(comparison.texts[0].sections[0].pairs[0].changes.map(({ text }) => text)).toEqual([
      "收到申请",
      "10",
      "12",
      "件。",
    ]);
  });

  it("of two editions are compared address by address; what only one has is said to have no counterpart", () => {
    const [older, newer] = editions;
    const comparison = compareYears([compared({ ...samples["2019"], year: 2020 }), compared(sample)]);
    const addresses = comparison.sections.flatMap(({ lines }) => lines.map(({ address }) => address));
    const [own, others] = [figuresOf(newer), figuresOf(older)].map((specs) => [...specs.keys()]);
    expect(addresses.toSorted()).toEqual([...new Set([...own, ...others])].toSorted());
    const shared = own.filter((address) => others.includes(address)).length;
    expect(comparison.withoutCounterpart).toBe(own.length + others.length - 2 * shared);
    const only = lineAt(comparison, "requests.feeUnpaid.total");
    expect(only).toMatchObject({ absent: [0], changes: [{ difference: null, growth: null, unusual: null }] });
    expect(absenceWords(only, comparison.years)).toBe("2020 年的格式没有这一项");
  });

  it("with different units in a cell are not subtracted from each other", () => {
    const address = [...figuresOf(editions[0]).values()].find(({ unitInCell }) => unitInCell)?.address as string;
    const [last, now] = ["元", "万元"].map((unit, index): ComparedReport => {
      const report = {
        ...samples["2019"],
        year: 2019 + index,
        figures: { [address]: "5" },
        units: { [address]: unit },
      };
      return compared(report);
    });
    expect(lineAt(compareYears([last, now]), address)).toMatchObject({
      values: ["5元", "5万元"],
      changes: [{ difference: null, unusual: null }],
    });
  });
});

it.each(editions)("a report of $id compared with itself differs in nothing", (edition) => {
  const entered = [...figuresOf(edition).values()].filter(({ parts }) => !parts).map(({ address }) => address);
  const figures = fc.dictionary(fc.constantFrom(...entered), fc.nat());
  const line = fc.stringMatching(/^[公开信息。（一）123]{0,20}$/);
  fc.assert(
    fc.property(figures, fc.array(line), (given, lines) => {
      const base = samples[edition.id as "2019" | "2021"];
      const report = { ...base, figures: given, text: { ...base.text, overview: lines.join("\n") } };
      const comparison = compareYears([compared(report), compared(report)]);
      const all = comparison.sections.flatMap((section) => section.lines);
      expect(all.filter(isUnusual)).toEqual([]);
      expect(all.every((each) => ["0", null].includes(latestChange(each).difference))).toBe(true);
      expect(comparison.withoutCounterpart).toBe(0);
      expect(comparison.texts[0].sections.every(({ unchanged }) => unchanged === 1 || unchanged === null)).toBe(true);
    }),
    { numRuns: 30 },
  );
});
