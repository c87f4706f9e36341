import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import {
  applyChanges,
  type Change,
  changesBetween,
  invertChanges,
  isReal,
  mergeChanges,
  sameValue,
  textOf,
} from "./change";
import { cellPlace, coverFields, type FieldPlace, parseField, textPlace } from "./place";
import { valueAt } from "./value-at";
import { blankReport, proseIds, type Report } from "./values";

const edition = editionById("2019");
const blank = blankReport("2019", { name: "某某局", kind: "department" }, 2020);
const specs = [...figuresOf(edition).values()];
const entered = specs.filter(({ parts }) => !parts).slice(0, 12);

const words = fc.stringMatching(/^[甲乙丙]{1,4}$/);
const figures = fc.constantFrom(...entered).chain((spec) => {
  const figure = spec.measure === "amount" ? fc.constantFrom("0.50", "12", null) : fc.constantFrom(0, 7, 12, null);
  return fc.record({ place: fc.constant(cellPlace("figure", spec.address)), value: fc.oneof(figure, words) });
});
const lines = fc.record({
  place: fc.oneof(
    fc.constantFrom(...specs.slice(0, 6)).map(({ address }) => cellPlace("remark", address)),
    fc.constantFrom(...entered).map(({ address }) => cellPlace("measure", address)),
    fc
      .constantFrom(...coverFields.filter((field) => field !== "unit.kind"))
      .map((field): FieldPlace => `cover:${field}`),
    fc.constantFrom(...proseIds).map(textPlace),
  ),
  value: fc.option(words),
});
const puts = fc.uniqueArray(fc.oneof(figures, lines), { selector: ({ place }) => place, maxLength: 25 });

/** Changes of one report that put these values into it. */
function changing(report: Report, values: { place: FieldPlace; value: string | number | null }[]): Change[] {
  return values.flatMap(({ place, value }) => {
    const before = valueAt(report, parseField(place));
    return before === value ? [] : [{ place, before, after: value }];
  });
}
const start = puts.map((values) => applyChanges(blank, changing(blank, values)));
const byPlace = (changes: Change[]) => [...changes].sort((a, b) => (a.place < b.place ? -1 : 1));

describe("changes", () => {
  it("are read back from what they made of a report", () => {
    fc.assert(
      fc.property(start, puts, (report, values) => {
        const changes = changing(report, values);
        expect(byPlace(changesBetween(edition, report, applyChanges(report, changes)))).toEqual(byPlace(changes));
      }),
    );
  });

  it("are taken back by their inverse, and the inverse by theirs", () => {
    fc.assert(
      fc.property(start, puts, (report, values) => {
        const changes = changing(report, values);
        expect(applyChanges(applyChanges(report, changes), invertChanges(changes))).toEqual(report);
        expect(invertChanges(invertChanges(changes))).toEqual(changes);
      }),
    );
  });

  it("turn one report into any other", () => {
    fc.assert(
      fc.property(start, start, (one, other) => {
        expect(applyChanges(one, changesBetween(edition, one, other))).toEqual(other);
        expect(changesBetween(edition, one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  it("leave the report that they are made of as it is", () => {
    fc.assert(
      fc.property(start, puts, (report, values) => {
        const before = structuredClone(report);
        applyChanges(report, changing(report, values));
        expect(report).toEqual(before);
      }),
    );
  });
});

describe("changes of two writers", () => {
  const both = fc.tuple(start, puts, puts).map(([report, mine, theirs]) => ({
    report,
    mine: changing(report, mine),
    theirs: changing(report, theirs),
  }));

  it("are all made, in whatever order, where they touch different places", () => {
    fc.assert(
      fc.property(both, ({ report, mine, theirs }) => {
        const taken = new Set(mine.map(({ place }) => place));
        const apart = theirs.filter(({ place }) => !taken.has(place));
        const merged = mergeChanges(mine, apart);
        expect(merged).toEqual({ free: mine, clashes: [] });
        expect(applyChanges(applyChanges(report, apart), mine)).toEqual(
          applyChanges(applyChanges(report, mine), apart),
        );
      }),
    );
  });

  it("lose nothing: each is made, made already, or asked about with both values", () => {
    fc.assert(
      fc.property(both, ({ report, mine, theirs }) => {
        const { free, clashes } = mergeChanges(mine, theirs);
        const after = applyChanges(applyChanges(report, theirs), free);
        for (const { place, before, after: wanted } of mine) {
          const clash = clashes.find((each) => each.place === place);
          const now = valueAt(after, parseField(place));
          if (clash) expect(clash).toEqual({ place, before, mine: wanted, theirs: now });
          else expect(now).toEqual(wanted);
        }
        for (const { place, after: wanted } of theirs) expect(valueAt(after, parseField(place))).toEqual(wanted);
      }),
    );
  });

  it("clash for both sides alike", () => {
    fc.assert(
      fc.property(both, ({ mine, theirs }) => {
        const [one, other] = [mergeChanges(mine, theirs).clashes, mergeChanges(theirs, mine).clashes];
        const swapped = other.map((clash) => ({ ...clash, mine: clash.theirs, theirs: clash.mine }));
        const sorted = (clashes: typeof one) => [...clashes].sort((a, b) => (a.place < b.place ? -1 : 1));
        expect(sorted(swapped)).toEqual(sorted(one));
      }),
    );
  });
});

it("takes the figure and the entry of one cell for one place", () => {
  const [{ address }] = entered;
  const figure: Change = { place: cellPlace("figure", address), before: 3, after: 4 };
  const entry: Change = { place: cellPlace("entry", address), before: null, after: "约四件" };
  expect(mergeChanges([figure], [entry]).clashes).toEqual([{ place: address, before: 3, mine: 4, theirs: null }]);
  expect(mergeChanges([entry], [figure]).clashes).toMatchObject([{ place: `entry:${address}`, mine: "约四件" }]);
});

describe("a value", () => {
  it("is changed where another stands there now", () => {
    expect(isReal({ place: "text:overview", before: "甲", after: "乙" })).toBe(true);
    expect(isReal({ place: "text:overview", before: 0, after: null })).toBe(true);
    expect(isReal({ place: "text:overview", before: null, after: null })).toBe(false);
  });

  it("is written in its field as it is, a blank one as nothing", () => {
    expect([null, 0, 12, "0.50"].map(textOf)).toEqual(["", "0", "12", "0.50"]);
  });

  it("is the same to whoever reads it, with blanks around it and as a number or in digits; 0 is not blank", () => {
    expect(sameValue(" 甲 ", "甲")).toBe(true);
    expect(sameValue(7, "7")).toBe(true);
    expect(sameValue(null, "")).toBe(true);
    expect(sameValue(0, null)).toBe(false);
    expect(sameValue("甲乙", "甲 乙")).toBe(false);
  });
});
