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
  /** ISO 8601. */
  asOf: string;
};
