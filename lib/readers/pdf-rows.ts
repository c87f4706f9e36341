import { isValue } from "../labels/is-value";
import { isCaption, isGroupText, isHeadText } from "../labels/official-words";
import { gridOfCells } from "./grid-builder";
import { bodyRows, type Chunk, chunkOf, type LaidRow, overlaps, type TableLine } from "./pdf-row-parts";
import { joinItems, type TextItem, type TextLine } from "./pdf-text";
import type { SourceCell, SourceGrid } from "./source-document";

/** Words of one cell stand closer than cells do; between two figures a space is enough. */
const cellGap = 1.1;
const figureGap = 0.2;

const belongTogether = (last: TextItem, item: TextItem) => {
  const gap = (item.x - (last.x + last.width)) / item.size;
  return gap < figureGap || (gap < cellGap && !(isValue(last.text.trim()) && isValue(item.text.trim())));
};

function chunksOf({ items }: TextLine): Chunk[] {
  const groups: TextItem[][] = [];
  for (const item of items) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (last && belongTogether(last, item)) group.push(item);
    else groups.push([item]);
  }
  return groups.map(chunkOf);
}

const valuesAtEnd = (chunks: Chunk[]): Chunk[] => chunks.slice(chunks.findLastIndex(({ text }) => !isValue(text)) + 1);

const isDataLine = ({ chunks }: TableLine) => chunks.length > 1 && valuesAtEnd(chunks).length > 0;

const longestHead = 8;

/** Heads of figures, or some words apart from each other. */
const isHeadLine = ({ chunks, line: { items } }: TableLine) =>
  chunks.length >= 3 ||
  chunks.every(({ text }) => isCaption(text) || isHeadText(text)) ||
  (items.length >= 3 && items.every(({ text }) => text.trim().length <= longestHead) && areApart(items));

const areApart = (items: TextItem[]) =>
  items.every((item, index) => {
    const last = items[index - 1];
    return !last || item.x - (last.x + last.width) > item.size * figureGap;
  });

const widestGap = 60;

/**
 * Tables drawn without lines, found by figures that stand side by side. A label of several lines stays with the
 * nearest figures, a head of several lines with the column of figures under it.
 * @returns the tables, and the lines that belong to none.
 */
export function readUnruledTables(
  lines: TextLine[],
  page: number,
): { lines: TextLine[]; grids: { grid: SourceGrid; y: number }[] } {
  const all = lines.map((line) => ({ line, chunks: chunksOf(line) }));
  const runs: { from: number; to: number }[] = [];
  all.forEach((each, index) => {
    if (!isDataLine(each) && !isHeadLine(each)) return;
    const run = runs[runs.length - 1];
    if (run && index - run.to <= 4 && all[run.to].line.y - each.line.y <= widestGap) run.to = index;
    else runs.push({ from: index, to: index });
  });
  const tables = runs.filter(({ from, to }) => all.slice(from, to + 1).some(isDataLine) && to > from + 1);
  const inside = new Set(tables.flatMap(({ from, to }) => all.slice(from, to + 1).map(({ line }) => line)));
  return {
    lines: lines.filter((line) => !inside.has(line)),
    grids: tables.map(({ from, to }) => ({ grid: gridOf(all.slice(from, to + 1), page), y: all[from].line.y })),
  };
}

/** Each stretch of heads with the figures under it: table two has several. */
function stretchesOf(lines: TableLine[]): { heads: TableLine[]; body: TableLine[] }[] {
  const stretches: { heads: TableLine[]; body: TableLine[] }[] = [];
  for (const line of lines) {
    const last = stretches[stretches.length - 1];
    const begins = !isDataLine(line) && isHeadLine(line) && (!last || last.body.some(isDataLine));
    if (!last || begins) stretches.push({ heads: [], body: [] });
    const { heads, body } = stretches[stretches.length - 1];
    if (body.length === 0 && !isDataLine(line)) heads.push(line);
    else body.push(line);
  }
  return stretches;
}

/** On every page the same, so that the columns of figures have the same numbers: a group of groups, a group, the row. */
const labelColumns = 3;

function gridOf(lines: TableLine[], page: number): SourceGrid {
  const rows = stretchesOf(lines).flatMap(({ heads, body }) => {
    const columns = columnsOf(body);
    return [...headRows(heads, columns), ...bodyRows(body, columns)];
  });
  const cells: SourceCell[] = rows.flatMap(({ labels, cells: own }, row) =>
    [...(labels.length > 0 ? labels.slice(-labelColumns) : [""]), ...own].map((text, index, texts) => ({
      text,
      row,
      column: labelColumns + own.length - texts.length + index,
      rowSpan: 1,
      colSpan: 1,
    })),
  );
  return { ...gridOfCells(cells, page), loose: true, figuresFrom: labelColumns };
}

/** Where the figures stand: in the fullest row and beside it in others, as wide as the widest figure of each column. */
function columnsOf(body: TableLine[]): Chunk[] {
  const rows = body.map(({ chunks }) => valuesAtEnd(chunks));
  const fullest = rows.reduce<Chunk[]>((most, each) => (each.length > most.length ? each : most), []);
  const columns = fullest.map((chunk) => ({ ...chunk }));
  for (const value of rows.flat()) {
    const under = columns.filter((column) => overlaps(value, column));
    if (under.length === 0) columns.push({ ...value });
    if (under.length !== 1) continue;
    under[0].left = Math.min(under[0].left, value.left);
    under[0].right = Math.max(under[0].right, value.right);
  }
  return columns.sort((a, b) => a.left - b.left);
}

/** Points around a single column of figures in which its head may stand. */
const loneColumn = 130;

const middleOf = ({ left, right }: { left: number; right: number }) => (left + right) / 2;

/** Captions by themselves, then one row of heads: what stands above each column, from top to bottom. */
function headRows(heads: TableLine[], columns: Chunk[]): LaidRow[] {
  const captions = heads.filter(({ chunks }) => chunks.length === 1 && isCaption(chunks[0].text));
  const others = heads.filter((line) => !captions.includes(line));
  if (others.length === 0 || columns.length === 0) return captions.map(asCaption);
  const texts = columns.map(() => "");
  const width = columns.length > 1 ? middleOf(columns[1]) - middleOf(columns[0]) : loneColumn;
  for (const item of others.flatMap(({ line }) => line.items)) {
    const head = { text: joinItems([item]), left: item.x, right: item.x + item.width };
    const distances = columns.map((column) => Math.abs(middleOf(column) - middleOf(head)));
    const nearest = distances.indexOf(Math.min(...distances));
    // A head wider than its column is a group's, one far to the left is the corner.
    if (
      !isGroupText(head.text) &&
      item.width < width * 1.3 &&
      distances[nearest] < width * 0.6 &&
      head.left > columns[0].left - width
    )
      texts[nearest] += head.text;
  }
  return [...captions.map(asCaption), { labels: ["信息内容"], cells: texts }];
}

const asCaption = ({ chunks }: TableLine): LaidRow => ({ labels: [chunks[0].text], cells: [] });
