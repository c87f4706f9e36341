import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOf, leafPaths } from "../editions/figures-of-edition";
import { editionById, editions } from "../editions/register";
import { deriveFigures, enteredPartsOf, figuresOnDemand, sameFigure, sumOf } from "./figures";
import type { Figures } from "./values";

const columns = [
  "naturalPerson",
  "commercialEnterprise",
  "researchInstitution",
  "publicInterestOrganization",
  "legalServiceAgency",
  "otherOrganization",
];
const withheld = [
  "stateSecrets",
  "prohibitedByLaw",
  "endangersSecurityOrStability",
  "thirdPartyRights",
  "internalAffairs",
  "processInformation",
  "enforcementCaseFiles",
  "administrativeInquiry",
];
const unable = ["notHeld", "needsCreation", "unclearAfterCorrection"];
const notProcessed = ["petitionOrComplaint", "repeated", "publicPublication", "excessive", "confirmOrReissue"];
const otherwise: Record<string, string[]> = {
  "2019": ["otherwiseHandled"],
  "2021": ["correctionOverdue", "feeUnpaid", "otherHandling"],
};
/** Each run looks at some two hundred figures. */
const runs = { numRuns: 40 };
const results = ["upheld", "corrected", "otherResult", "pending"];

/** Any figures a unit may enter: counts, amounts, blanks, missing addresses. */
function enteredFor(id: string): fc.Arbitrary<Figures> {
  const specs = [...figuresOf(editionById(id)).values()].filter(({ parts }) => !parts);
  const count = fc.option(fc.nat(10 ** 9), { nil: null, freq: 4 });
  const amount = fc.option(
    fc.tuple(fc.nat(), fc.nat(9999)).map(([whole, fraction]) => `${whole}.${fraction}`),
    { nil: null },
  );
  return fc.record(
    Object.fromEntries(specs.map(({ address, measure }) => [address, measure === "amount" ? amount : count])),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Figures>;
}

describe.each(editions.map(({ id }) => id))("for any figures of edition %s", (id) => {
  const edition = editionById(id);
  const outcomes = ["disclosed", "partlyDisclosed", ...withheld, ...unable, ...notProcessed, ...otherwise[id]];
  const rows = ["newlyReceived", "carriedOverFromLastYear", ...outcomes, "outcomesTotal", "carriedOverToNextYear"];

  /** Blanks count as 0 in a sum. */
  const derived = (entered: Figures) => {
    const figures = deriveFigures(edition, entered);
    return (address: string) => {
      expect(figures.has(address), address).toBe(true);
      return Number(figures.get(address) ?? 0);
    };
  };
  const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);

  it("T3-2: in every column of table three the outcomes add up to （七）总计", () => {
    fc.assert(
      fc.property(enteredFor(id), (entered) => {
        const at = derived(entered);
        for (const column of [...columns, "total"])
          expect(at(`requests.outcomesTotal.${column}`)).toBe(
            total(outcomes.map((row) => at(`requests.${row}.${column}`))),
          );
      }),
      runs,
    );
  });

  it("T3-3: in every row of table three the applicants add up to 总计", () => {
    fc.assert(
      fc.property(enteredFor(id), (entered) => {
        const at = derived(entered);
        for (const row of rows)
          expect(at(`requests.${row}.total`)).toBe(total(columns.map((column) => at(`requests.${row}.${column}`))));
      }),
      runs,
    );
  });

  it("T3-1 holds in the total column when it holds in the six others", () => {
    fc.assert(
      fc.property(enteredFor(id), (entered) => {
        const balanced = { ...entered };
        const given = derived(entered);
        for (const column of columns) {
          const open =
            given(`requests.newlyReceived.${column}`) +
            given(`requests.carriedOverFromLastYear.${column}`) -
            given(`requests.outcomesTotal.${column}`);
          balanced[`requests.carriedOverToNextYear.${column}`] = open;
        }
        const at = derived(balanced);
        expect(at("requests.newlyReceived.total") + at("requests.carriedOverFromLastYear.total")).toBe(
          at("requests.outcomesTotal.total") + at("requests.carriedOverToNextYear.total"),
        );
      }),
      runs,
    );
  });

  it("T4-1, T4-2, T4-3: each group of table four adds up to its 总计", () => {
    fc.assert(
      fc.property(enteredFor(id), (entered) => {
        const at = derived(entered);
        for (const group of ["reconsideration", "directLitigation", "litigationAfterReconsideration"])
          expect(at(`remedies.${group}.total`)).toBe(total(results.map((result) => at(`remedies.${group}.${result}`))));
      }),
      runs,
    );
  });

  it("a total is blank exactly when all its parts are", () => {
    fc.assert(
      fc.property(enteredFor(id), (entered) => {
        const figures = deriveFigures(edition, entered);
        for (const { address, parts } of figuresOf(edition).values())
          if (parts)
            expect(figures.get(address) === null).toBe(
              enteredPartsOf(edition, address).every((part) => (entered[part] ?? null) === null),
            );
      }),
      runs,
    );
  });

  it("what was entered is kept as it is, and nothing is taken for a total or for another edition's figure", () => {
    fc.assert(
      fc.property(enteredFor(id), fc.nat(), (entered, claimed) => {
        const figures = deriveFigures(edition, {
          ...entered,
          "requests.newlyReceived.total": claimed,
          "requests.no.such": claimed,
        });
        const own = deriveFigures(edition, entered);
        expect([...figures]).toEqual([...own]);
        for (const [address, value] of Object.entries(entered)) expect(figures.get(address)).toBe(value);
      }),
      runs,
    );
  });

  it("figures come in printed order, all of them", () => {
    expect([...deriveFigures(edition, {}).keys()]).toEqual([...figuresOf(edition).keys()]);
    expect([...deriveFigures(edition, {}).values()].every((value) => value === null)).toBe(true);
  });

  it("the lower right corner of table three is one number by both ways", () => {
    const corner = enteredPartsOf(edition, "requests.outcomesTotal.total");
    expect(new Set(corner)).toEqual(
      new Set(outcomes.flatMap((row) => columns.map((column) => `requests.${row}.${column}`))),
    );
    expect(corner).toHaveLength(outcomes.length * columns.length);
    expect(leafPaths(figuresOf(edition).get("requests.outcomesTotal.total")?.table.rows ?? []).length).toBe(
      rows.length,
    );
  });
});

