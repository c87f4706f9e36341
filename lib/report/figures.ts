import type { Edition } from "../editions/edition";
import { type FigureSpec, figuresOf } from "../editions/figures-of-edition";
import { addDecimals, compareDecimals, printDecimal, toDecimal } from "./decimal";
import type { Figures, FigureValue } from "./values";

/** Every figure by address, entered and derived; blank is null. */
export type AllFigures = ReadonlyMap<string, FigureValue>;

/** @returns the sum; null when every part is blank, otherwise blanks count as 0. */
export function sumOf(values: Iterable<FigureValue>): FigureValue {
  let sum: FigureValue = null;
  for (const value of values) {
    if (value === null) continue;
    if (typeof value === "number" && (sum === null || typeof sum === "number")) sum = (sum ?? 0) + value;
    else sum = printDecimal(addDecimals(toDecimal(sum ?? 0), toDecimal(value)));
  }
  return sum;
}

/** Whether two figures are one value: 0.50 is 0.5, a blank is only a blank. @throws for what is no decimal. */
export const sameFigure = (a: FigureValue, b: FigureValue): boolean =>
  a === null || b === null ? a === b : compareDecimals(toDecimal(a), toDecimal(b)) === 0;

/** A total is computed from entered figures alone: its parts may themselves be totals. */
function figureValue(
  spec: FigureSpec,
  specs: Map<string, FigureSpec>,
  entered: (spec: FigureSpec) => FigureValue | undefined,
  known: Map<string, FigureValue>,
): FigureValue {
  const before = known.get(spec.address);
  if (before !== undefined) return before;
  const value = spec.parts
    ? sumOf(spec.parts.map((part) => figureValue(specs.get(part) as FigureSpec, specs, entered, known)))
    : (entered(spec) ?? null);
  known.set(spec.address, value);
  return value;
}

/** @returns all figures of the edition in printed order, totals derived (never taken from `entered`). */
export function deriveFigures(edition: Edition, entered: Figures): AllFigures {
  const specs = figuresOf(edition);
  const known = new Map<string, FigureValue>();
  const all = new Map<string, FigureValue>();
  const find = ({ address }: FigureSpec) => entered[address];
  for (const spec of specs.values()) all.set(spec.address, figureValue(spec, specs, find, known));
  return all;
}

/** What is asked of single figures; whether a total is blank is known before it is added up. */
export type SingleFigures = Pick<AllFigures, "get"> & { isBlank: (address: string) => boolean };

/**
 * @param entered finds an entered figure
 * @returns figures that are derived one by one, when they are asked for
 */
export function figuresOnDemand(
  edition: Edition,
  entered: (spec: FigureSpec) => FigureValue | undefined,
): SingleFigures {
  const specs = figuresOf(edition);
  const known = new Map<string, FigureValue>();
  const isBlank = (address: string): boolean => {
    const spec = specs.get(address);
    return !spec || (spec.parts ? spec.parts.every(isBlank) : (entered(spec) ?? null) === null);
  };
  return {
    isBlank,
    get: (address) => {
      const spec = specs.get(address);
      return spec && figureValue(spec, specs, entered, known);
    },
  };
}

/** @returns the addresses a derived figure adds up, down to entered ones. */
export function enteredPartsOf(edition: Edition, address: string): string[] {
  const parts = figuresOf(edition).get(address)?.parts;
  return parts ? parts.flatMap((part) => enteredPartsOf(edition, part)) : [address];
}
