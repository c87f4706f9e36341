import type { Edition } from "../editions/edition";
import type { Report } from "../report/values";
import type { Notice, Origin, PrintedFigures } from "./proposal";

/** A proposal while the tables are being laid on the official ones. */
export type Draft = {
  edition: Edition;
  figures: Report["figures"];
  units: Report["units"];
  notes: Report["notes"];
  printed: PrintedFigures;
  origins: Record<string, Origin>;
  notices: Notice[];
};

/** A proposal being made, with nothing in it yet. */
export const newDraft = (edition: Edition): Draft => ({
  edition,
  figures: {},
  units: {},
  notes: {},
  printed: {},
  origins: {},
  notices: [],
});
