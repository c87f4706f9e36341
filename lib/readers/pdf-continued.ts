import { joinBrokenRows } from "./pdf-broken-rows";
import type { PlacedGrid } from "./pdf-cells";
import type { SourceGrid } from "./source-document";

/** Points by which the same line may stand elsewhere on the next page. */
const drift = 3;

type Ruled = PlacedGrid & { edges: number[] };

const isRuled = (grid: PlacedGrid | undefined): grid is Ruled => grid?.edges !== undefined;

const isNear = (a: number | undefined, b: number | undefined) =>
  a !== undefined && b !== undefined && Math.abs(a - b) <= drift;

/** The last table of a page and the first of the next are one where both reach from the same left to the same right. */
const goesOn = (above: PlacedGrid | undefined, below: PlacedGrid | undefined): below is Ruled =>
  isRuled(above) &&
  isRuled(below) &&
  isNear(above.edges[0], below.edges[0]) &&
  isNear(above.edges[above.edges.length - 1], below.edges[below.edges.length - 1]);

function chainsOf(pages: { grids: PlacedGrid[] }[]): Ruled[][] {
  const chains: Ruled[][] = [];
  let above: PlacedGrid | undefined;
  for (const { grids } of pages) {
    const sorted = [...grids].sort((a, b) => b.y - a.y);
    const last = chains[chains.length - 1];
    if (goesOn(above, sorted[0])) {
      if (last?.[last.length - 1] === above) last.push(sorted[0]);
      else chains.push([above as Ruled, sorted[0]]);
    }
    above = sorted[sorted.length - 1];
  }
  return chains;
}

function sharedEdges(chain: Ruled[]): number[] {
  const shared: number[] = [];
  for (const edge of chain.flatMap(({ edges }) => edges).sort((a, b) => a - b))
    if (shared.length === 0 || edge - shared[shared.length - 1] > drift) shared.push(edge);
  return shared;
}

function onEdges({ grid, edges }: Ruled, shared: number[]): SourceGrid {
  const at = edges.map((edge) => shared.findIndex((other) => Math.abs(other - edge) <= drift));
  const cells = grid.cells.map((cell) => ({
    ...cell,
    column: at[cell.column],
    colSpan: at[cell.column + cell.colSpan] - at[cell.column],
  }));
  return { ...grid, cells, width: shared.length - 1 };
}

/**
 * A table that goes on over pages may show fewer columns on one of them: its pieces share the columns of all, and a row
 * that is cut by a page's end is one.
 */
export function shareColumns<Page extends { grids: PlacedGrid[] }>(pages: Page[]): Page[] {
  const changed = new Map<PlacedGrid, PlacedGrid>();
  for (const chain of chainsOf(pages)) {
    const shared = sharedEdges(chain);
    const pieces = joinBrokenRows(chain.map((piece) => onEdges(piece, shared)));
    for (const [index, piece] of chain.entries()) {
      const grid = pieces[index];
      changed.set(piece, { ...piece, grid: index > 0 ? { ...grid, continues: true } : grid });
    }
  }
  return pages.map((page) => ({ ...page, grids: page.grids.map((grid) => changed.get(grid) ?? grid) }));
}
