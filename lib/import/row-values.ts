import { isPlaceholder, isValue } from "../labels/is-value";
import type { Leaf } from "../labels/loose-heads";
import { isFilled, type RowCell, type SourceRow } from "./source-rows";

export type RowValues = { labels: RowCell[]; values: (RowCell | undefined)[] };

/** Cells from the right that are figures, without the empty ones that some programs leave at the end. */
function figuresAtEnd(cells: RowCell[]): RowCell[] {
  const last = cells.findLastIndex(isFilled);
  const from = cells.slice(0, last + 1).findLastIndex((cell) => !isFilled(cell) || !isValue(cell.text));
  return cells.slice(from + 1, last + 1);
}

const own = ({ cells }: SourceRow) => cells.filter((cell) => cell.begins);

function byCount(cells: RowCell[], count: number): RowCell[] | undefined {
  const found = [...cells];
  while (found.length > count && !isFilled(found[found.length - 1])) found.pop();
  return found.length === count ? found : undefined;
}

/** Each cell goes to the one head it stands under; a cell under two heads belongs to neither. */
function byPlace(cells: RowCell[], leaves: Leaf[]): (RowCell | undefined)[] | undefined {
  const values: (RowCell | undefined)[] = leaves.map(() => undefined);
  for (const cell of cells) {
    const under = leaves.flatMap((leaf, index) =>
      leaf.column < cell.column + cell.colSpan && cell.column < leaf.column + leaf.colSpan ? [index] : [],
    );
    if (under.length !== 1 || values[under[0]]) return undefined;
    values[under[0]] = cell;
  }
  return values.some(Boolean) ? values : undefined;
}

const withLabels = (row: SourceRow, values: (RowCell | undefined)[]): RowValues => {
  const first = Math.min(...values.map((cell) => cell?.column ?? Number.POSITIVE_INFINITY));
  return {
    values,
    labels: row.cells.filter((cell) => isFilled(cell) && cell.column < first && !values.includes(cell)),
  };
};

const holdsLabel = (cells: RowCell[]) =>
  cells.some((cell) => isFilled(cell) && !isValue(cell.text) && !/\d/.test(cell.text) && !isPlaceholder(cell.text));

/**
 * Which cells of a row are its figures. Cells are counted where the table states them, figures where it does not;
 * the place under the heads decides when the counts differ.
 * @returns undefined when the row cannot be laid on the heads.
 */
export function readRowValues(row: SourceRow, leaves: Leaf[]): RowValues | undefined {
  const right = own(row).filter((cell) => cell.column >= (leaves[0]?.column ?? 0));
  if (row.figuresFrom !== undefined) {
    const placed = byPlace(right, leaves);
    return placed && withLabels(row, placed);
  }
  const counted = row.loose ? undefined : byCount(right, leaves.length);
  const figures = figuresAtEnd(own(row));
  const ended = figures.length === leaves.length ? figures : undefined;
  const exact = counted && !holdsLabel(counted) ? counted : undefined;
  const values = exact ?? ended ?? counted ?? (row.loose ? undefined : byPlace(right, leaves));
  return values && withLabels(row, values);
}

/** A row under no heads at all: so many figures at its end. */
export function readCountedValues(row: SourceRow, count: number): RowValues | undefined {
  const { figuresFrom } = row;
  if (figuresFrom !== undefined) {
    const cells = row.cells.filter(({ column }) => column >= figuresFrom);
    return cells.length === count && cells.some(isFilled) ? withLabels(row, cells) : undefined;
  }
  const figures = figuresAtEnd(own(row));
  return figures.length === count ? withLabels(row, figures) : undefined;
}

/**
 * A row of a text that states each of its cells, blank ones too, as one pasted with tabs does: all behind its label,
 * or all of them where it has none.
 * @returns undefined when there are more or fewer than heads.
 */
export function readStatedValues(row: SourceRow, leaves: Leaf[]): RowValues | undefined {
  const label = row.cells.findLastIndex((cell) => isFilled(cell) && !isValue(cell.text));
  const behind = row.cells.slice(label + 1);
  const fits = row.loose && row.figuresFrom === undefined && behind.length === leaves.length;
  return fits && behind.some(isFilled) ? withLabels(row, behind) : undefined;
}
