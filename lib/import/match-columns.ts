import type { Leaf } from "../labels/loose-heads";
import { normalizeLabel } from "../labels/normalize-label";
import { type ColumnTarget, columnsOf, type FrameTarget, headingSimilarity, isOfficial } from "../labels/table-targets";

type Table = FrameTarget["frame"]["tables"][number];

export type ColumnMatch = {
  /** For each printed column the official one, or undefined. */
  columns: (ColumnTarget | undefined)[];
  /** Printed columns whose head differs from the official one it was taken for. */
  mislabelled: { leaf: Leaf; column: ColumnTarget }[];
  missing: ColumnTarget[];
  /** From 0 to 1: how much of the printed heads and of the official columns fit each other. */
  fit: number;
};

const least = 0.6;
const alone = 2;

const ownText = ({ texts }: Leaf) => texts[texts.length - 1] ?? "";
const ownHeading = ({ path }: ColumnTarget) => path[path.length - 1];

function groupSimilarity(leaf: Leaf, { path }: ColumnTarget): number {
  const groups = path.slice(0, -1);
  const above = leaf.texts.slice(0, -1).map(normalizeLabel);
  if (groups.length === 0 || above.length === 0) return 0;
  return (
    groups.reduce((sum, group) => sum + Math.max(...above.map((text) => headingSimilarity(text, group))), 0) /
    groups.length
  );
}

type Pair = { leaf: number; column: number; own: number; score: number };

function pairsOf(leaves: Leaf[], columns: ColumnTarget[]): Pair[] {
  const pairs = leaves.flatMap((leaf, leafIndex) => {
    // 商业 over 企业 in two cells is one head.
    const printed = [ownText(leaf), leaf.texts.slice(-2).join("")].map(normalizeLabel);
    return columns.map((column, columnIndex) => {
      const own = Math.max(...printed.map((text) => headingSimilarity(text, ownHeading(column))));
      return { leaf: leafIndex, column: columnIndex, own, score: own * 2 + groupSimilarity(leaf, column) };
    });
  });
  const isWhole = leaves.length >= columns.length;
  // Equal heads under unknown groups keep their printed order, where all of them are printed.
  return pairs
    .filter(({ own, leaf }) => own >= least && (isWhole || !isAmbiguous(leaf, leaves, pairs)))
    .sort(
      (a, b) => b.score - a.score || Math.abs(a.leaf - a.column) - Math.abs(b.leaf - b.column) || a.column - b.column,
    );
}

/** Fewer heads of one name than the official table has, and no group above that says which they are. */
function isAmbiguous(at: number, leaves: Leaf[], pairs: Pair[]): boolean {
  const own = pairs.filter(({ leaf }) => leaf === at);
  const best = Math.max(...own.map(({ score }) => score));
  const name = normalizeLabel(ownText(leaves[at])).text;
  const namesakes = leaves.filter((leaf) => normalizeLabel(ownText(leaf)).text === name).length;
  return own.filter(({ score }) => score === best).length > namesakes;
}

/** Takes each printed column for the official one that its heads resemble most; a last one left over, for the last one left. */
export function matchColumns(leaves: Leaf[], table: Table): ColumnMatch {
  const official = columnsOf(table);
  const columns: (ColumnTarget | undefined)[] = leaves.map(() => undefined);
  const taken = new Set<number>();
  let sum = 0;
  for (const { leaf, column, own } of pairsOf(leaves, official)) {
    if (columns[leaf] || taken.has(column)) continue;
    columns[leaf] = official[column];
    taken.add(column);
    sum += own;
  }
  const open = leaves.flatMap((_, index) => (columns[index] ? [] : [index]));
  const free = official.filter((_, index) => !taken.has(index));
  if (open.length === free.length && open.length <= alone && open.length < leaves.length) {
    for (const [index, leaf] of open.entries()) columns[leaf] = free[index];
    free.length = 0;
  }
  const mislabelled = leaves.flatMap((leaf, index) => {
    const column = columns[index];
    const isRight =
      column &&
      [ownText(leaf), leaf.texts.slice(-2).join("")].some((text) =>
        isOfficial(normalizeLabel(text), ownHeading(column)),
      );
    return column && !isRight ? [{ leaf, column }] : [];
  });
  return { columns, mislabelled, missing: free, fit: sum / Math.max(leaves.length, official.length, 1) };
}
