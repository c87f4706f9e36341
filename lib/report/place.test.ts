import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById, editions } from "../editions/register";
import {
  cellOf,
  coverFields,
  isField,
  type Place,
  parseField,
  parsePlace,
  printPlace,
  sectionOfPlace,
  sectionOfText,
  textIn,
  textOfSection,
} from "./place";
import { proseIds } from "./values";

const addresses = editions.flatMap((edition) => [...figuresOf(edition).keys()]);
const section = fc.constantFrom(...proseIds);
const paragraph = fc.nat({ max: 5000 });

const anyPlace: fc.Arbitrary<Place> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("figure" as const, "entry" as const, "remark" as const, "measure" as const),
    address: fc.constantFrom(...addresses),
  }),
  fc.record({
    kind: fc.constant("cover" as const),
    field: fc.constantFrom(...coverFields),
  }),
  fc.record({ kind: fc.constant("text" as const), section }),
  fc.record({ kind: fc.constant("paragraph" as const), section, paragraph }),
  fc
    .record({
      section,
      paragraph,
      start: fc.nat({ max: 100_000 }),
      length: fc.nat({ max: 500 }),
    })
    .map(
      ({ length, ...at }): Place => ({
        kind: "words",
        ...at,
        end: at.start + length,
      }),
    ),
);

describe("a place", () => {
  it("is read back from its printed form, and no two places print alike", () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (one, other) => {
        expect(parsePlace(printPlace(one))).toEqual(one);
        if (printPlace(one) === printPlace(other)) expect(one).toEqual(other);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [{ kind: "figure", address: "requests.newlyReceived.total" }, "requests.newlyReceived.total"],
    [{ kind: "remark", address: "requests.newlyReceived.total" }, "remark:requests.newlyReceived.total"],
    [{ kind: "measure", address: "article20Item9.issued.total" }, "measure:article20Item9.issued.total"],
    [{ kind: "cover", field: "contact.website" }, "cover:contact.website"],
    [{ kind: "text", section: "preamble" }, "text:cover"],
    [{ kind: "paragraph", section: "overview", paragraph: 3 }, "text:overview#3"],
    [{ kind: "words", section: "overview", paragraph: 3, start: 5, end: 9 }, "text:overview#3:5-9"],
  ] satisfies [Place, string][])("%j is printed as %s", (place, printed) => {
    expect(printPlace(place)).toBe(printed);
  });

  it("has one printed form: what is printed otherwise is none", () => {
    for (const text of [
      ...["", "requests", "requests.newlyReceived", "a.b.c.d", "note.a.b.c", "figure:a.b.c", "remark:a.b", "a..b.c"],
      ...["cover:unit", "cover:unit.name.", "cover:contact.fax", "cover.title", "text:preamble", "text:requests"],
      ...["text:overview#", "text:overview#03", "text:overview#-1", "text:overview#1.5", "text:overview#1:5"],
      ...["text:overview#1:9-5", "text:overview#1:05-9", "text:overview:1-2", "text:overview#99999999999999999999"],
      ...["overview.3", " text:overview", "text:overview#3\n"],
    ])
      expect([text, parsePlace(text)]).toEqual([text, null]);
  });

  it("never takes a text for a place that prints otherwise", () => {
    const like = fc.stringMatching(/^(text|cover|remark|measure|entry)?[:.#\-0-9a-zA-Z]{0,30}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), like), (text) => {
        const place = parsePlace(text);
        if (place) expect(printPlace(place)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("in a text stands in the section that stores it", () => {
    expect(proseIds.map((id) => textOfSection(sectionOfText(id)))).toEqual(proseIds);
    expect(textOfSection("requests")).toBeNull();
  });

  it("lies in one section: the cover's lines and preamble, the table of its cell, or its text", () => {
    const edition = editionById("2021");
    const sectionOf = (place: Place) => sectionOfPlace(edition, place);
    expect(sectionOf({ kind: "cover", field: "contact.email" })).toBe("cover");
    expect(sectionOf({ kind: "text", section: "preamble" })).toBe("cover");
    expect(sectionOf({ kind: "words", section: "overview", paragraph: 0, start: 0, end: 1 })).toBe("overview");
    expect(sectionOf({ kind: "remark", address: "requests.newlyReceived.total" })).toBe("requests");
    expect(sectionOf({ kind: "figure", address: "requests.ofAnother.edition" })).toBeNull();
  });

  it("tells the text that it lies in, a cell and a line of the cover lie in none", () => {
    expect(textIn("text:cover")).toBe("preamble");
    expect(textIn("text:overview#3:5-9")).toBe("overview");
    for (const other of ["requests.newlyReceived.total", "cover:unit.name", "text:overview#", "nowhere"])
      expect([other, textIn(other)]).toEqual([other, null]);
  });

  it("is a field where it holds one value; lines and words of a text do not", () => {
    const lines = ["unit.name", "unit.kind", "signature.unit", "signature.issuedOn"];
    const contact = ["website", "address", "postcode", "telephone", "email"].map((line) => `contact.${line}`);
    const fields = [...lines, ...contact].map((line) => `cover:${line}` as const);
    for (const field of [...fields, "requests.newlyReceived.total", "entry:a.b.c", "text:overview"] as const) {
      expect([field, isField(field)]).toEqual([field, true]);
      expect(parseField(field as "text:overview")).toEqual(parsePlace(field));
    }
    for (const none of ["text:overview#3", "text:overview#3:5-9", "cover:contact.fax", ""]) {
      expect([none, isField(none)]).toEqual([none, false]);
      expect(() => parseField(none as "text:overview")).toThrow(`No field stands at ${none}`);
    }
  });

  it("is one cell for a figure and for an entry that is none; a remark stands for itself", () => {
    expect(cellOf("entry:requests.newlyReceived.total")).toBe("requests.newlyReceived.total");
    expect(cellOf("requests.newlyReceived.total")).toBe("requests.newlyReceived.total");
    expect(cellOf("remark:requests.newlyReceived.total")).toBe("remark:requests.newlyReceived.total");
  });
});
