import { isValue } from "../labels/is-value";
import { goesOn, isLabelText } from "../labels/official-words";
import { joinItems, type TextItem, type TextLine } from "./pdf-text";

/** What stands together in a line: a word, a label, a figure. */
export type Chunk = { text: string; left: number; right: number; items: TextItem[] };
export type TableLine = { line: TextLine; chunks: Chunk[] };

/** Whether two spans of a line share any width. */
export const overlaps = (a: { left: number; right: number }, b: { left: number; right: number }): boolean =>
  a.left < b.right && b.left < a.right;

/** @returns texts that stand together as one, with the width they take. */
export const chunkOf = (items: TextItem[]): Chunk => ({
  text: joinItems(items),
  left: items[0].x,
  right: Math.max(...items.map(({ x, width }) => x + width)),
  items,
});

/** Texts under each other that make one label or one cell. */
type Stack = { left: number; right: number; parts: { text: string; y: number }[] };
type Line = { y: number; size: number; labels: Chunk[]; cells: (Chunk | undefined)[] };
type Row = { y: number; size: number; labels: Stack[]; cells: Stack[][] };

/** Rows are no nearer to each other than this many sizes, unless each has a label of its own. */
const closestRows = 1.6;
/** Of one figure; a third line may as well begin the next row. */
const mostLines = 2;

/** The one column that a chunk stands in, -1 left of all of them, undefined where it might be two. */
function columnAt(chunk: Chunk, columns: Chunk[]): number | undefined {
  const under = columns.flatMap((column, index) => (overlaps(chunk, column) ? [index] : []));
  if (under.length > 0) return under.length === 1 ? under[0] : undefined;
  if (chunk.right <= columns[0].left) return -1;
  // Between columns: the nearer one, unless it stands in the middle.
  const distances = columns.map(({ left, right }) => Math.max(left - chunk.right, chunk.left - right));
  const [first, second] = [...distances].sort((a, b) => a - b);
  return second !== undefined && second - first < first * 0.5 ? undefined : distances.indexOf(first);
}

/** A long label that comes close to the first figure looks like one text with it. */
function partsOf(chunk: Chunk, columns: Chunk[]): Chunk[] {
  const isAcross = chunk.left < columns[0].left && columns.some((column) => overlaps(chunk, column));
  const from = chunk.items.findIndex(({ x }) => x >= columns[0].left);
  return isAcross && from > 0 ? [chunkOf(chunk.items.slice(0, from)), chunkOf(chunk.items.slice(from))] : [chunk];
}

/** @returns the line laid on the columns, or undefined where a text belongs to no single column. */
function layOut({ line, chunks }: TableLine, columns: Chunk[]): Line | undefined {
  const laid: Line = { y: line.y, size: line.size, labels: [], cells: columns.map(() => undefined) };
  for (const chunk of chunks.flatMap((each) => partsOf(each, columns))) {
    const at = columnAt(chunk, columns);
    if (at === undefined || (at >= 0 && laid.cells[at])) return undefined;
    if (at < 0 && isValue(chunk.text)) return undefined;
    if (at < 0) laid.labels.push(chunk);
    else laid.cells[at] = chunk;
  }
  return laid;
}

const stackOf = ({ text, left, right }: Chunk, y: number): Stack => ({ left, right, parts: [{ text, y }] });

const textOf = ({ parts }: Stack, between: string) =>
  [...parts]
    .sort((a, b) => b.y - a.y)
    .map(({ text }) => text)
    .join(between);

const ownLabel = ({ labels }: Row) => labels.map((label) => textOf(label, "")).join("");

function addLabels(row: Row, chunks: Chunk[], y: number) {
  for (const chunk of chunks) {
    const label = row.labels.find((other) => overlaps(chunk, other));
    if (!label) row.labels.push(stackOf(chunk, y));
    else {
      label.parts.push({ text: chunk.text, y });
      Object.assign(label, { left: Math.min(label.left, chunk.left), right: Math.max(label.right, chunk.right) });
    }
  }
}

function addLine(row: Row, { labels, cells, y }: Line) {
  addLabels(row, labels, y);
  for (const [index, chunk] of cells.entries()) if (chunk) row.cells[index].push(stackOf(chunk, y));
}

const holdsFigure = ({ cells }: Line) => cells.some((chunk) => chunk && isValue(chunk.text));

/** Cells too narrow for their figures or remarks go on below; so do labels, which then make one together. */
function isSecondLine(row: Row | undefined, line: Line): row is Row {
  if (!row || row.y - line.y > line.size * closestRows) return false;
  if (line.cells.some((chunk, index) => chunk && row.cells[index].length >= mostLines)) return false;
  // Long figures are broken, and seldom all of a row.
  if (line.cells.length > 1 && line.cells.every((chunk, index) => chunk || row.cells[index].length === 0)) return false;
  if (row.labels.length === 0 || line.labels.length === 0) return true;
  return goesOn(ownLabel(row), line.labels.map(({ text }) => text).join(""));
}

function rowOf(line: Line, columns: Chunk[]): Row {
  const row: Row = { y: line.y, size: line.size, labels: [], cells: columns.map(() => []) };
  addLine(row, line);
  return row;
}

/** A row whose cells are all blank shows nothing but its label, above or below the label of another. */
const isRowOfItsOwn = (row: Row, { labels }: Line): boolean =>
  labels.length === 1 &&
  isLabelText(labels[0].text) &&
  row.labels.some((other) => overlaps(other, labels[0]) && isLabelText(textOf(other, "")));

const nearest = (rows: Row[], y: number): Row =>
  rows.reduce((best, row) => (Math.abs(row.y - y) < Math.abs(best.y - y) ? row : best));

/** Labels from left to right, the row's own last, then one text a column; a line laid on no columns is all label. */
export type LaidRow = { labels: string[]; cells: string[] };

/** Rows from top to bottom. */
export function bodyRows(body: TableLine[], columns: Chunk[]): LaidRow[] {
  const rows: Row[] = [];
  const unclear: { y: number; row: LaidRow }[] = [];
  const others: Line[] = [];
  for (const each of body) {
    const laid = layOut(each, columns);
    if (!laid) unclear.push({ y: each.line.y, row: asLabel(each) });
    else if (!holdsFigure(laid)) others.push(laid);
    else {
      const last = rows[rows.length - 1];
      if (isSecondLine(last, laid)) addLine(last, laid);
      else {
        rows.push(rowOf(laid, columns));
      }
    }
  }
  const blank: Row[] = [];
  for (const line of rows.length > 0 ? others : []) {
    const row = nearest(rows, line.y);
    if (isRowOfItsOwn(row, line)) blank.push(rowOf(line, columns));
    else addLine(row, line);
  }
  rows.push(...blank);
  const lines = rows.map(({ y, labels, cells }) => ({
    y,
    row: {
      labels: [...labels].sort((a, b) => a.left - b.left).map((label) => textOf(label, "")),
      cells: cells.map((stacks) => textOf({ left: 0, right: 0, parts: stacks.flatMap(({ parts }) => parts) }, "\n")),
    },
  }));
  return [...lines, ...unclear].sort((a, b) => b.y - a.y).map(({ row }) => row);
}

const asLabel = ({ chunks }: TableLine): LaidRow => ({ labels: [chunks.map(({ text }) => text).join(" ")], cells: [] });
