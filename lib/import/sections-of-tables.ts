import type { TableSectionId } from "../editions/edition";
import { leavesInOrder } from "../labels/loose-heads";
import { normalizeLabel } from "../labels/normalize-label";
import { headsLike, isCaption, isCorner } from "../labels/official-words";
import { columnsOf, type FrameTarget, frameTargets, headingSimilarity } from "../labels/table-targets";
import type { SourceDocument, SourceGrid } from "../readers/source-document";
import { readCountedValues } from "./row-values";
import { isFilled, rowsOfGrid, type SourceRow } from "./source-rows";
import { headTexts, type Segment, segmentsOf, withHeads } from "./table-segments";

/** A segment that belongs to one of the three tables; `leaves` are its own or, on a new page, those before it. */
export type PlacedSegment = Segment & {
  section: TableSectionId;
  /** The leaves are those of a grid that is divided otherwise: their places say nothing here. */
  moved?: boolean;
};

export type SortedTables = { segments: PlacedSegment[]; foreign: SourceRow[][] };

const alike = 0.75;

const rowsLike = (target: FrameTarget, rows: SourceRow[]): number =>
  rows.filter(({ cells }) =>
    cells.filter(isFilled).some(({ text }) => {
      const label = normalizeLabel(text);
      return target.rows.some(
        ({ path }) => path.length > 0 && headingSimilarity(label, path[path.length - 1]) >= alike,
      );
    }),
  ).length;

/** Table four has no row labels: fifteen figures in a row are its mark. */
const countedRows = (target: FrameTarget, rows: SourceRow[]): number =>
  target.rows.some(({ path }) => path.length === 0)
    ? rows.filter((row) => readCountedValues(row, columnsOf(target.rows[0].table).length)?.labels.length === 0).length *
      2
    : 0;

const scoreOf = (target: FrameTarget, segment: Segment): number =>
  headsLike(target, headTexts(segment)) + rowsLike(target, segment.rows) + countedRows(target, segment.rows);

/** @returns the table that a segment resembles most; `before` is where the one above it went. */
function sectionOf(segment: Segment, before: PlacedSegment | undefined): TableSectionId | undefined {
  const scored = frameTargets
    .map((target) => ({ section: target.section, score: scoreOf(target, segment) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (best.score >= 2) return best.section;
  return best.score === 1 && before && scored.some(({ section, score }) => section === before.section && score === 1)
    ? before.section
    : undefined;
}

/** Sorts every table of the source: parts of tables two, three and four, and tables that are none of them. */
export function sortTables(source: SourceDocument): SortedTables {
  const sorted: SortedTables = { segments: [], foreign: [] };
  source.blocks.forEach((block, index) => {
    if (block.kind !== "grid") return;
    for (const segment of segmentsOf(rowsOfGrid(block, index))) {
      const before = sorted.segments[sorted.segments.length - 1];
      const section = sectionOf(segment, before);
      if (!section) sorted.foreign.push(segment.rows);
      else if (before && areHeadsCut(before, segment, section, block))
        sorted.segments.splice(-1, 1, { ...withHeads(segment, [...before.heads, ...segment.heads]), section });
      else sorted.segments.push(joined(withOfficialLeaves({ ...segment, section }), before, block, index));
    }
  });
  return sorted;
}

/** Heads at the foot of a page that go on in the same columns at the top of the next. */
const areHeadsCut = (before: PlacedSegment, segment: Segment, section: TableSectionId, { continues }: SourceGrid) =>
  continues === true &&
  before.section === section &&
  before.heads.length > 0 &&
  !before.rows.some(({ cells }) => cells.some((cell) => cell.begins && isFilled(cell))) &&
  segment.heads[0]?.row === 0;

/** Where a table's spans are lost, its heads are read by their order, not by their place. */
function withOfficialLeaves(segment: PlacedSegment): PlacedSegment {
  if (!segment.loose || segment.heads.length < 2 || segment.heads[0].figuresFrom !== undefined) return segment;
  const rows = segment.heads
    .map((row) => headTexts({ heads: [row] }).filter((text) => !isCorner(text) && !isCaption(text)))
    .filter((texts) => texts.length > 0);
  const tables = frameTargets.filter(({ section }) => section === segment.section).flatMap(({ frame }) => frame.tables);
  const leaves = tables.map((table) => leavesInOrder(rows, table)).find(Boolean);
  return leaves ? { ...segment, leaves } : segment;
}

const widthOf = ({ heads, rows }: Segment) =>
  Math.max(0, ...[...heads, ...rows].flatMap(({ cells }) => cells.map(({ column, colSpan }) => column + colSpan)));

/** Rows without heads go on with the heads above; heads at the foot of a page go on with those after it. */
function joined(
  segment: PlacedSegment,
  before: PlacedSegment | undefined,
  grid: SourceGrid,
  block: number,
): PlacedSegment {
  if (!before || before.section !== segment.section || segment.leaves.length > 0) return segment;
  // Another table's grid may be divided otherwise: there the figures are counted, not looked up by place.
  const sameGrid = before.rows[0]?.block === block || grid.continues === true;
  const sameWidth = widthOf(segment) === widthOf(before);
  return { ...segment, leaves: before.leaves, loose: segment.loose || !sameGrid, moved: !sameGrid && !sameWidth };
}
