import { describe, expect, it } from "vitest";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById, editionFor, editions } from "../editions/register";
import { deriveFigures } from "../report/figures";
import { piecesOf } from "../report/live-figures";
import { parseFigure } from "../report/parse-figure";
import { buildPreamble } from "../report/preamble";
import { proseIds } from "../report/values";
import { printedReports } from "./printed-reports.fixture";
import { samples } from "./samples";

describe("every edition has a complete example report", () => {
  it("covers the editions of the register", () => {
    expect(Object.keys(samples)).toEqual(editions.map(({ id }) => id));
  });

  describe.each(Object.entries(samples))("%s", (id, report) => {
    const edition = editionById(id);
    const specs = [...figuresOf(edition).values()];
    const figures = deriveFigures(edition, report.figures);

    it("names its edition, a year of it and a kind of organ", () => {
      expect(report.edition).toBe(id);
      expect(editionFor(report.year)).toBe(edition);
      expect(report.unit).toEqual({ name: expect.stringContaining("某某"), kind: "department" });
    });

    it("fills every entered figure, and nothing else", () => {
      const entered = specs.filter(({ parts }) => !parts);
      expect(Object.keys(report.figures)).toEqual(entered.map(({ address }) => address));
      for (const { address, measure } of entered)
        expect(parseFigure(measure, String(report.figures[address]))).toEqual({
          ok: true,
          value: report.figures[address],
        });
    });

    it("balances every column of table three", () => {
      for (const { columnPath } of specs.filter(
        ({ table, rowPath }) => table.id === "requests" && rowPath[0].id === "newlyReceived",
      )) {
        const at = (row: string) => Number(figures.get(`requests.${row}.${columnPath[columnPath.length - 1].id}`));
        expect(at("newlyReceived") + at("carriedOverFromLastYear")).toBe(
          at("outcomesTotal") + at("carriedOverToNextYear"),
        );
      }
    });

    it("opens with the standard sentences of its edition", () => {
      expect(report.text.preamble).toBe(buildPreamble(edition, report));
    });

    it("has text in every section, and every pair of braces names figures that are there", () => {
      for (const prose of proseIds) {
        expect(report.text[prose]).not.toBe("");
        for (const piece of report.text[prose].split("\n").flatMap((line) => piecesOf(line, figures)))
          expect(piece.kind === "live" ? piece.blank : piece.text.includes("{{")).toBe(false);
      }
    });
  });

  it("prints in the 2019 example the figures of the report that the project began with", () => {
    const { printed } = printedReports[1];
    const { figures, units } = samples["2019"];
    const cells = Object.entries(printed).filter(([address, cell]) => cell !== null && figures[address] !== undefined);
    expect(cells.length).toBeGreaterThan(50);
    for (const [address, cell] of cells)
      expect([figures[address], units[address]].filter(Boolean).join(" ") || "0", address).toBe(cell);
  });
});
