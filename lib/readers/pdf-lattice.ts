import type { Ruling, Rulings } from "./pdf-rulings";
import type { TextItem } from "./pdf-text";

type Ruled = Pick<Rulings, "horizontal" | "vertical">;

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
export type Lattice = {
  cells: LatticeCell[];
  /** Where its columns begin and end, from left to right. */
  edges: number[];
  left: number;
  right: number;
  top: number;
  bottom: number;
};

/** How near lines must be to be one, and to touch: less where the type is small. */
type Reach = { near: number; touch: number };

const reachFor = (size: number): Reach => ({
  near: Math.min(2.5, size * 0.3),
  touch: Math.min(8, size * 0.6),
});
/** A side is open when the lines across go on by this much. */
const openSide = 6;

/** Pieces of one line, drawn cell by cell, become the whole line; each cell may have a border of its own. */
function joinPieces(lines: Ruling[], { near, touch }: Reach): Ruling[] {
  const joined: Ruling[] = [];
  for (const line of [...lines].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const same = joined.findLast(
      (other) => Math.abs(other.at - line.at) <= near && line.from <= other.to + touch && line.to >= other.from - touch,
    );
    if (same)
      Object.assign(same, {
        from: Math.min(same.from, line.from),
        to: Math.max(same.to, line.to),
      });
    else joined.push({ ...line });
  }
  return joined;
}

const meet = (horizontal: Ruling, vertical: Ruling, { touch }: Reach) =>
  vertical.at >= horizontal.from - touch &&
  vertical.at <= horizontal.to + touch &&
  horizontal.at >= vertical.from - touch &&
  horizontal.at <= vertical.to + touch;

/** Lines that touch each other belong to one table. */
function groupsOf({ horizontal, vertical }: Ruled, reach: Reach): Ruled[] {
  const open = new Set([
    ...horizontal.map((_, index) => index),
    ...vertical.map((_, index) => horizontal.length + index),
  ]);
  const groups: Ruled[] = [];
  for (const first of open) {
    const group: Ruled = { horizontal: [], vertical: [] };
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
          meet(horizontal[low], vertical[high - horizontal.length], reach)
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

/** Where a line stands between two rows or columns: a double one from its first to its second. */
type Position = { low: number; high: number };

const middleOf = ({ low, high }: Position) => (low + high) / 2;

/** Two lines are one border where nothing is printed between them and no text could be. */
function positions(lines: Ruling[], texts: number[], { near, touch }: Reach): Position[] {
  const found: Position[] = [];
  for (const { at } of [...lines].sort((a, b) => a.at - b.at)) {
    const last = found[found.length - 1];
    const isDouble =
      last &&
      (at - last.high <= near || (at - last.low <= touch && !texts.some((text) => text > last.high && text < at)));
    if (isDouble) last.high = at;
    else found.push({ low: at, high: at });
  }
  return found;
}

/** A table cut by the page's edge, or drawn without its outer lines, ends where the lines across it end. */
function withEnds(found: Position[], across: Ruling[]): Position[] {
  const low = Math.min(...across.map(({ from }) => from));
  const high = Math.max(...across.map(({ to }) => to));
  return [
    ...(found[0].low - low > openSide ? [{ low, high: low }] : []),
    ...found,
    ...(high - found[found.length - 1].high > openSide ? [{ low: high, high }] : []),
  ];
}

const covers = (lines: Ruling[], { low, high }: Position, middle: number, near: number) =>
  lines.some(
    ({ at, from, to }) => at >= low - near && at <= high + near && from - near <= middle && middle <= to + near,
  );

/** Squares of the lattice that no line parts are one cell. */
function latticeOf({ horizontal, vertical }: Ruled, texts: TextItem[], reach: Reach): Lattice {
  const across = positions(
    vertical,
    texts.map(({ x, width }) => x + width / 2),
    reach,
  );
  const down = positions(
    horizontal,
    texts.map(({ y, size }) => y + size * 0.35),
    reach,
  );
  const lefts = withEnds(across, horizontal);
  const tops = withEnds(down, vertical).reverse();
  const [columns, rows] = [lefts.length - 1, tops.length - 1];
  const [xs, ys] = [lefts.map(middleOf), tops.map(middleOf)];
  const owner = new Map<number, number>();
  const find = (square: number): number => (owner.has(square) ? find(owner.get(square) as number) : square);
  const join = (a: number, b: number) => {
    const [first, second] = [find(a), find(b)].sort((left, right) => left - right);
    if (first !== second) owner.set(second, first);
  };
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const square = row * columns + column;
      if (column + 1 < columns && !covers(vertical, lefts[column + 1], (ys[row] + ys[row + 1]) / 2, reach.near))
        join(square, square + 1);
      if (row + 1 < rows && !covers(horizontal, tops[row + 1], (xs[column] + xs[column + 1]) / 2, reach.near))
        join(square, square + columns);
    }
  const squares = new Map<number, number[]>();
  for (let square = 0; square < rows * columns; square += 1)
    squares.set(find(square), [...(squares.get(find(square)) ?? []), square]);
  const cells = [...squares.values()].map((own) => cellOf(own, columns, xs, ys));
  return {
    cells,
    edges: xs,
    left: xs[0],
    right: xs[columns],
    top: ys[0],
    bottom: ys[rows],
  };
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
const smallestTable = 2;

/** Texts that stand between the outermost lines. */
const within = ({ horizontal, vertical }: Ruled, texts: TextItem[]) => {
  const [left, right] = [Math.min(...horizontal.map(({ from }) => from)), Math.max(...horizontal.map(({ to }) => to))];
  const [bottom, top] = [Math.min(...vertical.map(({ from }) => from)), Math.max(...vertical.map(({ to }) => to))];
  return texts.filter(({ x, y, width }) => x + width > left && x < right && y > bottom - 2 && y < top + 2);
};

const usualSize = 10;

const smallSize = (texts: TextItem[]) =>
  texts.map(({ size }) => size).sort((a, b) => a - b)[Math.floor(texts.length * 0.1)] ?? usualSize;

/** @returns the ruled tables of a page from top to bottom. A box around text is not one. */
export function readLattices(rulings: Ruled, texts: TextItem[]): Lattice[] {
  const reach = reachFor(smallSize(texts));
  const joined = {
    horizontal: joinPieces(rulings.horizontal, reach),
    vertical: joinPieces(rulings.vertical, reach),
  };
  return groupsOf(joined, reach)
    .filter(
      ({ horizontal, vertical }) =>
        positions(horizontal, [], reach).length >= 2 &&
        positions(vertical, [], reach).length >= 2 &&
        horizontal.length * vertical.length < mostSquares,
    )
    .map((group) => latticeOf(group, within(group, texts), reach))
    .filter(({ cells }) => cells.length >= smallestTable)
    .sort((a, b) => b.top - a.top);
}
