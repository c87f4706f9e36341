import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOf } from "../editions/headings";
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