describe("two figures", () => {
  it("are the same by value, and a blank is the same as a blank only", () => {
    expect([sameFigure("0.50", 0.5), sameFigure(12, "12"), sameFigure(null, null)]).toEqual([true, true, true]);
    expect([sameFigure(0, null), sameFigure("0.5", "0.51")]).toEqual([false, false]);
  });
});

describe("a sum", () => {
  it("of blanks is blank, of blanks and zeros zero", () => {
    expect(sumOf([null, null])).toBeNull();
    expect(sumOf([])).toBeNull();
    expect(sumOf([null, 0, null])).toBe(0);
  });

  it("keeps the digits of amounts", () => {
    expect(sumOf(["0.10", 2, null, "0.205"])).toBe("2.305");
  });
});

describe("figures that are derived when they are asked for", () => {
  const edition = editionById("2021");

  it("are those that are derived at once, and no other address has one", () => {
    fc.assert(
      fc.property(enteredFor("2021"), (entered) => {
        const asked = figuresOnDemand(edition, ({ address }) => entered[address]);
        for (const [address, value] of deriveFigures(edition, entered))
          expect([asked.get(address), asked.isBlank(address)]).toEqual([value, value === null]);
        expect([asked.get("requests.nothing.total"), asked.isBlank("requests.nothing.total")]).toEqual([
          undefined,
          true,
        ]);
      }),
      runs,
    );
  });

  it("look at no other figure than those that are asked for, and at each once", () => {
    const read: string[] = [];
    const asked = figuresOnDemand(edition, ({ address }) => {
      read.push(address);
      return address === "requests.disclosed.naturalPerson" ? 3 : null;
    });
    expect([asked.get("requests.nothing.total"), read]).toEqual([undefined, []]);
    expect([asked.get("requests.disclosed.total"), asked.get("requests.outcomesTotal.total")]).toEqual([3, 3]);
    expect(new Set(read).size).toBe(read.length);
  });
});
