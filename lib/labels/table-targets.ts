import type { Edition, Frame, Heading, Measure, Table, TableSectionId } from "../editions/edition";
import { addressOf, figuresOf, isTableSection, leafPaths } from "../editions/figures-of-edition";
import { editions } from "../editions/register";
import type { Label } from "./normalize-label";
import { labelFor, similarityOf } from "./similarity";

/** What an edition prints and a source may resemble: the rows and columns of one frame, in printed order. */
export type RowTarget = { table: Table; path: Heading[]; id: string; label: string };
export type ColumnTarget = { path: Heading[] };
export type FrameTarget = {
  edition: Edition;
  section: TableSectionId;
  frame: Frame;
  /** One row without labels for a table that has none (table four). */
  rows: RowTarget[];
  /** Every column head, corner and caption, at any level. */
  heads: Set<string>;
};

const everyHeading = (headings: Heading[]): Heading[] =>
  headings.flatMap((heading) => [heading, ...everyHeading(heading.children ?? [])]);

function buildTarget(edition: Edition, section: TableSectionId, frame: Frame): FrameTarget {
  const rows = frame.tables.flatMap((table) => {
    const paths: Heading[][] = table.rows.length > 0 ? leafPaths(table.rows) : [[]];
    return paths.map((path) => ({
      table,
      path,
      id: path[path.length - 1]?.id ?? "",
      label: path[path.length - 1]?.label ?? "",
    }));
  });
  const heads = frame.tables.flatMap((table) => [
    table.caption,
    table.corner,
    ...everyHeading(table.columns).map(({ label }) => label),
  ]);
  return { edition, section, frame, rows, heads: new Set(heads.filter((head) => head !== undefined)) };
}

/** Every frame of every edition. */
export const frameTargets: FrameTarget[] = editions.flatMap((edition) =>
  edition.sections.filter(isTableSection).map(({ id, frame }) => buildTarget(edition, id, frame)),
);

/** @throws when the edition has no such table. */
export const targetFor = (edition: Edition, section: TableSectionId): FrameTarget => {
  const found = frameTargets.find((target) => target.edition === edition && target.section === section);
  if (!found) throw new Error(`Edition ${edition.id} has no table in ${section}`);
  return found;
};

const columnsByTable = new WeakMap<Table, ColumnTarget[]>();

/** @returns the table's columns of figures, in printed order. */
export function columnsOf(table: Table): ColumnTarget[] {
  const known = columnsByTable.get(table) ?? leafPaths(table.columns).map((path) => ({ path }));
  columnsByTable.set(table, known);
  return known;
}

/** @returns the address of the figure where a row and a column meet. */
export const addressAt = (row: RowTarget, column: ColumnTarget): string => addressOf(row.table, row.path, column.path);

/** @returns what a figure counts; an address that the edition does not have is read as a count. */
export const measureOf = (edition: Edition, address: string): Measure =>
  figuresOf(edition).get(address)?.measure ?? "count";

/** @returns how like one of a heading's wordings a printed label is. */
export const headingSimilarity = (printed: Label, heading: Heading): number =>
  Math.max(
    ...[heading.label, heading.short, ...(heading.aliases ?? [])].map((wording) =>
      wording ? similarityOf(printed, labelFor(wording)) : 0,
    ),
  );

/** Names of rows and columns are official or differ; only spaces, width, brackets and punctuation do not count. */
export const isOfficial = (printed: Label, heading: Heading): boolean => {
  const official = labelFor(heading.label);
  return printed.text === official.text || printed.text === official.bare || printed.bare === official.text;
};
