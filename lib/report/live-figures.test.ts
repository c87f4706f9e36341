import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addressesOf,
  blankGap,
  evaluateLiveFigure,
  isBlankLive,
  type LiveFigure,
  parseLiveFigure,
  piecesOf,
  printLiveFigure,
  type Sum,
} from "./live-figures";
import type { FigureValue } from "./values";

const figures = new Map<string, FigureValue>([
  ["requests.disclosed.total", 208],
  ["requests.partlyDisclosed.total", 100],
  ["requests.outcomesTotal.total", 1191],
  ["requests.repeated.total", 0],
  ["requests.newlyReceived.total", null],
  ["article20Item8.administrativeFees.amountCharged", "96171.60"],
]);

const printed = (line: string) =>
  piecesOf(line, figures)
    .map(({ text }) => text)
    .join("");

describe("a live figure prints", () => {
  it.each([
    ["a figure", "共{{requests.disclosed.total}}件", "共208件"],
    ["an amount digit for digit", "{{article20Item8.administrativeFees.amountCharged}}万元", "96171.60万元"],
    ["a sum", "{{requests.disclosed.total + requests.partlyDisclosed.total}}", "308"],
    [
      "a difference",
      "{{requests.outcomesTotal.total - requests.disclosed.total - requests.partlyDisclosed.total}}",
      "883",
    ],
    ["a share with two decimals", "占{{requests.disclosed.total / requests.outcomesTotal.total}}", "占17.46%"],
    [
      "a share of sums",
      "{{(requests.disclosed.total + requests.partlyDisclosed.total) / requests.outcomesTotal.total}}",
      "25.86%",
    ],
    ["spaces or none", "{{requests.disclosed.total+requests.partlyDisclosed.total}}", "308"],
    ["two in one line", "{{requests.disclosed.total}}和{{requests.partlyDisclosed.total}}", "208和100"],
  ])("%s", (_, line, text) => {
    expect(printed(line)).toBe(text);
  });

  it.each([
    ["a figure is blank", "{{requests.newlyReceived.total}}"],
    ["a part of a sum is blank", "{{requests.disclosed.total + requests.newlyReceived.total}}"],
    ["the whole of a share is zero", "{{requests.disclosed.total / requests.repeated.total}}"],
  ])("a visible gap while %s", (_, line) => {
    expect(piecesOf(line, figures)).toMatchObject([{ kind: "live", text: blankGap, blank: true, source: line }]);
  });

  it("its addresses, so that a cell can find the words that quote it", () => {
    const [piece] = piecesOf(
      "{{(requests.disclosed.total + requests.partlyDisclosed.total) / requests.outcomesTotal.total}}",
      figures,
    );
    expect(piece).toMatchObject({
      addresses: ["requests.disclosed.total", "requests.partlyDisclosed.total", "requests.outcomesTotal.total"],
    });
  });
});

describe("braces that name no figure are text", () => {
  it.each([
    "{{nonsense}}",
    "{{}}",
    "{{ }}",
    "{{requests.disclosed}}",
    "{{requests.no.such}}",
    "{{requests.disclosed.total * requests.partlyDisclosed.total}}",
    "{{requests.disclosed.total / requests.partlyDisclosed.total / requests.outcomesTotal.total}}",
    "{{requests.disclosed.total + requests.partlyDisclosed.total / requests.outcomesTotal.total}}",
    "{{requests.disclosed.total +}}",
    "{{requests.disclosed.total",
    "{requests.disclosed.total}",
    "{{constructor.prototype.polluted}}",
    "{{<script>alert(1)</script>}}",
  ])("%s", (line) => {
    expect(piecesOf(line, figures)).toEqual([{ kind: "text", text: line }]);
  });

  it("even thousands of them, in time", () => {
    const line = "{{".repeat(100_000);
    expect(printed(line)).toBe(line);
  });
});

describe("for any line", () => {
  it("the pieces hold every character of it, in order", () => {
    const parts = fc.constantFrom(
      "{{",
      "}}",
      "requests.disclosed.total",
      " + ",
      "/",
      "件，",
      "{",
      "}",
      "{{requests.newlyReceived.total}}",
      "𠮷",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (words) => {
        const line = words.join("");
        const source = piecesOf(line, figures).map((piece) => (piece.kind === "live" ? piece.source : piece.text));
        return source.join("") === line;
      }),
    );
  });
});

describe("any sum or share", () => {
  const term = fc.record({ address: fc.constantFrom(...figures.keys()), sign: fc.constantFrom<1 | -1>(1, -1) });
  const sum: fc.Arbitrary<Sum> = fc.array(term, { minLength: 1, maxLength: 6 });
  const figure: fc.Arbitrary<LiveFigure> = fc.oneof(
    sum.map((terms) => ({ kind: "sum" as const, terms })),
    fc.record({ part: sum, whole: sum }).map((sides) => ({ kind: "share" as const, ...sides })),
  );

  it("is blank where it has no value", () => {
    const isBlank = (address: string) => (figures.get(address) ?? null) === null;
    const asked = { get: (address: string) => figures.get(address), isBlank };
    fc.assert(
      fc.property(figure, (any) => {
        expect(isBlankLive(any, asked)).toBe(evaluateLiveFigure(any, figures) === null);
      }),
    );
  });

  it("is written so that reading it back gives the same value and addresses", () => {
    fc.assert(
      fc.property(figure, (written) => {
        const read = parseLiveFigure(printLiveFigure(written).slice(2, -2));
        expect(read && addressesOf(read)).toEqual(addressesOf(written));
        expect(read && evaluateLiveFigure(read, figures)).toBe(evaluateLiveFigure(written, figures));
      }),
    );
  });
});
