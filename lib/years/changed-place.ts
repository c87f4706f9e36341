import type { SectionId } from "../editions/edition";
import type { ParagraphPair } from "../report/compare-text";

/** A place that differs. `now` is what stands there today, as text; `pairs` for a text, paragraph by paragraph. */
export type ChangedPlace = {
  place: string;
  section: SectionId;
  sectionName: string;
  name: string;
  kind: "figure" | "text" | "other";
  before: string;
  after: string;
  now: string;
  /** Only for figures that are numbers on both sides: ＋3. */
  difference: string;
  pairs: ParagraphPair[];
  at: string;
  by: string;
};
