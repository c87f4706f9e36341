import type { Edition } from "../editions/edition";
import { enteredPartsOf, sumOf } from "./figures";
import type { FigureValue } from "./values";

/** The sum that a figure of a government's report was made of: who, how many of how many, when. */
export type SummedFigure = {
  address: string;
  value: FigureValue;
  /** Where it was collected. */
  collectionId: string;
  /** 本级 or 本行政区域, as it is printed. */
  scope: string;
  counted: number;
  expected: number;
  /** Names of the offices that it lacks, in the order of the roster. */
  missing: string[];
  /** ISO 8601. */
  asOf: string;
};

/** @returns the sum behind a figure: its own, or for a derived one that of its parts; null where it has none. */
export function sumBehind(edition: Edition, sums: readonly SummedFigure[], address: string): SummedFigure | null {
  const parts = enteredPartsOf(edition, address);
  const found = parts.flatMap((part) => sums.find((sum) => sum.address === part) ?? []);
  if (found.length === 0 || found.length < parts.length) return null;
  return { ...found[0], address, value: sumOf(found.map(({ value }) => value)) };
}
