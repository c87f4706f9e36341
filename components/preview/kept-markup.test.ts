import { describe, expect, it } from "vitest";
import { buildSection } from "@/lib/document/build-document";
import { buildSectionMarkup, type MarkupElement, type MarkupNode } from "@/lib/document/markup";
import { editionById } from "@/lib/editions/register";
import { deriveFigures } from "@/lib/report/figures";
import type { Figures, Report } from "@/lib/report/values";
import sample from "@/lib/samples/example-2021.json";
import { keptMarkup } from "./kept-markup";

const edition = editionById("2021");
const report: Report = { ...(sample as unknown as Report), units: {}, notes: {} };
const markup = (changes: Figures): MarkupNode => {
  const figures = deriveFigures(edition, { ...report.figures, ...changes });
  return buildSectionMarkup(buildSection(edition, "requests", { ...report, figures }));
};

const cellsOf = (node: MarkupNode): MarkupElement[] =>
  typeof node === "string" ? [] : [...(node.tag === "td" ? [node] : []), ...node.children.flatMap(cellsOf)];

describe("the preview's markup after a keystroke", () => {
  it("is the very same when nothing that it prints has changed", () => {
    const before = markup({});
    expect(keptMarkup(before, markup({}))).toBe(before);
  });

  it("prints what the new one prints, and keeps every cell but the figure and its totals", () => {
    const change = { "requests.newlyReceived.naturalPerson": 98765 };
    const before = markup({});
    const now = keptMarkup(before, markup(change));
    expect(now).toEqual(markup(change));
    const old = new Set(cellsOf(before));
    const replaced = cellsOf(now).filter((cell) => !old.has(cell));
    expect(replaced.map(({ attributes }) => attributes["data-anchor"])).toEqual([
      "requests.newlyReceived.naturalPerson",
      "requests.newlyReceived.total",
    ]);
  });
});
