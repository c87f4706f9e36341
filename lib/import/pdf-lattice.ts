import type { Ruling, Rulings } from "./pdf-rulings";

/** A cell between ruled lines: its box on the page and its place in the table. */
export type LatticeCell = {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
};
export type Lattice = { cells: LatticeCell[]; left: number; right: number; top: number; bottom: number };

/** Lines this near are one; a corner may be open by this much. */
const near = 2.5;
/** A side is open when the lines across go on by this much. */
const openSide = 6;

/** Pieces of one line, drawn cell by cell, become the whole line. */
function joinPieces(lines: Ruling[]): Ruling[] {
  const joined: Ruling[] = [];
  for (const line of [...lines].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const same = joined.find(
      (other) => Math.abs(other.at - line.at) <= near && line.from <= other.to + near && line.to >= other.from - near,
    );
    if (same) Object.assign(same, { from: Math.min(same.from, line.from), to: Math.max(same.to, line.to) });
    else joined.push({ ...line });
  }
  return joined;
}

const meet = (horizontal: Ruling, vertical: Ruling) =>
  vertical.at >= horizontal.from - near &&
  vertical.at <= horizontal.to + near &&
  horizontal.at >= vertical.from - near &&
  horizontal.at <= vertical.to + near;

/** Lines that touch each other belong to one table. */
function groupsOf({ horizontal, vertical }: Rulings): Rulings[] {
  const open = new Set([
    ...horizontal.map((_, index) => index),
    ...vertical.map((_, index) => horizontal.length + index),
  ]);
  const groups: Rulings[] = [];
  for (const first of open) {
    const group: Rulings = { horizontal: [], vertical: [] };
    const queue = [first];
    open.delete(first);
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      const index = at;
      if (index < horizontal.length) group.horizontal.push(horizontal[index]);
      else group.vertical.push(vertical[index - horizontal.length]);
      for (const other of open) {
        const [low, high] = index < other ? [index, other] : [other, index];
        if (
          low < horizontal.length &&
          high >= horizontal.length &&
          meet(horizontal[low], vertical[high - horizontal.length])
        ) {
          open.delete(other);
          queue.push(other);
        }
      }
    }
    groups.push(group);
  }
  return groups.filter((group) => group.horizontal.length >= 2 && group.vertical.length >= 2);
}

function positions(lines: Ruling[]): number[] {
  const found: number[] = [];
  for (const { at } of [...lines].sort((a, b) => a.at - b.at))
    if (found.length === 0 || at - found[found.length - 1] > near) found.push(at);
  return found;
}

/** A table cut by the page's edge, or drawn without its outer lines, ends where the lines across it end. */
function withEnds(found: number[], across: Ruling[]): number[] {
  const low = Math.min(...across.map(({ from }) => from));
  const high = Math.max(...across.map(({ to }) => to));
  return [
    ...(found[0] - low > openSide ? [low] : []),
    ...found,
    ...(high - found[found.length - 1] > openSide ? [high] : []),
  ];
}

const covers = (lines: Ruling[], at: number, middle: number) =>
  lines.some((line) => Math.abs(line.at - at) <= near && line.from - near <= middle && middle <= line.to + near);

/** Squares of the lattice that no line parts are one cell. */
function latticeOf({ horizontal, vertical }: Rulings): Lattice {
  const xs = withEnds(positions(vertical), horizontal);
  const ys = withEnds(positions(horizontal), vertical).reverse();
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const owner = new Map<number, number>();
  const find = (square: number): number => (owner.has(square) ? find(owner.get(square) as number) : square);
  const join = (a: number, b: number) => {
    const [first, second] = [find(a), find(b)].sort((left, right) => left - right);
    if (first !== second) owner.set(second, first);
  };
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const square = row * columns + column;
      if (column + 1 < columns && !covers(vertical, xs[column + 1], (ys[row] + ys[row + 1]) / 2))
        join(square, square + 1);
      if (row + 1 < rows && !covers(horizontal, ys[row + 1], (xs[column] + xs[column + 1]) / 2))
        join(square, square + columns);
    }
  const squares = new Map<number, number[]>();
  for (let square = 0; square < rows * columns; square += 1)
    squares.set(find(square), [...(squares.get(find(square)) ?? []), square]);
  const cells = [...squares.values()].map((own) => cellOf(own, columns, xs, ys));
  return { cells, left: xs[0], right: xs[columns], top: ys[0], bottom: ys[rows] };
}

function cellOf(squares: number[], columns: number, xs: number[], ys: number[]): LatticeCell {
  const rows = squares.map((square) => Math.floor(square / columns));
  const places = squares.map((square) => square % columns);
  const [row, last] = [Math.min(...rows), Math.max(...rows)];
  const [column, end] = [Math.min(...places), Math.max(...places)];
  return {
    row,
    column,
    rowSpan: last - row + 1,
    colSpan: end - column + 1,
    left: xs[column],
    right: xs[end + 1],
    top: ys[row],
    bottom: ys[last + 1],
  };
}

const mostSquares = 40_000;
const smallestTable = 4;

/** @returns the ruled tables of a page from top to bottom. A box around text is not one. */
export function readLattices(rulings: Rulings): Lattice[] {
  const joined = { horizontal: joinPieces(rulings.horizontal), vertical: joinPieces(rulings.vertical) };
  return groupsOf(joined)
    .filter(
      ({ horizontal, vertical }) =>
        positions(horizontal).length >= 2 &&
        positions(vertical).length >= 2 &&
        horizontal.length * vertical.length < mostSquares,
    )
    .map(latticeOf)
    .filter(({ cells }) => cells.length >= smallestTable)
    .sort((a, b) => b.top - a.top);
}
