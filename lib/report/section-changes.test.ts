import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresOf } from "../editions/figures-of-edition";
import { editions } from "../editions/register";
import { invertChanges, isReal } from "./change";
import { coverFields, type FieldPlace, parseField, sectionOfPlace } from "./place";
import {
  changesOfPatch,
  oneACell,
  patchOf,
  placeAtPointer,
  placesIn,
  pointerOf,
  putChanges,
  valueIn,
} from "./section-changes";
import { sectionIdsOf } from "./section-values";

const [one, other] = ["requests.newlyReceived.naturalPerson", "requests.disclosed.naturalPerson"];
const brief = (changes: ReturnType<typeof changesOfPatch>) => changes.map(({ place, after }) => [place, after]);

describe("a merge patch", () => {
  test("keeps what is absent from it; null and an empty text make blank", () => {
    const before = { text: "正文", contact: { website: "www.example.gov.cn", email: "甲" } };
    const changes = changesOfPatch("cover", { contact: { email: null }, text: "" }, before);
    expect(changes).toEqual([
      { place: "cover:contact.email", before: "甲", after: null },
      { place: "text:cover", before: "正文", after: null },
    ]);
    expect(putChanges(before, changes)).toEqual({ contact: { website: "www.example.gov.cn" } });
  });

  test("that sets a group to null blanks every value in it", () => {
    const figures = { [one]: 3, [other]: 0 };
    expect(brief(changesOfPatch("requests", { figures: null }, { figures }))).toEqual([
      [one, null],
      [other, null],
    ]);
    expect(changesOfPatch("cover", { contact: null }, {})).toEqual([]);
  });

  test("tells zero from blank", () => {
    const real = (value: number | null) => changesOfPatch("requests", { figures: { [one]: value } }, {}).filter(isReal);
    expect([real(0).length, real(null).length]).toEqual([1, 0]);
  });

  const cells = fc.dictionary(fc.constantFrom(one, other), fc.oneof(fc.nat(), fc.constant(null)));
  const remarks = fc.dictionary(fc.constantFrom(one, other), fc.string({ minLength: 1 }));
  const values = fc.record({ figures: cells, notes: remarks, units: remarks }, { requiredKeys: [] });

  test("becomes changes that make what it says, can be taken back, and travel as the same patch", () => {
    fc.assert(
      fc.property(values, values, (stored, patch) => {
        const before = putChanges({}, changesOfPatch("requests", stored, {}).filter(isReal));
        const copy = structuredClone(before);
        const changes = changesOfPatch("requests", patch, before);
        const after = putChanges(structuredClone(before), changes);
        expect(before).toEqual(copy);
        for (const { place, after: value } of changes) expect(valueIn(after, place)).toEqual(value);
        expect(changesOfPatch("requests", patchOf(changes), before)).toEqual(changes);
        const back = putChanges(after, invertChanges(changes));
        for (const place of placesIn("requests", { ...stored, ...patch }))
          expect(valueIn(back, place)).toEqual(valueIn(before, place));
      }),
    );
  });
});

test("the pointer of a place leads back to it, in the section that holds it", () => {
  for (const edition of editions) {
    const cells = [...figuresOf(edition).keys()].flatMap((address): FieldPlace[] => [
      ...([address, `remark:${address}`, `measure:${address}`, `entry:${address}`] as FieldPlace[]),
    ]);
    const texts = sectionIdsOf(edition).map((id): FieldPlace => `text:${id}`);
    const fields = coverFields.map((field): FieldPlace => `cover:${field}`);
    for (const place of [
      ...cells,
      ...fields,
      ...texts.filter((text) => text !== "text:requests" && !/Disclosure|remedies/.test(text)),
    ]) {
      const section = sectionOfPlace(edition, parseField(place));
      expect([place, section && placeAtPointer(section, pointerOf(place))]).toEqual([place, place]);
    }
  }
  expect(pointerOf("text:overview")).toBe("/text");
  expect(pointerOf("cover:contact.website")).toBe("/contact/website");
  expect(pointerOf(`entry:${one}` as FieldPlace)).toBe(`/entries/${one}`);
});

describe("one cell", () => {
  const stored = { figures: { [one]: 3 } };
  const asked = (patch: Parameters<typeof changesOfPatch>[1]) =>
    oneACell(changesOfPatch("requests", patch, stored), stored);

  test("loses its figure to an entry, and its entry to a figure", () => {
    expect(asked({ entries: { [one]: "约三" } })).toEqual([
      { place: `entry:${one}`, before: null, after: "约三" },
      { place: one, before: 3, after: null },
    ]);
    expect(brief(asked({ figures: { [one]: 4 } }))).toEqual([
      [one, 4],
      [`entry:${one}`, null],
    ]);
  });

  test("is blanked whole by a figure of null, and holds the figure where both are given", () => {
    expect(brief(asked({ figures: { [one]: null } }))).toEqual([
      [one, null],
      [`entry:${one}`, null],
    ]);
    expect(brief(asked({ figures: { [one]: 4 }, entries: { [one]: "约四" } }))).toEqual([
      [one, 4],
      [`entry:${one}`, null],
    ]);
  });
});
