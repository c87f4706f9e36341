import { describe, expect, it } from "vitest";
import { editionById, editions } from "../editions/register";
import { deriveFigures } from "../report/figures";
import { samples } from "../samples/samples";
import { buildDocument } from "./build-document";
import { buildMarkup, buildSectionMarkup, type MarkupElement, type MarkupNode } from "./markup";
import { paragraphStyles, tableStyles } from "./style";
import { buildPrintRules, buildStyleSheet } from "./style-sheet";

const documentOf = (id: "2019" | "2021") => {
  const edition = editionById(id);
  return buildDocument(edition, { ...samples[id], figures: deriveFigures(edition, samples[id].figures) });
};

const elementsIn = (node: MarkupNode): MarkupElement[] =>
  typeof node === "string" ? [] : [node, ...node.children.flatMap(elementsIn)];
const textIn = (node: MarkupNode): string => (typeof node === "string" ? node : node.children.map(textIn).join(""));
const named = (elements: MarkupElement[], tag: string) => elements.filter((element) => element.tag === tag);

describe.each(editions.map(({ id }) => id as "2019" | "2021"))("the markup of edition %s", (id) => {
  const document = documentOf(id);
  const elements = elementsIn(buildMarkup(document));

  it("is one section after another, each as it is drawn alone", () => {
    expect(buildMarkup(document).children).toEqual(document.sections.map(buildSectionMarkup));
  });

  it("has the headings of the report and no level left out", () => {
    const levels = elements.filter(({ tag }) => /^h\d$/.test(tag)).map(({ tag }) => Number(tag[1]));
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
  });

  it("gives every id once, and every figure heads that are there", () => {
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const heads = new Set(named(elements, "th").map(({ attributes }) => attributes.id));
    for (const { attributes } of named(elements, "td").filter(({ attributes }) => attributes["data-anchor"])) {
      expect(attributes.headers).toBeTruthy();
      for (const head of attributes.headers.split(" ")) expect(heads).toContain(head);
    }
  });

  it("says of every head for what it stands", () => {
    for (const { attributes } of named(elements, "th"))
      expect(attributes.scope).toMatch(/^(col|row|colgroup|rowgroup)$/);
  });

  it("writes every figure of the tables as data with its address", () => {
    const cells = document.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "table" ? block.cells : []));
    const printed = cells.filter(({ value }) => value !== undefined).map(({ address, value }) => [address, value]);
    const data = named(elements, "data").filter(({ attributes }) => attributes["data-address"]);
    expect(data.map(({ attributes }) => [attributes["data-address"], attributes.value])).toEqual(printed);
    expect(data.map(textIn)).toEqual(printed.map(([, value]) => value));
  });

  it("leads from every paragraph and every figure cell to its field", () => {
    const anchors = elements.flatMap(({ attributes }) => attributes["data-anchor"] ?? []);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors).toEqual(
      expect.arrayContaining(["cover:unit.name", "text:overview#0", "requests", "requests.disclosed.naturalPerson"]),
    );
  });
});

it("may break a web address behind its signs, but no number, no date and no short word", () => {
  const markupOf = (text: string) => {
    const runs = [{ text, kind: "text" as const }];
    return buildSectionMarkup({
      id: "overview",
      blocks: [{ kind: "paragraph", style: "body", runs, anchor: "text:overview#0" }],
    });
  };
  const address = markupOf("见 https://www.example.gov.cn/zwgk/2024/index.html。");
  expect(named(elementsIn(address), "wbr").length).toBeGreaterThan(2);
  expect(textIn(address)).toBe("见 https://www.example.gov.cn/zwgk/2024/index.html。");
  const others = markupOf("1234567890.1234567890、2024-12-31、0123-12345678、GB/T 9704-2012");
  expect(named(elementsIn(others), "wbr")).toEqual([]);
});

describe("a live figure in the markup", () => {
  it("holds its value, its braces and the figures it comes from", () => {
    const overview = documentOf("2021").sections.find(({ id }) => id === "overview");
    const live = overview ? named(elementsIn(buildSectionMarkup(overview)), "data") : [];
    expect(live.find(({ attributes }) => attributes["data-live"].includes(" / "))).toMatchObject({
      attributes: {
        class: "live",
        value: "74.67%",
        "data-addresses": "requests.newlyReceived.naturalPerson requests.newlyReceived.total",
      },
      children: ["74.67%"],
    });
  });
});

describe("the style sheet", () => {
  it("knows every named style", () => {
    const sheet = buildStyleSheet();
    for (const name of Object.keys({ ...paragraphStyles, ...tableStyles })) expect(sheet).toContain(`.report .${name}`);
  });

  it("touches nothing outside the report", () => {
    const selectors = buildStyleSheet(".paper")
      .split("\n")
      .filter((rule) => !rule.startsWith("@font-face"));
    for (const rule of selectors)
      for (const selector of rule.slice(0, rule.indexOf("{")).split(",")) expect(selector).toMatch(/^\.paper( |$)/);
  });

  it("keeps Chinese quotes, dashes and ellipses out of the Latin font", () => {
    const [, range] = /unicode-range:([^}]+)}/.exec(buildStyleSheet()) ?? [];
    const ranges = range.split(",").map((part) =>
      part
        .replace("U+", "")
        .split("-")
        .map((code) => Number.parseInt(code, 16)),
    );
    const inLatin = (character: string) =>
      ranges.some(([from, to]) => (character.codePointAt(0) ?? 0) >= from && (character.codePointAt(0) ?? 0) <= to);
    expect(Array.from("“”‘’—…·×℃").filter(inLatin)).toEqual([]);
    expect(Array.from("0aZ-%").every(inLatin)).toBe(true);
  });

  it("prints A4 with the margins of the standard and page numbers outside", () => {
    const rules = buildPrintRules();
    expect(rules).toContain("@page{size:A4;margin:37mm 26mm 35mm 28mm}");
    expect(rules).toMatch(/:right\{@bottom-right\{content:"— " counter\(page\) " —"/);
    expect(rules).toMatch(/:left\{@bottom-left/);
  });
});
