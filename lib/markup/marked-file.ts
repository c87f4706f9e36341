import type { KeptLive } from "../report/kept-live";
import type { FieldPlace } from "../report/place";
import type { FigureValue, Report } from "../report/values";

/** What one side of a marked-up file says; `printed` holds every cell that was read, by address. */
export type ReadSide = Pick<Report, "edition" | "unit" | "year" | "figures" | "notes" | "text" | "signature"> & {
  printed: Record<string, number | string | null>;
};

/** Where something stands in a file: in the cell of a figure, in a table beside one, or in a line of text. */
export type FileSpot = { address?: string; beside?: string; line: string; start: number; end: number };

export type FileComment = {
  /** Of the file. */
  id: string;
  parent: string | null;
  by: string;
  /** ISO 8601; null where the file does not say. */
  at: string | null;
  text: string;
  done: boolean;
  /** The side on which it can be found first. */
  spots: FileSpot[];
};

export type FileRevision = {
  kind: "insertion" | "deletion";
  by: string;
  at: string | null;
  text: string;
  spot: FileSpot | null;
};

/** A Word file that somebody has marked up, as it comes out of the reader. */
export type MarkedFile = {
  accepted: ReadSide;
  rejected: ReadSide;
  /** What the program wrote into its own file: the report as it was then, with the printed figures. */
  exported: { report: Report; printed: Record<string, number | string | null> } | null;
  comments: FileComment[];
  revisions: FileRevision[];
};

/** The sides a change can stand on: still to be decided, done already, written on since, or only to be looked at. */
export type ChangeState = "open" | "done" | "overtaken" | "derived";

export type MarkedChange = {
  id: string;
  /** The printed place in the report as it is now. */
  place: string;
  section: string;
  before: string;
  after: string;
  /** What stands around changed words, on the same line. */
  around: { before: string; after: string } | null;
  by: string;
  at: string | null;
  tracked: boolean;
  state: ChangeState;
  /** What stands there now, where the change no longer fits. */
  now: string | null;
  /** The stored text is replaced from `from` to `to`, in UTF-16 units of it; null of a value. */
  edit: { from: number; to: number; text: string } | null;
  /** The live figures in the words that go, and the text that keeps them; null where there are none. */
  live: { addresses: string[]; kept: Omit<KeptLive, "lost"> | null } | null;
  /** What is put where, of a value; null of words. */
  put: { place: FieldPlace; value: FigureValue } | null;
};
