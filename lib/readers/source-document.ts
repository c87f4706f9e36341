import type { LeftOut } from "./text-form";

/** What a reader makes of a file: paragraphs and tables in the order in which they stand, without any meaning yet. */

export type SourceFormat = "docx" | "doc" | "html" | "pdf" | "xlsx" | "json" | "text";

/** `text` is what the cell shows; `leftOut` is what it prints and does not count, and is not in the text. */
export type SourceCell = {
  text: string;
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  leftOut?: LeftOut[];
  /** What a workbook stores, where the cell shows another number. */
  stored?: string;
  /** Why the text is not to be taken for a figure, as it goes on after the place: 印的“45”画着删除线. */
  unsure?: string;
};

/** A table with its spans expanded: `cells` do not overlap; a place that no cell covers is empty. */
export type SourceGrid = {
  kind: "grid";
  width: number;
  height: number;
  cells: SourceCell[];
  /** From 1, where the file has pages. */
  page?: number;
  /** It goes on from the grid before it, with the same columns. */
  continues?: true;
  /** The rows were found by position alone: cells that print nothing may be absent. */
  loose?: true;
  /** Where rows were found by position: the column from which on every text is known to stand in its own. */
  figuresFrom?: number;
};

/** `heading` is the file's own mark, a heading style or an <h1>; its absence says nothing. */
export type SourceParagraph = {
  kind: "paragraph";
  text: string;
  heading?: true;
  page?: number;
  leftOut?: LeftOut[];
};

export type SourceBlock = SourceParagraph | SourceGrid;

export type SourceDocument = {
  format: SourceFormat;
  blocks: SourceBlock[];
  /** The page's own title, which it may show nowhere else. */
  title?: string;
  /** The interchange file that our own exports carry, as found and unchecked. */
  embedded?: unknown;
  /** Our workbook's own lists of paragraphs and figures, which its pages repeat in part. */
  listed?: { lines: string[]; figures: Record<string, string> };
  /** What the reader passed over and the user should know. */
  remarks: string[];
};
