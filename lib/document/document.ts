/**
 * The one model behind the preview and every export: what is printed, in order, and to which address it belongs.
 * Text is plain; no writer needs anything but this to draw the report.
 */

/** Words, or the end of a paragraph, that came or went since an earlier state: whose change it is and when it was made. */
export type Revision = { kind: "insertion" | "deletion"; by: string; at: string };

/** A `live` run prints figures and names them, a `gap` waits for one; `source` is the text with its braces. */
export type Run = {
  text: string;
  kind: "text" | "live" | "gap";
  strong?: true;
  addresses?: string[];
  source?: string;
  /** What follows a figure in its cell. */
  part?: "unit" | "remark";
  /** Of a document that shows what was changed in it; what went is not in the text any more. */
  revision?: Revision;
};

/** Named styles of the page layout; `lib/document/style.ts` says what each looks like. */
export type ParagraphStyle =
  | "title"
  | "mark"
  | "addressee"
  | "heading1"
  | "heading2"
  | "heading3"
  | "heading4"
  | "body"
  | "note"
  | "signature";

export type ParagraphBlock = {
  kind: "paragraph";
  style: ParagraphStyle;
  /** In a title each run is one printed line. */
  runs: Run[];
  /** Where a run-in heading （一）…。 ends and its body text begins: the number of leading runs set in `style`. */
  headingRuns?: number;
  /** Whether it must not end its page, where that is not as its style has it: headings hold on to what follows. */
  keepNext?: boolean;
  /** Right indent in characters, where it is not as its style has it. */
  rightIndent?: number;
  /** Points below, where they are not as its style has them. */
  after?: number;
  /** Where it comes from: the printed form of a place, or the name of a part that is none, such as `overview.heading`. */
  anchor: string;
  /** Where its own end came or went: one that came is divided from what follows, one that went joined with it. */
  end?: Revision;
  /** The style that it had in the earlier state, and who changed it. */
  formerly?: Pick<Revision, "by" | "at"> & { style: ParagraphStyle };
};

/** `label` also holds captions and corners; `scope` says for what a head stands. Each run of a label is a printed line. */
export type DocumentCell = {
  role: "head" | "label" | "figure" | "derived";
  runs: Run[];
  rowSpan: number;
  colSpan: number;
  row: number;
  column: number;
  id: string;
  address?: string;
  /** The figure as printed in the first run; absent where it is blank. */
  value?: string;
  headers?: string[];
  scope?: "col" | "colgroup" | "row" | "rowgroup";
  /** Where it is a sentence; others are centred, or as the table sets its labels. */
  align?: "left";
  /** Points, where the figure would not fit its column in the size of the table's figures. */
  size?: number;
};

export type TableBlock = {
  kind: "table";
  /** 表二, 表三, 表四: the name by which readers know it; the printed report gives it no caption. */
  name: string;
  /** A `listed` table is as long as its list and goes on over pages. */
  density: "normal" | "tight" | "narrow" | "listed";
  /** Remarks stand under a tight table: it gives way, so that both stay on one page. */
  tightened?: true;
  widths: number[];
  /** Points, where not all figures fit their columns in the size of the table's text. */
  figureSize?: number;
  height: number;
  /** Rows that repeat where the table breaks over a page. */
  headRows: number;
  cells: DocumentCell[];
  anchor: string;
};

export type Block = ParagraphBlock | TableBlock;

export type DocumentSection = {
  id: string;
  blocks: Block[];
  /** Table three begins a new page, so that it stays on one. */
  newPage?: true;
};

export type ReportDocument = {
  title: string;
  unit: string;
  year: number;
  edition: string;
  sections: DocumentSection[];
};
