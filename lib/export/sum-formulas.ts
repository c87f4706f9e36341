import "server-only";
import type { FigureSpec } from "../editions/figures-of-edition";
import { decimalsOf, type SheetCell } from "./workbook";
import { cellName } from "./workbook-names";

type Place = { row: number; column: number };

/** Where a sheet has the figures, by address. */
export type FigureCells = ReadonlyMap<string, SheetCell>;

const isNext = (a: Place, b: Place) => a.row === b.row && b.column === a.column + 1;
const isBelow = (a: Place, b: Place) => a.column === b.column && b.row === a.row + 1;

/** Cells in printed order as ranges: D7:D12,D14. */
function rangesOf(places: Place[]): string {
  const ranges: { from: Place; to: Place; goesOn: typeof isNext | null }[] = [];
  for (const place of places) {
    const last = ranges[ranges.length - 1];
    const way = last && [isNext, isBelow].find((each) => (last.goesOn ?? each) === each && each(last.to, place));
    if (last && way) Object.assign(last, { to: place, goesOn: way });
    else ranges.push({ from: place, to: place, goesOn: null });
  }
  const name = ({ row, column }: Place) => cellName(row, column);
  return ranges.map(({ from, to }) => (from === to ? name(from) : `${name(from)}:${name(to)}`)).join(",");
}

const isNumber = ({ value, isFigure }: SheetCell) =>
  value === "" || (isFigure === true && decimalsOf(value) !== undefined);

/**
 * The formula of a total, blank as long as all its parts are; undefined for an entered figure, and where a part or the
 * total stands in the sheet as text, so that the sum would be another.
 */
export function sumFormula({ address, parts }: FigureSpec, cells: FigureCells): string | undefined {
  const summed = parts?.map((part) => cells.get(part));
  const own = cells.get(address);
  if (!summed || !own || ![own, ...summed].every((cell) => cell !== undefined && isNumber(cell))) return undefined;
  const ranges = rangesOf(summed as SheetCell[]);
  return `IF(COUNT(${ranges})=0,"",SUM(${ranges}))`;
}

/** The same cells, every total with its formula. */
export function withSums(cells: SheetCell[], figures: FigureCells, specs: Iterable<FigureSpec>): SheetCell[] {
  const formulas = new Map<SheetCell, string>();
  for (const spec of specs) {
    const [cell, formula] = [figures.get(spec.address), sumFormula(spec, figures)];
    if (cell && formula) formulas.set(cell, formula);
  }
  return cells.map((cell) => {
    const formula = formulas.get(cell);
    return formula ? { ...cell, formula } : cell;
  });
}
