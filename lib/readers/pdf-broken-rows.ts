import { isValue } from "../labels/is-value";
import { goesOn, isHeadText, likenessOf } from "../labels/official-words";
import type { SourceCell, SourceGrid } from "./source-document";

/** The two halves of one place in the table: the last line above a page's end and the first below it. */
type Halves = { above: SourceCell; below: SourceCell };

const squeezed = ({ text }: SourceCell) => text.replace(/\s+/g, "");
const isWord = (cell: SourceCell) => squeezed(cell) !== "" && !isValue(cell.text);
const hasDigit = ({ text }: SourceCell) => /\d/.test(text);

const inRow = (cells: SourceCell[], row: number) =>
  cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan).sort((a, b) => a.column - b.column);

const textsIn = ({ cells }: SourceGrid, row: number) =>
  cells
    .filter((cell) => cell.row === row)
    .sort((a, b) => a.column - b.column)
    .map(squeezed)
    .join("|");

/** Heads that are printed again at the top of the next page. */
function repeatedHeads(first: SourceGrid, below: SourceGrid): number {
  let rows = 0;
  while (
    rows < Math.min(first.height, below.height) &&
    textsIn(below, rows).replace(/\|/g, "") !== "" &&
    textsIn(below, rows) === textsIn(first, rows)
  )
    rows += 1;
  return rows;
}

/** @returns the halves of every cell, undefined where the two lines are divided otherwise. */
function halvesAt(above: SourceGrid, below: SourceGrid, row: number): Halves[] | undefined {
  const [last, first] = [inRow(above.cells, above.height - 1), inRow(below.cells, row)];
  if (last.length !== first.length || first.some((cell) => cell.row !== row)) return undefined;
  const halves = last.map((cell, index) => ({ above: cell, below: first[index] }));
  return halves.every(({ above: a, below: b }) => a.column === b.column && a.colSpan === b.colSpan)
    ? halves
    : undefined;
}

/** The label beside the figures: the last words before the first figure of either half. */
function ownLabel(halves: Halves[]): Halves | undefined {
  const figure = halves.findIndex(({ above, below }) => hasFigure(above) || hasFigure(below));
  const before = figure < 0 ? halves : halves.slice(0, figure);
  return before.findLast(({ above, below }) => isWord(above) || isWord(below));
}

const hasFigure = (cell: SourceCell) => hasDigit(cell) && isValue(cell.text);

const official = 0.75;

/** Heads whose second lines stand on the next page. */
function areHeads(halves: Halves[]): boolean {
  const cut = halves.filter(({ below }) => squeezed(below) !== "");
  if (cut.some(({ below }) => !isWord(below))) return false;
  const joined = cut.filter(
    ({ above, below }) =>
      squeezed(above) !== "" && isHeadText(squeezed(above) + squeezed(below)) && !isHeadText(squeezed(below)),
  );
  return cut.length > 0 && joined.length > cut.length / 2;
}

type Verdict = "one" | "two" | "unclear";

/** Whether the line above a page's end and the one below it are one row. */
function judge(halves: Halves[]): Verdict {
  const filled = (side: keyof Halves) => halves.some((half) => squeezed(half[side]) !== "");
  if (!filled("below")) return "one";
  if (!filled("above")) return "one";
  if (areHeads(halves)) return "one";
  const label = ownLabel(halves);
  if (!label) return "two";
  const [above, below] = [squeezed(label.above), squeezed(label.below)];
  // A row has a label: what has none belongs to the row that is cut.
  if (above === "" || below === "") return "one";
  if (goesOn(above, below)) return "one";
  return likenessOf(above) >= official && likenessOf(below) >= official ? "two" : "unclear";
}

const joinTexts = (above: string, below: string) => [above, below].filter((text) => text.trim() !== "").join("\n");

const joined = ({ above, below }: Halves): SourceCell => {
  const unsure = above.unsure ?? below.unsure;
  return { ...above, text: joinTexts(above.text, below.text), ...(unsure ? { unsure } : {}) };
};

const inDoubt = "的数可能在页尾断成了两半";

/** Takes one line out; cells that reach over it become shorter. */
function withoutRow(grid: SourceGrid, row: number): SourceGrid {
  const cells = grid.cells.flatMap((cell) => {
    const reaches = cell.row <= row && row < cell.row + cell.rowSpan;
    if (reaches && cell.rowSpan === 1) return [];
    return [{ ...cell, row: cell.row > row ? cell.row - 1 : cell.row, rowSpan: cell.rowSpan - (reaches ? 1 : 0) }];
  });
  return { ...grid, cells, height: grid.height - 1 };
}

const replaced = (grid: SourceGrid, changed: Map<SourceCell, SourceCell>): SourceGrid => ({
  ...grid,
  cells: grid.cells.map((cell) => changed.get(cell) ?? cell),
});

/** A row that a page's end cut is put together on the page where it begins; what may be one is left open. */
function joinAt(above: SourceGrid, below: SourceGrid, row: number): [SourceGrid, SourceGrid] {
  const halves = halvesAt(above, below, row);
  const verdict = halves ? judge(halves) : "two";
  if (!halves || verdict === "two") return [above, below];
  if (verdict === "unclear") {
    const both = halves.filter((half) => hasDigit(half.above) && hasDigit(half.below));
    const doubt = (cell: SourceCell): [SourceCell, SourceCell] => [cell, { ...cell, unsure: cell.unsure ?? inDoubt }];
    return [
      replaced(above, new Map(both.map((half) => doubt(half.above)))),
      replaced(below, new Map(both.map((half) => doubt(half.below)))),
    ];
  }
  // A group's label that goes on below names the rows there as well.
  const groups = halves.filter((half) => half.below.rowSpan > 1);
  return [
    replaced(above, new Map(halves.map((half) => [half.above, joined(half)]))),
    withoutRow(
      replaced(below, new Map(groups.map((half) => [half.below, { ...half.below, text: joined(half).text }]))),
      row,
    ),
  ];
}

/** @param pieces the parts of one table on page after page, with the same columns. */
export function joinBrokenRows(pieces: SourceGrid[]): SourceGrid[] {
  const whole = [...pieces];
  for (let at = 1; at < whole.length; at += 1) {
    const row = Math.max(...pieces.slice(0, at).map((piece) => repeatedHeads(piece, pieces[at])));
    const before = whole.slice(0, at).findLastIndex(({ height }) => height > 0);
    if (before < 0 || row >= whole[at].height) continue;
    [whole[before], whole[at]] = joinAt(whole[before], whole[at], row);
  }
  return whole;
}
