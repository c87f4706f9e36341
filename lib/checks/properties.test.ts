import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOf } from "../editions/figures-of-edition";
import { deriveFigures } from "../report/figures";
import type { CheckInput } from "./check-input";
import { consistentReport } from "./planted/consistent-report";
import { runChecks } from "./run-checks";

/** The same report with one entered figure changed; printed totals stay as they were. */
function changed(input: CheckInput, address: string, value: number | null): CheckInput {
  const figures = { ...input.report.figures, [address]: value };
  return { ...input, report: { ...input.report, figures }, figures: deriveFigures(input.edition, figures) };
}

describe.each(["2019", "2021"] as const)("a consistent report of edition %s", (id) => {
  const input = consistentReport(id);
  const specs = [...figuresOf(input.edition).values()];
  const requests = specs.filter(({ section, parts }) => section === "requests" && !parts);
  const printedTables = specs.filter(
    ({ section, parts }) => (section === "requests" || section === "remedies") && !parts,
  );
  const value = fc.oneof(fc.nat({ max: 5000 }), fc.constant(null));

  it("yields no finding", () => {
    expect(
      runChecks(input).findings.map(({ rule, message, excerpt }) => `${rule} ${message} ${excerpt ?? ""}`),
    ).toEqual([]);
  });

  it("has a finding that names the column of any figure changed in table three", () => {
    const alone = {
      ...input,
      printed: undefined,
      lastYear: undefined,
      report: {
        ...input.report,
        text: { ...input.report.text, overview: "", problemsAndImprovements: "", otherMatters: "", preamble: "" },
      },
    };
    fc.assert(
      fc.property(fc.constantFrom(...requests), value, (spec, next) => {
        fc.pre(next !== input.report.figures[spec.address]);
        const column = spec.address.split(".")[2];
        const { findings } = runChecks(changed(alone, spec.address, next));
        expect(
          findings.some(
            ({ section, addresses }) =>
              section === "requests" && addresses.some((address) => address.endsWith(`.${column}`)),
          ),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("has a finding that names the cell or its total for any cell changed in a table with printed totals", () => {
    fc.assert(
      fc.property(fc.constantFrom(...printedTables), value, (spec, next) => {
        fc.pre(next !== input.report.figures[spec.address]);
        const totals = specs.filter(({ parts }) => parts?.includes(spec.address)).map(({ address }) => address);
        const { findings } = runChecks(changed(input, spec.address, next));
        expect(
          findings.some(
            ({ addresses }) =>
              addresses.includes(spec.address) || addresses.some((address) => totals.includes(address)),
          ),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("has a finding that names any printed total that was changed", () => {
    const totals = Object.keys(input.printed ?? {});
    fc.assert(
      fc.property(fc.constantFrom(...totals), fc.nat({ max: 9000 }), (address, next) => {
        fc.pre(next !== input.printed?.[address]);
        const { findings } = runChecks({ ...input, printed: { ...input.printed, [address]: next } });
        expect(findings.map(({ addresses }) => addresses)).toEqual([[address]]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("any text", () => {
  const words = [
    "政府信息公开申请",
    "受理",
    "答复",
    "其中",
    "予以公开",
    "行政复议",
    "行政诉讼",
    "规章",
    "废止",
    "占",
    "同比增长",
    "（",
    "）",
    "，",
    "。",
    "；",
    "、",
    "\n",
    "（一）",
    "一是",
    "12件",
    "3.5%",
    "2024年",
    "{{requests.disclosed.total}}",
    "{{a / b}}",
    "分别为",
    "共",
    "上年结转",
    "自然人",
    "×",
    " ",
    "😀",
    "<b>",
    "11010519491231002X",
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 })), { maxLength: 60 })
    .map((parts) => parts.join(""));
  const base = consistentReport("2021");

  it("is checked without fail, and every place lies on the words it names", () => {
    fc.assert(
      fc.property(text, (overview) => {
        const report = { ...base.report, text: { ...base.report.text, overview } };
        const { findings, numbers } = runChecks({ ...base, report });
        const lines = overview.split("\n");
        const own = numbers.filter(({ section }) => section === "overview");
        for (const { paragraph, start, end, text: said } of own) expect(lines[paragraph].slice(start, end)).toBe(said);
        for (const [index, { paragraph, start }] of own.entries()) {
          const before = own[index - 1];
          expect(
            !before || before.paragraph < paragraph || (before.paragraph === paragraph && before.end <= start),
          ).toBe(true);
        }
        for (const { place } of findings)
          if (place?.section === "overview")
            expect(place.start < place.end && place.end <= lines[place.paragraph].length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("is judged alike whether its lines are remembered or new", () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 99 }), (overview, figure) => {
        const at = (value: number) => {
          const input = changed(base, "requests.disclosed.naturalPerson", value);
          return { ...input, report: { ...input.report, text: { ...input.report.text, overview } } };
        };
        runChecks(at(figure + 1));
        const again = runChecks(at(figure));
        const fresh = runChecks({ ...at(figure), edition: { ...base.edition } });
        expect(again).toEqual(fresh);
      }),
      { numRuns: 100 },
    );
  });
});
