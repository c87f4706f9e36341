import { gridOfCells } from "./grid-builder";
import { joinItems, type TextItem, type TextLine } from "./pdf-text";
import type { SourceCell, SourceGrid } from "./source-document";
import { isValue } from "./source-rows";
import { isCaption, isHeadText } from "./table-segments";

type Chunk = { text: string; left: number; right: number };
type TableLine = { line: TextLine; chunks: Chunk[] };
type Row = { label: { text: string; y: number }[]; cells: string[]; y: number };

/** Words of one cell stand closer than cells do. */
const cellGap = 1.1;

function chunksOf({ items }: TextLine): Chunk[] {
  const groups: TextItem[][] = [];
  for (const item of items) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    if (last && item.x - (last.x + last.width) < item.size * cellGap) group.push(item);
    else groups.push([item]);
  }
  return groups.map((group) => ({
    text: joinItems(group),
    left: group[0].x,
    right: Math.max(...group.map(({ x, width }) => x + width)),
  }));
}

const valuesAtEnd = (chunks: Chunk[]): Chunk[] => chunks.slice(chunks.findLastIndex(({ text }) => !isValue(text)) + 1);

const isDataLine = ({ chunks }: TableLine) => chunks.length > 1 && valuesAtEnd(chunks).length > 0;

/** Heads of figures, or some words far apart from each other. */
const isHeadLine = ({ chunks }: TableLine) =>
  chunks.length >= 3 || chunks.every(({ text }) => isCaption(text) || isHeadText(text));

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

function gridOf(lines: TableLine[], page: number): SourceGrid {
  const rows = stretchesOf(lines).flatMap(({ heads, body }) => {
    const columns = columnsOf(body);
    return [
      ...headRows(heads, columns),
      ...bodyRows(body).map(({ label, cells }) => [label.map(({ text }) => text).join(""), ...cells]),
    ];
  });
  const cells: SourceCell[] = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({ text, row, column, rowSpan: 1, colSpan: 1 })),
  );
  return { ...gridOfCells(cells, page), loose: true };
}

/** Where the figures stand, by the fullest row. */
function columnsOf(body: TableLine[]): Chunk[] {
  return body
    .map(({ chunks }) => valuesAtEnd(chunks))
    .reduce<Chunk[]>((most, each) => (each.length > most.length ? each : most), []);
}

/** Points around a single column of figures in which its head may stand. */
const loneColumn = 130;

const middleOf = ({ left, right }: Chunk) => (left + right) / 2;

/** Captions by themselves, then one row of heads: what stands above each column, from top to bottom. */
function headRows(heads: TableLine[], columns: Chunk[]): string[][] {
  const captions = heads.filter(({ chunks }) => chunks.length === 1 && isCaption(chunks[0].text));
  const others = heads.filter((line) => !captions.includes(line));
  if (others.length === 0 || columns.length === 0) return captions.map(({ chunks }) => [chunks[0].text]);
  const texts = columns.map(() => "");
  const width = columns.length > 1 ? middleOf(columns[1]) - middleOf(columns[0]) : loneColumn;
  for (const chunk of others.flatMap(({ chunks }) => chunks)) {
    const distances = columns.map((column) => Math.abs(middleOf(column) - middleOf(chunk)));
    const nearest = distances.indexOf(Math.min(...distances));
    // A head wider than its column is a group's, one far to the left is the corner.
    if (
      chunk.right - chunk.left < width * 1.3 &&
      distances[nearest] < width * 0.6 &&
      chunk.left > columns[0].left - width
    )
      texts[nearest] += chunk.text;
  }
  return [...captions.map(({ chunks }) => [chunks[0].text]), ["信息内容", ...texts]];
}

function bodyRows(body: TableLine[]): Row[] {
  const rows: Row[] = body.filter(isDataLine).map(({ line, chunks }) => {
    const values = valuesAtEnd(chunks);
    const label = chunks.slice(0, chunks.length - values.length).map(({ text }) => ({ text, y: line.y }));
    return { label, cells: values.map(({ text }) => text), y: line.y };
  });
  for (const { line, chunks } of body.filter((each) => !isDataLine(each))) {
    const nearest = rows.reduce((best, row) => (Math.abs(row.y - line.y) < Math.abs(best.y - line.y) ? row : best));
    nearest.label.push(...chunks.map(({ text }) => ({ text, y: line.y })));
  }
  for (const { label } of rows) label.sort((a, b) => b.y - a.y);
  return rows;
}
