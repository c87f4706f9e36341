import type { Figures, FigureValue } from "../report/values";
import type { Scope } from "./office-class";
import type { Standing } from "./standing";

export type NamedOffice = { id: string; name: string };

/** How much of what was expected a sum covers. It goes with the sum into every page and file (rule C-2). */
export type Coverage = {
  scope: Scope;
  counted: number;
  expected: number;
  /** Expected and not counted, in the order of the roster. */
  missing: NamedOffice[];
};

/** An office that the sums lack, and where it stands. */
export type NotCounted = Pick<Standing, "state" | "doubts" | "returns"> & {
  office: NamedOffice;
  contact: string;
  /** Its last. */
  submission: string | null;
};

/** The sums of a collection. `figures` are entered addresses and derived ones; blank where no counted office has a figure. */
export type Sums = { figures: Figures; coverage: Coverage /** ISO 8601. */; asOf: string };

/** What one office gives to a sum. `share` of the whole, 0 to 1; null where the whole is 0. */
export type SumPart = {
  office: NamedOffice;
  value: FigureValue;
  share: number | null;
  lastYear: FigureValue;
  submission: string;
};

/** A figure of an office that is not counted, with the reason (rule C-7: co-defendants). */
export type LeftOutFigure = { office: NamedOffice; address: string; value: FigureValue; reason: string; at: string };

/** An office's accepted correction that the sums do not have yet. */
export type LaterCorrection = {
  office: NamedOffice;
  counted: string;
  later: string;
  /** The how-manieth of the office's submissions it is, and who accepted it when; `at` is ISO 8601. */
  number: number;
  by: string;
  at: string;
  changes: { address: string; before: FigureValue; after: FigureValue }[];
};
