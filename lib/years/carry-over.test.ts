import { describe, expect, it } from "vitest";
import { runChecks } from "../checks/run-checks";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { deriveFigures } from "../report/figures";
import type { Report } from "../report/values";
import { samples } from "../samples/samples";
import { carryOver } from "./carry-over";

const filled = (id: keyof typeof samples, year: number): Report => {
  const entered = [...figuresOf(editionById(id)).values()].filter(({ parts }) => !parts);
  return {
    ...structuredClone(samples[id]),
    year,
    figures: Object.fromEntries(
      entered.map(({ address, measure }, index) => [address, measure === "amount" ? "12.5" : index + 1]),
    ),
  };
};

const checked = (report: Report) => {
  const edition = editionById(report.edition);
  return { edition, report, figures: deriveFigures(edition, report.figures) };
};

describe("starting a year from the last one", () => {
  it("keeps the unit, its contact and its signature, and writes the preamble anew", () => {
    const last = samples["2021"];
    const { report } = carryOver(last, last.year + 1);
    expect(report).toMatchObject({
      edition: "2021",
      unit: last.unit,
      year: last.year + 1,
      contact: last.contact,
      signature: { unit: last.signature.unit, issuedOn: "" },
    });
    expect(report.text.preamble).toContain(`自${last.year + 1}年1月1日起`);
    expect(report.text.overview).toBe("");
  });

  it("opens 上年结转 with last year's 结转, column by column, totals left to be derived", () => {
    const last = filled("2021", 2025);
    const { report, carried } = carryOver(last, 2026);
    const columns = [
      "naturalPerson",
      "commercialEnterprise",
      "researchInstitution",
      "publicInterestOrganization",
      "legalServiceAgency",
      "otherOrganization",
    ];
    expect(report.figures).toEqual(
      Object.fromEntries(
        columns.map((column) => [
          `requests.carriedOverFromLastYear.${column}`,
          last.figures[`requests.carriedOverToNextYear.${column}`],
        ]),
      ),
    );
    expect(carried[0].from).toEqual(["requests.carriedOverToNextYear.naturalPerson"]);
  });

  it("shows 现行有效 as a bridge instead of filling it", () => {
    const last = filled("2021", 2025);
    const { bridges, report } = carryOver(last, 2026);
    const address = "article20Item1.administrativeNormativeDocuments.inForce";
    expect(bridges.find((bridge) => bridge.address === address)).toEqual({
      address,
      lastYear: [{ address, value: last.figures[address] }],
      plus: ["article20Item1.administrativeNormativeDocuments.issued"],
      minus: ["article20Item1.administrativeNormativeDocuments.repealed"],
    });
    expect(address in report.figures).toBe(false);
  });

  it("2019 to 2020: 上一年项目数量 is last year's number and its change", () => {
    const last = filled("2019", 2019);
    last.figures["article20Item6.administrativePenalty.changeThisYear"] = -8;
    const { report } = carryOver(last, 2020);
    const before = last.figures["article20Item6.administrativePenalty.itemsLastYear"];
    expect(report.figures["article20Item6.administrativePenalty.itemsLastYear"]).toBe(Number(before) - 8);
  });

  it("2020 to 2021: 上年结转 goes over, and what has no counterpart is said", () => {
    const { report, notCarried, bridges } = carryOver(filled("2019", 2020), 2021);
    expect(report.edition).toBe("2021");
    expect(report.figures["requests.carriedOverFromLastYear.naturalPerson"]).toBeGreaterThan(0);
    expect(bridges).toEqual([]);
    const said = notCarried.map(({ what }) => what);
    expect(said).toContain("规章 · 现行有效件数");
    expect(said).toContain("第二十条第（九）项／政府集中采购");
    expect(said).toContain("第二十条第（一）项／规范性文件");
  });

  it("a year between them: nothing that hangs on the year before is filled", () => {
    const { report, notCarried } = carryOver(filled("2021", 2023), 2025);
    expect(report.figures).toEqual({});
    expect(notCarried[0].reason).toContain("2024");
  });

  it("a blank in last year's report stays blank, not 0", () => {
    const last = filled("2021", 2025);
    delete last.figures["requests.carriedOverToNextYear.researchInstitution"];
    const { report, notCarried } = carryOver(last, 2026);
    expect("requests.carriedOverFromLastYear.researchInstitution" in report.figures).toBe(false);
    expect(notCarried).toContainEqual({ what: "上年结转 · 科研机构", reason: "上年报告的这一格空着" });
  });

  it("satisfies the checks against last year", () => {
    const last = filled("2021", 2025);
    const { report } = carryOver(last, 2026);
    const { findings } = runChecks({ ...checked(report), lastYear: checked(last) });
    expect(findings.filter(({ rule }) => rule === "Y-1")).toEqual([]);
  });
});
