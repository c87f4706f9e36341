import { addDecimals, type Decimal, isZero, negated, percentage, printDecimal, toDecimal } from "./decimal";
import type { AllFigures, SingleFigures } from "./figures";
import { liveSource } from "./live-source";

/** A sum or difference of figures. */
export type Sum = { address: string; sign: 1 | -1 }[];
/** What stands between braces: one figure is a sum of one. */
export type LiveFigure = { kind: "sum"; terms: Sum } | { kind: "share"; part: Sum; whole: Sum };

export type TextPiece =
  | { kind: "text"; text: string }
  /** `source` is the text with its braces; `text` what is printed; `blank` when a figure is missing. */
  | { kind: "live"; source: string; figure: LiveFigure; text: string; blank: boolean; addresses: string[] };

/** Marks a live figure in markup, on its way through a clipboard too; its text is what it prints there. */
export const liveAttribute = "data-live";

/** Printed where a live figure has no value yet: a gap that cannot be overlooked. */
export const blankGap = "＿＿";

const addressPattern = /^[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*){2}$/;

function parseSum(text: string): Sum | null {
  const inner = text.trim().replace(/^\((.*)\)$/s, "$1");
  const terms: Sum = [];
  for (const [, operator, address] of inner.matchAll(/([+-]?)([^+-]*)/g)) {
    if (!operator && !address) continue;
    if (!addressPattern.test(address.trim())) return null;
    terms.push({ address: address.trim(), sign: operator === "-" ? -1 : 1 });
  }
  return terms.length > 0 ? terms : null;
}

const readAlready = new Map<string, LiveFigure | null>();
const longestMemory = 2000;

/**
 * Grammar: `a`, `a + b - c`, `a / b`, `(a + b) / (c + d)`. @returns null for anything else: such braces are text.
 * The same braces stand in many lines and are read by several checks: they are taken apart once, and nobody changes them.
 */
export function parseLiveFigure(inner: string): LiveFigure | null {
  const known = readAlready.get(inner);
  if (known !== undefined) return known;
  if (readAlready.size >= longestMemory) readAlready.clear();
  const figure = readLiveFigure(inner);
  readAlready.set(inner, figure);
  return figure;
}

function readLiveFigure(inner: string): LiveFigure | null {
  const sides = inner.split("/");
  if (sides.length === 1) {
    const terms = parseSum(inner);
    return terms && { kind: "sum", terms };
  }
  if (sides.length !== 2 || sides.some((side) => /[+-]/.test(side) && !/^\s*\(.*\)\s*$/s.test(side))) return null;
  const [part, whole] = sides.map(parseSum);
  return part && whole && { kind: "share", part, whole };
}

const printSum = (terms: Sum) =>
  terms
    .map(({ address, sign }, index) => (index === 0 && sign === 1 ? address : `${sign === 1 ? "+" : "-"} ${address}`))
    .join(" ");

const printSide = (terms: Sum) => (terms.length > 1 || terms[0].sign === -1 ? `(${printSum(terms)})` : printSum(terms));

/** @returns the text with braces that `parseLiveFigure` reads back. */
export function printLiveFigure(figure: LiveFigure): string {
  return figure.kind === "sum"
    ? `{{${printSum(figure.terms)}}}`
    : `{{${printSide(figure.part)} / ${printSide(figure.whole)}}}`;
}

/** @returns the address of every term, in the order in which they stand. */
export const addressesOf = (figure: LiveFigure): string[] =>
  (figure.kind === "sum" ? figure.terms : [...figure.part, ...figure.whole]).map(({ address }) => address);

const zero: Decimal = { digits: 0n, scale: 0 };

/** Figures to look values up in. */
type Values = Pick<AllFigures, "get">;

function evaluateSum(terms: Sum, figures: Values): Decimal | null {
  let sum = zero;
  for (const { address, sign } of terms) {
    const value = figures.get(address);
    if (value === null || value === undefined) return null;
    sum = addDecimals(sum, sign === 1 ? toDecimal(value) : negated(toDecimal(value)));
  }
  return sum;
}

/** @returns the printed value, or null while a figure is blank or a share's whole is zero. */
export function evaluateLiveFigure(figure: LiveFigure, figures: Values): string | null {
  if (figure.kind === "sum") {
    const sum = evaluateSum(figure.terms, figures);
    return sum && printDecimal(sum);
  }
  const [part, whole] = [evaluateSum(figure.part, figures), evaluateSum(figure.whole, figures)];
  return part && whole && percentage(part, whole);
}

/** @returns whether a live figure has no value; cheaper than the value, which nobody sees who only counts gaps. */
export const isBlankLive = (figure: LiveFigure, figures: SingleFigures): boolean =>
  addressesOf(figure).some(figures.isBlank) ||
  (figure.kind === "share" && isZero(evaluateSum(figure.whole, figures) ?? zero));

/** @returns whether a share has no value because its whole is 0: no cell is missing, and none will bring a value. */
export const isShareOfNothing = (figure: LiveFigure, figures: AllFigures): boolean =>
  figure.kind === "share" &&
  evaluateSum(figure.part, figures) !== null &&
  evaluateSum(figure.whole, figures) !== null &&
  evaluateLiveFigure(figure, figures) === null;

/** @returns the line as it is printed. */
export const printLiveFigures = (line: string, figures: AllFigures): string =>
  piecesOf(line, figures)
    .map(({ text }) => text)
    .join("");

type Match = { index: number; source: string; figure: LiveFigure };

/** Braces that name no figure of the edition are text. */
function matchesIn(line: string, known: { has(address: string): boolean }): Match[] {
  // Most lines hold none, and matching copies the expression for each.
  if (!line.includes("{{")) return [];
  return [...line.matchAll(liveSource)].flatMap(({ 0: source, 1: inner, index }) => {
    const figure = parseLiveFigure(inner);
    return figure && addressesOf(figure).every((address) => known.has(address)) ? [{ index, source, figure }] : [];
  });
}

/** @returns the live figures of a text, line by line; `known` holds the addresses of the edition. */
export const liveFiguresIn = (text: string, known: { has(address: string): boolean }): LiveFigure[] =>
  text.includes("{{") ? text.split("\n").flatMap((line) => matchesIn(line, known).map(({ figure }) => figure)) : [];

/** Splits one line into text and live figures. Braces that name no figure of the edition stay text. */
export function piecesOf(line: string, figures: AllFigures): TextPiece[] {
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const { index, source, figure } of matchesIn(line, figures)) {
    if (index > done) pieces.push({ kind: "text", text: line.slice(done, index) });
    const value = evaluateLiveFigure(figure, figures);
    pieces.push({
      kind: "live",
      source,
      figure,
      text: value ?? blankGap,
      blank: value === null,
      addresses: addressesOf(figure),
    });
    done = index + source.length;
  }
  if (done < line.length) pieces.push({ kind: "text", text: line.slice(done) });
  return pieces;
}
