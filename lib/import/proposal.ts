import type { TableSectionId } from "../editions/edition";
import type { Report } from "../report/values";

/**
 * What the reading of a file offers: a report, everything that was printed, and every doubt. Nothing here is
 * stored; a person looks at it first.
 */

export type NoticeKind =
  | "unplaced"
  | "mislabelled"
  | "missing"
  | "blank"
  | "notANumber"
  | "mixedEditions"
  | "unreadable";

/** One way to settle a notice: figures to set and addresses to leave blank. The first choice is the suggested one. */
export type NoticeChoice = { label: string; figures: Report["figures"] };

export type Notice = {
  kind: NoticeKind;
  /** 表三 第14行, with the page where the file has pages. */
  where: string;
  /** As read. */
  text: string;
  /** Figures concerned; a row is named by its table and its own id (`requests.prohibitedByLaw`). */
  addresses: string[];
  /** Of a row that is no official one: the section in whose table it stands. */
  section?: TableSectionId;
  message: string;
  choices?: NoticeChoice[];
};

/** A cell as printed: a number where it is nothing but a number, null where it is blank. */
export type PrintedFigures = Record<string, number | string | null>;

/** Where a figure was read in the source, so that a screen can point at it: block and cell from 0. */
export type Origin = { block: number; row: number; column: number };

export type ImportProposal = Report & {
  printed: PrintedFigures;
  notices: Notice[];
  /** By address. */
  origins: Record<string, Origin>;
};
