import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editions } from "../editions/register";
import { samples } from "../samples/samples";
import { deriveFigures } from "./figures";
import { contradictions, printInterchange, readInterchange } from "./interchange";
import { blankReport } from "./values";

const total = "requests.newlyReceived.total";
const person = "requests.newlyReceived.naturalPerson";

function read(json: unknown) {
  const outcome = readInterchange(json);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults));
  return outcome;
}

const faults = (json: unknown) => {
  const outcome = readInterchange(json);
  return outcome.ok ? [] : outcome.faults;
};

const small = { unit: { name: "某某局" }, year: 2024 };

describe.each(editions)("the example of the $id edition", (edition) => {
  const sample = samples[edition.id as "2019" | "2021"];

  test("is the same after it was printed and read, with its derived figures or without", () => {
    for (const figures of [undefined, deriveFigures(edition, sample.figures)]) {
      const printed = JSON.parse(JSON.stringify(printInterchange(edition, sample, figures)));
      expect(read(printed).report).toEqual({ ...blankReport(edition.id, sample.unit, sample.year), ...sample });
    }
  });

  test("carries what is no figure beside the figures, and a figure puts it out", () => {
    const [address] = Object.keys(sample.figures);
    const { [address]: figure, ...figures } = sample.figures;
    const entered = { ...sample, figures, entries: { [address]: "12a" } };
    const printed = JSON.parse(JSON.stringify(printInterchange(edition, entered)));
    expect(read(printed).report).toEqual(entered);
    expect(read({ ...printed, figures: { ...figures, [address]: figure } }).report).toEqual(sample);
    expect(printInterchange(edition, sample)).not.toHaveProperty("entries");
  });

  test("prints alike whatever order its figures were entered in", () => {
    const turned = { ...sample, figures: Object.fromEntries(Object.entries(sample.figures).reverse()) };
    expect(JSON.stringify(printInterchange(edition, turned))).toBe(JSON.stringify(printInterchange(edition, sample)));
  });

  test("prints every derived figure on demand, and only those, under `derived`", () => {
    const all = deriveFigures(edition, sample.figures);
    const { derived = {}, figures } = printInterchange(edition, sample, all);
    expect(Object.keys(derived).length + Object.keys(figures).length).toBe(all.size);
    expect(derived[total]).toBe(all.get(total));
  });
});

test("a unit's name and a year are enough", () => {
  expect(read(small).report).toEqual(blankReport("2021", { name: "某某局", kind: "department" }, 2024));
  expect(read({ ...small, year: 2020 }).edition.id).toBe("2019");
});

test("blanks may be absent, null or an empty text", () => {
  const file = {
    ...small,
    figures: { [person]: null },
    notes: { [person]: "" },
    text: { overview: null },
    signature: null,
  };
  expect(read(file).report).toEqual(read(small).report);
});

describe("a stated total", () => {
  const stating = (value: unknown, parts: Record<string, unknown> = { [person]: 12 }) =>
    read({ ...small, figures: { ...parts, [total]: value } });
  const judged = (value: unknown, parts?: Record<string, unknown>) => {
    const { edition, report, printed } = stating(value, parts);
    return contradictions(edition, report, printed);
  };

  test("that agrees is dropped", () => {
    expect(stating(12).report.figures).toEqual({ [person]: 12 });
    expect(judged(12)).toEqual([]);
  });

  test("that contradicts its parts is named with both values", () => {
    expect(judged(11)).toEqual([
      { pointer: `/figures/${total}`, detail: expect.stringMatching(/合计是“12”.*写的是“11”/) },
    ]);
    expect(judged(0, {})).toHaveLength(1);
  });

  test("that is null says nothing", () => {
    expect(judged(null)).toEqual([]);
  });
});

test("what our own answers add is not read back", () => {
  expect(read({ ...small, id: "x", revision: 3, status: "drafting", derived: { [total]: 5 } }).report).toEqual(
    read(small).report,
  );
});

test.each([
  [null, ""],
  ["text", ""],
  [{}, "/year"],
  [{ ...small, year: 2018 }, "/year"],
  [{ ...small, year: "2024" }, "/year"],
  [{ ...small, unit: {} }, "/unit/name"],
  [{ ...small, unit: "某某局" }, "/unit"],
  [{ ...small, edition: "2019" }, "/edition"],
  [{ ...small, format: "ogi-annual-report/2" }, "/format"],
  [
    { ...small, figures: { "article20Item9.centralizedProcurement.projects": 1 } },
    "/figures/article20Item9.centralizedProcurement.projects",
  ],
  [{ ...small, figures: { [person]: "12" } }, `/figures/${person}`],
  [{ ...small, notes: { [person]: 3 } }, `/notes/${person}`],
  [{ ...small, text: { requests: "正文" } }, "/text/requests"],
  [{ ...small, signature: { issuedOn: "2025" } }, "/signature/issuedOn"],
  [{ ...small, contact: { fax: "1" } }, "/contact/fax"],
  [{ ...small, figure: {} }, "/figure"],
])("%j is refused at %j", (json, pointer) => {
  expect(faults(json).map((fault) => fault.pointer)).toEqual([pointer]);
});

test("inside a larger body the pointer begins with the way to the file", () => {
  const outcome = readInterchange({ ...small, figure: {} }, "/lastYear");
  expect(outcome).toMatchObject({ ok: false, faults: [{ pointer: "/lastYear/figure" }] });
});

test("a million faults are answered with fifty", () => {
  const figures = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`x${index}`, 1]));
  expect(faults({ ...small, figures })).toHaveLength(50);
});

test("property: any JSON is read or refused, never an accident", () => {
  const file = fc.record({
    unit: fc.jsonValue(),
    year: fc.integer({ min: 2010, max: 2100 }),
    figures: fc.jsonValue(),
    text: fc.jsonValue(),
  });
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), file), (json) => {
      expect(typeof readInterchange(json).ok).toBe("boolean");
    }),
    { numRuns: 500 },
  );
});

test("a unit for a cell that only the other edition prints is dropped, a misspelt address is refused", () => {
  const file = {
    unit: { name: "某某局" },
    year: 2024,
    units: { "article20Item9.centralizedProcurement.totalAmount": "万元" },
  };
  expect(readInterchange(file)).toMatchObject({ ok: true, report: { units: {} } });
  const misspelt = { ...file, units: { "article20Item9.centralizedProcurement.total": "万元" } };
  expect(readInterchange(misspelt).ok).toBe(false);
});
