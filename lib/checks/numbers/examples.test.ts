import { describe, expect, it } from "vitest";
import { editionById } from "../../editions/register";
import { deriveFigures } from "../../report/figures";
import { piecesOf } from "../../report/live-figures";
import { proseIds, type Report } from "../../report/values";
import { samples } from "../../samples/samples";
import { runChecks } from "../run-checks";

/** The example with every live figure printed as a plain number, and where each of them stood. */
function printed(report: Report) {
  const edition = editionById(report.edition);
  const figures = deriveFigures(edition, report.figures);
  const stood: { section: string; paragraph: number; start: number; addresses: string[] }[] = [];
  const text = { ...report.text };
  for (const section of proseIds) {
    const lines = report.text[section].split("\n").map((line, paragraph) => {
      let out = "";
      for (const piece of piecesOf(line, figures)) {
        if (piece.kind === "live") stood.push({ section, paragraph, start: out.length, addresses: piece.addresses });
        out += piece.text;
      }
      return out;
    });
    text[section] = lines.join("\n");
  }
  return { edition, figures, report: { ...report, text }, stood };
}

const set = (addresses: string[]) => [...new Set(addresses)].sort().join();

describe.each(Object.entries(samples))("the example of edition %s", (_, sample) => {
  it("has its live figures traced to the figures they print", () => {
    const edition = editionById(sample.edition);
    const { numbers } = runChecks({ edition, report: sample, figures: deriveFigures(edition, sample.figures) });
    const live = numbers.filter(({ kind }) => kind === "live");
    expect(live.length).toBe(
      proseIds.join("").length > 0 ? [...JSON.stringify(sample.text).matchAll(/\{\{/g)].length : 0,
    );
    expect(live.every(({ matches }) => matches)).toBe(true);
  });

  it("has the same numbers, printed plainly, tied to the same figures by their words", () => {
    const { stood, ...input } = printed(sample);
    const { numbers } = runChecks(input);
    const wrong = stood.flatMap((place) => {
      const trace = numbers.find(
        ({ section, paragraph, start }) =>
          section === place.section && paragraph === place.paragraph && start === place.start,
      );
      return trace?.matches && set(trace.addresses) === set(place.addresses)
        ? []
        : [
            {
              ...place,
              line: input.report.text[place.section as "overview"]
                .split("\n")
                [place.paragraph].slice(Math.max(0, place.start - 20), place.start + 12),
              got: trace?.addresses,
              matches: trace?.matches,
            },
          ];
    });
    expect(wrong).toEqual([]);
  });

  it("raises no finding about its numbers", () => {
    const { stood: _stood, ...input } = printed(sample);
    expect(
      runChecks(input)
        .findings.filter(({ group }) => group === "number")
        .map(({ message }) => message),
    ).toEqual([]);
  });

  it("raises no finding at all", () => {
    const edition = editionById(sample.edition);
    const { findings } = runChecks({ edition, report: sample, figures: deriveFigures(edition, sample.figures) });
    expect(findings.map(({ rule, message, excerpt }) => `${rule} ${message} ${excerpt}`)).toEqual([]);
  });
});
