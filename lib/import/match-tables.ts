import type { Edition, TableSectionId } from "../editions/edition";
import { editions } from "../editions/register";
import { normalizeLabel } from "../labels/normalize-label";
import { columnsOf, type FrameTarget, type RowTarget, targetFor } from "../labels/table-targets";
import { alignRows, type RowMatch } from "./align-rows";
import { type ColumnMatch, matchColumns } from "./match-columns";
import { type RowValues, readCountedValues, readRowValues, readStatedValues } from "./row-values";
import type { PlacedSegment } from "./sections-of-tables";
import { isFilled, type SourceRow } from "./source-rows";

/** One printed row with the official row and columns that it was taken for. */
export type MatchedRow = {
  source: SourceRow;
  segment: PlacedSegment;
  values: RowValues;
  edition: Edition;
  target: RowTarget;
  how: RowMatch["how"];
  similarity: number;
  columns: ColumnMatch;
};

export type TableMatch = {
  section: TableSectionId;
  rows: MatchedRow[];
  /** Rows with figures that resemble no official row, or whose figures stand under no known heads. */
  open: { source: SourceRow; segment: PlacedSegment; values?: RowValues }[];
  /** Lines of the printed table from its first head, to say which row is meant. */
  lines: SourceRow[];
};

type Candidate = { source: SourceRow; segment: PlacedSegment; values?: RowValues };

const counts = [7, 3, 1, 2, 15];

function readRow(row: SourceRow, segment: PlacedSegment): RowValues | undefined {
  const leaves = segment.leaves;
  // Of rows found by position the columns are known by their number alone.
  if (row.figuresFrom !== undefined && segment.moved) return undefined;
  if (leaves.length === 0) return counts.map((count) => readCountedValues(row, count)).find(Boolean);
  // Heads of another page's grid stand at other places: only the number of figures is sure.
  return (
    readRowValues(segment.loose ? { ...row, loose: true } : row, leaves) ??
    (segment.loose && !segment.moved ? readRowValues(row, leaves) : undefined) ??
    readStatedValues(row, leaves)
  );
}

const labelsOf = ({ values, source }: Candidate) =>
  (values?.labels ?? source.cells.filter(isFilled))
    .map(({ text }) => normalizeLabel(text))
    .filter(({ text }) => text !== "");

const hasFigures = ({ values, source }: Candidate) =>
  values
    ? values.values.some((cell) => cell && isFilled(cell))
    : source.cells.some(({ text }) => /[\d０-９]/.test(text));

type Alignment = { edition: Edition; target: FrameTarget; matches: Map<number, RowMatch> };

/** Rows of a table are aligned as one list, however many pages they stand on; table four's parts one by one. */
function align(edition: Edition, section: TableSectionId, candidates: Candidate[]): Alignment {
  const target = targetFor(edition, section);
  const rows = candidates.map((candidate) => ({ labels: labelsOf(candidate) }));
  if (target.rows.every(({ path }) => path.length > 0))
    return { edition, target, matches: alignRows(rows, target.rows) };
  const matches = new Map<number, RowMatch>();
  const parts = new Set(candidates.map(({ segment }) => segment.leaves));
  for (const part of parts) {
    const own = candidates.flatMap((candidate, index) =>
      candidate.segment.leaves === part && hasFigures(candidate) ? [index] : [],
    );
    for (const [row, match] of alignRows(
      own.map((index) => rows[index]),
      target.rows,
    ))
      matches.set(own[row], match);
  }
  if (matches.size === 0 && candidates.length === 1) matches.set(0, { target: 0, how: "label", similarity: 1 });
  return { edition, target, matches };
}

/** Columns by their heads; without heads, in official order when there are as many figures. */
function columnsFor(
  segment: PlacedSegment,
  target: RowTarget,
  values: RowValues | undefined,
  known: Map<object, Map<object, ColumnMatch>>,
): ColumnMatch {
  if (segment.leaves.length === 0) {
    const columns = columnsOf(target.table);
    const fits = values?.values.length === columns.length;
    return { columns: fits ? columns : [], mislabelled: [], missing: fits ? [] : columns, fit: fits ? 0.8 : 0 };
  }
  const bySegment = known.get(segment.leaves) ?? new Map<object, ColumnMatch>();
  known.set(segment.leaves, bySegment);
  const match = bySegment.get(target.table) ?? matchColumns(segment.leaves, target.table);
  bySegment.set(target.table, match);
  return match;
}

const clearly = 0.15;
const unsure = 0.3;
const surely = 0.05;

const isBetter = (option: MatchedRow, own: MatchedRow): boolean => {
  if (option.columns.fit > own.columns.fit + clearly) return true;
  if (option.columns.fit < own.columns.fit - clearly || option.how === "place") return false;
  return own.how === "place" || option.similarity > own.similarity + surely;
};

/** The report's own edition first; another one where its heads or its label fit clearly better. */
function choose(options: MatchedRow[]): MatchedRow | undefined {
  const [own, ...others] = options.filter(({ columns }) => columns.fit >= unsure);
  return own && (others.find((option) => isBetter(option, own)) ?? own);
}

/** Lays the printed rows of one table on the official ones, in the report's edition or, row by row, in another. */
export function matchTable(edition: Edition, section: TableSectionId, segments: PlacedSegment[]): TableMatch {
  const own = segments.filter((segment) => segment.section === section);
  const all: Candidate[] = own.flatMap((segment) =>
    segment.rows.map((source) => ({ source, segment, values: readRow(source, segment) })),
  );
  const candidates = all.filter((candidate) => isRow(candidate, section));
  const order = [edition, ...editions.filter((other) => other !== edition)];
  const alignments = order.map((each) => align(each, section, candidates));
  const known = new Map<object, Map<object, ColumnMatch>>();
  const match: TableMatch = {
    section,
    rows: [],
    open: [],
    lines: own.flatMap(({ heads, rows }) => [...heads, ...rows]),
  };
  candidates.forEach((candidate, index) => {
    const { values } = candidate;
    const options = alignments.flatMap(({ edition: each, target, matches }) => {
      const found = matches.get(index);
      if (!found || !values || values.labels[values.labels.length - 1]?.unsure) return [];
      const row = target.rows[found.target];
      return [
        {
          ...candidate,
          values,
          edition: each,
          target: row,
          how: found.how,
          similarity: found.similarity,
          columns: columnsFor(candidate.segment, row, values, known),
        },
      ];
    });
    const chosen = choose(options);
    if (chosen) match.rows.push(chosen);
    else if (hasFigures(candidate)) match.open.push(candidate);
  });
  return match;
}

/** A line that only names a group of rows, or holds nothing, is no row. */
function isRow(candidate: Candidate, section: TableSectionId): boolean {
  if (hasFigures(candidate)) return true;
  const labels = labelsOf(candidate);
  if (labels.length === 0) return section === "remedies" && candidate.values !== undefined;
  return candidate.values !== undefined;
}
