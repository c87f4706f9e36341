import { describe, expect, it } from "vitest";
import { runChecks } from "../run-checks";
import { consistentReport } from "./consistent-report";
import { proseMissing } from "./plant";
import { proseErrors } from "./prose-errors";
import { tableErrors } from "./table-errors";
import { wordingErrors } from "./wording-errors";

const plantedErrors = [...tableErrors, ...proseErrors, ...wordingErrors];

describe.each(["2019", "2021"] as const)("errors planted in a consistent report of edition %s", (id) => {
  const base = consistentReport(id);
  const planted = plantedErrors.filter(({ editions }) => editions.includes(id));

  it.each(planted)("$what", ({ plant, finds }) => {
    const input = plant(base);
    const withoutProse = input.report.text.overview === "";
    const findings = runChecks(input).findings.filter(({ rule }) => !(withoutProse && proseMissing.has(rule)));
    const found = findings.map(({ rule, severity, addresses, expected, actual, message }) => ({
      rule,
      severity,
      addresses,
      expected,
      actual,
      message,
    }));
    expect(found.map(({ rule, severity }) => `${rule} ${severity}`).sort(), JSON.stringify(found, null, 1)).toEqual(
      finds.map(({ rule, severity }) => `${rule} ${severity}`).sort(),
    );
    for (const wanted of finds)
      expect(
        found.filter(({ rule }) => rule === wanted.rule),
        wanted.rule,
      ).toEqual([expect.objectContaining(wanted)]);
  });

  it("are told with what to do and why, and without shouting", () => {
    for (const { plant } of planted)
      for (const { message, basis, rule } of runChecks(plant(base)).findings) {
        expect(message.length, rule).toBeGreaterThan(5);
        expect(basis.length, rule).toBeGreaterThan(3);
        expect(message, rule).not.toMatch(/！|请勿|非法|系统错误|undefined|NaN|\{/);
      }
  });
});
