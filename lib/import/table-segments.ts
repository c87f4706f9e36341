import { isValue } from "../labels/is-value";
import type { Leaf } from "../labels/loose-heads";
import { normalizeLabel } from "../labels/normalize-label";
import { isCaption, isCorner, isGroupText, isHeadText, isLikeGroup, isRowLabel } from "../labels/official-words";
import { isFilled, type RowCell, type SourceRow } from "./source-rows";

/** Head rows and the rows under them, up to the next heads. A table broken over pages gives several. */
export type Segment = { heads: SourceRow[]; leaves: Leaf[]; rows: SourceRow[]; loose: boolean };

function isHeadRow({ cells }: SourceRow): boolean {
  const own = cells.filter((cell) => cell.begins);
  const filled = own.filter(isFilled);
  if (filled.length === 0 || filled.some(({ text }) => isValue(text))) return false;
  const known = filled.filter(({ text }) => isCorner(text) || isHeadText(text));
  if (known.length === 0 || known.length < filled.length / 2) return false;
  if (known.length > 1 || [isCaption, isCorner, isGroupText].some((is) => is(known[0].text))) return true;
  // 总计 alone before many empty cells is a row of a blank table, not its head.
  return own.length - filled.length < 4;
}

const faintlyLikeAHead = 0.6;
const longestPart = 8;

/** A second line of heads that were broken into two cells: short words without a number mark, right below heads. */
function continuesHeads({ cells }: SourceRow): boolean {
  const own = cells.filter((cell) => cell.begins);
  const filled = own.filter(isFilled);
  // One word alone is a head only between heads that reach down beside it.
  if (filled.length === 0 || (filled.length === 1 && (own.length > 1 || own.length === cells.length))) return false;
  return filled.every(
    ({ text }) =>
      text.length <= longestPart && !isValue(text) && normalizeLabel(text).number === "" && !isRowLabel(text),
  );
}

/** The group that an empty head is part of, where its span was lost: the filled head left of it. */
function groupBefore({ cells }: SourceRow, column: number): RowCell | undefined {
  const left = cells.findLast((cell) => cell.begins && cell.column < column && isFilled(cell));
  return left && isLikeGroup(left.text) ? left : undefined;
}

function leavesOf(rows: SourceRow[]): Leaf[] {
  const width = Math.max(...rows.flatMap(({ cells }) => cells.map((cell) => cell.column + cell.colSpan)));
  const leaves: (Leaf & { own?: RowCell })[] = [];
  for (let column = 0; column < width; column += 1) {
    const stack = rows.flatMap((row) =>
      row.cells
        .filter((cell) => cell.begins && cell.column <= column && column < cell.column + cell.colSpan)
        .map((cell) => ({ row, cell })),
    );
    const last = stack.findLastIndex(({ cell }) => isFilled(cell));
    // A group reaches over the empty cells right of it only where a head of its own stands below.
    const texts = stack.flatMap(({ row, cell }, at) =>
      isFilled(cell) ? [cell] : (at < last && groupBefore(row, column)) || [],
    );
    const own = texts[texts.length - 1] ?? stack[stack.length - 1]?.cell;
    const before = leaves[leaves.length - 1];
    if (before && own && before.own === own) before.colSpan += 1;
    else leaves.push({ own, column, colSpan: 1, texts: texts.map(({ text }) => text) });
  }
  return leaves.map(({ texts, column, colSpan }) => ({ texts, column, colSpan }));
}

const ownText = ({ texts }: Leaf) => texts[texts.length - 1] ?? "";

/** A group's label over a place without a head of its own: a head was taken out below it. */
const isGroup = (leaf: Leaf) => isGroupText(ownText(leaf));

const isNumbering = (text: string) => /^(?:序号|编号|行次|项次|No\.?)$/i.test(text.replace(/\s/g, ""));

/** Under a head of any wording, most cells are figures. */
function holdsFigures(leaf: Leaf, rows: SourceRow[]): boolean {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.column === leaf.column && isFilled(cell)));
  return cells.length > 0 && cells.filter(({ text }) => isValue(text)).length > cells.length / 2;
}

/** Columns of row labels stand left of the figures and are headed by the corner, a caption or nothing official. */
function withoutLabels(leaves: Leaf[], rows: SourceRow[]): Leaf[] {
  const isLabel = (leaf: Leaf) => {
    const text = ownText(leaf);
    if (text === "" || isCorner(text) || isCaption(text) || isNumbering(text)) return true;
    return !isHeadText(text, faintlyLikeAHead) && !holdsFigures(leaf, rows);
  };
  const from = leaves.findIndex((leaf) => !isLabel(leaf));
  const to = leaves.findLastIndex((leaf) => ownText(leaf) !== "") + 1;
  return from < 0 ? [] : leaves.slice(from, to).filter((leaf) => !isGroup(leaf));
}

/** Cuts the lines of one table where new heads begin. Lines before any head form a segment without leaves. */
export function segmentsOf(rows: SourceRow[]): Segment[] {
  const segments: Segment[] = [];
  for (const row of rows) {
    const last = segments[segments.length - 1];
    // An empty line may be the figures of a blank table four; before any head it is nothing.
    if (!last && !row.cells.some(isFilled)) continue;
    if (isHeadRow(row) || (last?.heads.length && last.rows.length === 0 && continuesHeads(row))) {
      if (last && last.rows.length === 0) last.heads.push(row);
      else segments.push({ heads: [row], leaves: [], rows: [], loose: row.loose });
    } else if (last) last.rows.push(row);
    else segments.push({ heads: [], leaves: [], rows: [row], loose: row.loose });
  }
  return segments.map((segment) => (segment.heads.length > 0 ? withHeads(segment, segment.heads) : segment));
}

/** The same rows under these heads, which may stand on another page. */
export const withHeads = <Rows extends Segment>(segment: Rows, heads: SourceRow[]): Rows => ({
  ...segment,
  heads,
  leaves: withoutLabels(leavesOf(heads), segment.rows),
});

/** @returns the texts of a segment's heads, line by line. */
export const headTexts = ({ heads: rows }: Pick<Segment, "heads">): string[] =>
  rows.flatMap(({ cells }) => cells.filter((cell) => cell.begins && isFilled(cell)).map(({ text }) => text));
