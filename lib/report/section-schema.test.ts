import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SectionId } from "../editions/edition";
import { edition2019 } from "../editions/edition-2019";
import { edition2021 } from "../editions/edition-2021";
import { figuresOf } from "../editions/figures-of-edition";
import { editions } from "../editions/register";
import { samples } from "../samples/samples";
import { faultsOf } from "./faults";
import { sectionSchema } from "./section-schema";
import { sectionIdsOf, splitReport } from "./section-values";

const person = "requests.newlyReceived.naturalPerson";
const fees = "article20Item8.administrativeFees.amountCharged";

function judge(sectionId: SectionId, values: unknown, edition = edition2021) {
  const outcome = sectionSchema(edition, sectionId).safeParse(values);
  return outcome.success ? { data: outcome.data } : { faults: faultsOf(outcome.error, edition, "/values") };
}

const figure = (address: string, value: unknown, edition = edition2021) =>
  judge(figuresOf(edition).get(address)?.section ?? "requests", { figures: { [address]: value } }, edition);

const stored = (address: string, value: unknown, edition = edition2021) =>
  figure(address, value, edition).data?.figures?.[address];
const refusal = (address: string, value: unknown, edition = edition2021) =>
  figure(address, value, edition).faults?.[0].detail;

describe("a count", () => {
  test.each([0, 1, 999_999_999_999, null])("may be %j", (value) => {
    expect(stored(person, value)).toBe(value);
  });

  test.each(["12a", "12", "", 1.5, -1, 1_000_000_000_000, true, [], {}])(
    "may not be %j, and the message says so",
    (value) => {
      const { faults } = figure(person, value);
      expect(faults).toHaveLength(1);
      expect(faults?.[0]).toMatchObject({
        pointer: `/values/figures/${person}`,
        detail: expect.stringMatching(/^要 0 到 999999999999 的整数.*现在是/),
      });
    },
  );
});

test("a change of 2019 may be negative", () => {
  const change = "article20Item6.administrativePenalty.changeThisYear";
  expect(stored(change, -8, edition2019)).toBe(-8);
  expect(refusal(change, -8.5, edition2019)).toContain("现在是“-8.5”");
});

describe("an amount", () => {
  test.each([
    ["96171.60", "96171.60"],
    ["0", "0"],
    [53633.208, "53633.208"],
    [null, null],
  ])("%j is kept as %j", (given, kept) => {
    expect(stored(fees, given)).toBe(kept);
  });

  test.each(["-1", "1,000", "１", "1e3", "1.", ".5", "", " 1", 1e21, 1e-7, -0.5, "1".repeat(25), {}])(
    "%j is refused",
    (value) => {
      expect(refusal(fees, value)).toMatch(/^要 0 或正的十进制数/);
    },
  );
});

describe("an unknown address", () => {
  test("is named by its pointer", () => {
    expect(judge("requests", { figures: { "a/b~c": 1 } }).faults).toEqual([
      { pointer: "/values/figures/a~1b~0c", detail: "这里没有“a/b~c”这一项" },
    ]);
  });

  test("of the other edition is said to be missing in this one, a total to be derived", () => {
    expect(refusal("article20Item9.centralizedProcurement.projects", 1)).toBe(
      "2021 年格式里没有“article20Item9.centr…”这一格",
    );
    expect(refusal("requests.newlyReceived.total", 1)).toBe(
      "“一、本年新收政府信息公开申请数量 · 总计”由程序合计，不用给",
    );
  });

  test("in any place, also by a name of JavaScript's own, is refused", () => {
    const hostile = JSON.parse('{"__proto__":{"polluted":1},"constructor":1,"figures":{"__proto__":1,"toString":2}}');
    const pointers = judge("requests", hostile).faults?.map(({ pointer }) => pointer);
    expect(pointers).toEqual(
      expect.arrayContaining(["/values/__proto__", "/values/constructor", "/values/figures/toString"]),
    );
    expect("polluted" in {}).toBe(false);
  });
});

describe("text", () => {
  test("loses what cannot be printed and keeps the rest to the letter", () => {
    expect(judge("overview", { text: "一\r\n二\u0000\u202e三<script>{{x}}" }).data).toEqual({
      text: "一\n二\u202e三<script>{{x}}",
    });
  });

  test("may have 100,000 characters and no more", () => {
    expect(judge("overview", { text: "字".repeat(100_000) }).data).toBeDefined();
    expect(judge("overview", { text: "字".repeat(300_001) }).faults?.[0].pointer).toBe("/values/text");
  });

  test("of a remark is one line of 200 characters", () => {
    expect(judge("requests", { notes: { [person]: "含\n补正 " } }).data).toEqual({ notes: { [person]: "含 补正" } });
    expect(judge("requests", { notes: { [person]: "字".repeat(201) } }).faults).toHaveLength(1);
  });
});

describe("the cover", () => {
  test("takes a part of what it holds", () => {
    const patch = {
      unit: { kind: "government" },
      signature: { issuedOn: "2025-01-20" },
      contact: { email: "" },
      text: null,
    };
    expect(judge("cover", patch).data).toEqual(patch);
  });

  test.each([
    [{ unit: { name: "  " } }, "/values/unit/name"],
    [{ unit: { name: null } }, "/values/unit/name"],
    [{ unit: { kind: "company" } }, "/values/unit/kind"],
    [{ signature: { issuedOn: "2025-02-30" } }, "/values/signature/issuedOn"],
    [{ signature: { issuedOn: "2025年1月20日" } }, "/values/signature/issuedOn"],
    [{ figures: {} }, "/values/figures"],
  ])("refuses %j", (patch, pointer) => {
    expect(judge("cover", patch).faults?.map((fault) => fault.pointer)).toEqual([pointer]);
  });
});

const everySection = editions.flatMap((edition) => sectionIdsOf(edition).map((id) => ({ edition, id })));

test.each(everySection)("$id of $edition.id takes what its example stores", ({ edition, id }) => {
  const values = splitReport(edition, samples[edition.id as "2019" | "2021"]).get(id);
  expect(judge(id, values, edition)).toEqual({ data: values });
});

test("property: any JSON is judged without an accident, and every fault has a pointer and a Chinese message", () => {
  const addresses = [...figuresOf(edition2021).keys()];
  const nearMiss = fc.record(
    {
      figures: fc.dictionary(fc.constantFrom(...addresses, "x"), fc.jsonValue()),
      notes: fc.jsonValue(),
      text: fc.jsonValue(),
      unit: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.constantFrom(...everySection), fc.oneof(fc.jsonValue(), nearMiss), ({ edition, id }, json) => {
      const { faults = [] } = judge(id, json, edition);
      for (const { pointer, detail } of faults) {
        expect(pointer).toMatch(/^\/values/);
        expect(detail).toMatch(/[\u4e00-\u9fff]/);
      }
    }),
    { numRuns: 500 },
  );
});
