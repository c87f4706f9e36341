import type { Label } from "../labels/normalize-label";
import { labelFor, similarityOf } from "../labels/similarity";
import { headingSimilarity, isOfficial, type RowTarget } from "../labels/table-targets";

/** A printed row: its labels from the outermost to its own. */
export type PrintedRow = { labels: Label[] };

export type RowMatch = { target: number; how: "label" | "place"; similarity: number };

const least = 0.6;
const unmistakable = 0.9;
/** Table four has no row labels; what stands left of its figures is a remark. */
const unlabelled = 0.65;

/** The label next to the figures counts; one further left may be the row's own where the table is drawn oddly. */
function labelSimilarity({ labels }: PrintedRow, { path }: RowTarget): number {
  if (path.length === 0) return labels.length === 0 ? 1 : unlabelled;
  const own = path[path.length - 1];
  const rest = labels.slice(0, -1);
  const last = labels[labels.length - 1];
  const further = Math.max(0, ...rest.map((label) => headingSimilarity(label, own) - 0.1));
  return Math.max(
    last ? headingSimilarity(last, own) : 0,
    further >= unmistakable - 0.1 ? further : 0,
    ...joined(labels, path),
  );
}

/** （三）不予公开 1.属于国家秘密 in one cell. */
function joined(labels: Label[], path: RowTarget["path"]): number[] {
  const last = labels[labels.length - 1];
  if (path.length < 2 || !last || headingSimilarity(last, path[path.length - 2]) > unmistakable) return [];
  const official = labelFor(
    path
      .slice(-2)
      .map(({ label }) => label)
      .join(""),
  );
  return [similarityOf(last, official) - 0.05];
}

function score(row: PrintedRow, target: RowTarget): number {
  const similarity = labelSimilarity(row, target);
  if (similarity < least) return 0;
  const groups = target.path.slice(0, -1);
  const above = row.labels.slice(0, -1);
  const known = groups.filter((group) => above.some((label) => headingSimilarity(label, group) >= least)).length;
  const number = labelFor(target.label).number === (row.labels[row.labels.length - 1]?.number ?? "") ? 0.5 : 0;
  return similarity * 10 + known + number;
}

/** The best order-keeping match of printed rows to official ones: labels weigh, gaps cost nothing. */
function alignInOrder(rows: PrintedRow[], targets: RowTarget[]): Map<number, number> {
  const scores = rows.map((row) => targets.map((target) => score(row, target)));
  const best = Array.from({ length: rows.length + 1 }, () => new Float64Array(targets.length + 1));
  for (let row = rows.length - 1; row >= 0; row -= 1)
    for (let target = targets.length - 1; target >= 0; target -= 1) {
      const taken = scores[row][target] > 0 ? scores[row][target] + best[row + 1][target + 1] : 0;
      best[row][target] = Math.max(taken, best[row + 1][target], best[row][target + 1]);
    }
  const matches = new Map<number, number>();
  let [row, target] = [0, 0];
  while (row < rows.length && target < targets.length) {
    const own = scores[row][target];
    if (own > 0 && best[row][target] === own + best[row + 1][target + 1]) matches.set(row++, target++);
    else if (best[row][target] === best[row + 1][target]) row += 1;
    else target += 1;
  }
  return matches;
}

/** Rows that stand at another place than the official one but are labelled beyond doubt. */
function matchMoved(rows: PrintedRow[], targets: RowTarget[], matches: Map<number, number>) {
  const taken = new Set(matches.values());
  rows.forEach((row, index) => {
    if (matches.has(index)) return;
    const found = targets.flatMap((target, at) =>
      !taken.has(at) && labelSimilarity(row, target) >= unmistakable ? [at] : [],
    );
    if (found.length !== 1) return;
    matches.set(index, found[0]);
    taken.add(found[0]);
  });
}

const slightlyAlike = 0.25;

const mayBe = (row: PrintedRow, target: RowTarget) => {
  const last = row.labels[row.labels.length - 1];
  if (!last || target.path.slice(0, -1).some((group) => isOfficial(last, group))) return true;
  return labelSimilarity(row, target) >= slightlyAlike;
};

/** Between two rows that are sure, as many unknown rows as official ones are left: they are those, in order. */
function matchByPlace(rows: PrintedRow[], targets: RowTarget[], matches: Map<number, number>): Map<number, number> {
  const placed = new Map<number, number>();
  const anchors = [...matches]
    .filter(([row, target]) => [...matches].every(([other, at]) => row <= other === target <= at))
    .sort((a, b) => a[0] - b[0]);
  let [row, target] = [-1, -1];
  for (const [nextRow, nextTarget] of [...anchors, [rows.length, targets.length] as const]) {
    const open = range(row + 1, nextRow).filter((index) => !matches.has(index));
    const free = range(target + 1, nextTarget).filter((index) => ![...matches.values()].includes(index));
    if (open.length === free.length && open.every((index, at) => mayBe(rows[index], targets[free[at]])))
      for (const [at, index] of open.entries()) placed.set(index, free[at]);
    [row, target] = [nextRow, nextTarget];
  }
  return placed;
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** @returns for each printed row the official one it is, by label or, failing that, by its place between known rows. */
export function alignRows(rows: PrintedRow[], targets: RowTarget[]): Map<number, RowMatch> {
  const matches = alignInOrder(rows, targets);
  matchMoved(rows, targets, matches);
  const placed = matches.size > 0 ? matchByPlace(rows, targets, matches) : new Map<number, number>();
  const found = new Map<number, RowMatch>();
  for (const [row, target] of matches)
    found.set(row, { target, how: "label", similarity: labelSimilarity(rows[row], targets[target]) });
  for (const [row, target] of placed)
    found.set(row, { target, how: "place", similarity: labelSimilarity(rows[row], targets[target]) });
  return found;
}
