import type { Edition, TableSection } from "../editions/edition";
import { type FigureSpec, figuresOf, gridOf } from "../editions/figures-of-edition";
import { readEntry } from "./read-entry";
import type { Rectangle } from "./read-rectangle";
import { longestEntry } from "./text-limits";

/** A section's printed frame as a place to paste into: what every place holds, and which label stands before which row. */
export type PasteTarget = {
  /** By printed row and column; a merged cell fills all its places. Rows of heads are empty. */
  places: (FigureSpec | undefined)[][];
  labelColumns: number;
  /** Normalized row label → printed row; null where two rows share it. */
  rows: Map<string, number | null>;
  /** Normalized captions and column heads. */
  heads: Set<string>;
};

export type PastePlan = {
  /** Size of the copied figures, labels taken off. */
  rows: number;
  columns: number;
  /** What goes where, as it will stand in the cell. */
  entries: { address: string; text: string; unit?: string }[];
  /** Copied totals: skipped, because totals are derived. */
  derived: { address: string; text: string }[];
  /** Copied figures that find no cell. */
  leftOver: string[];
};

/** Labels are compared without numbering, punctuation and width: tables copied from elsewhere alter all three. */
const plainLabel = (label: string): string =>
  label
    .normalize("NFKC")
    .replace(/^\s*\(?[一二三四五六七八九十\d]{1,2}[)、.．]\s*/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

const labelsOf = ({ rowPath }: FigureSpec) => {
  const leaf = rowPath.at(-1);
  return leaf ? [leaf.label, leaf.short ?? leaf.label, ...(leaf.aliases ?? [])].map(plainLabel) : [];
};

/** @returns the section's frame, laid out place by place. */
export function pasteTargetOf(edition: Edition, { frame }: TableSection): PasteTarget {
  const figures = figuresOf(edition);
  const { width, height, cells } = gridOf(frame);
  const places = Array.from({ length: height }, () => Array<FigureSpec | undefined>(width).fill(undefined));
  const rows: PasteTarget["rows"] = new Map();
  let labelColumns = width;
  for (const cell of cells) {
    const spec = cell.address ? figures.get(cell.address) : undefined;
    if (!spec) continue;
    places[cell.row].fill(spec, cell.column, cell.column + cell.colSpan);
    labelColumns = Math.min(labelColumns, cell.column);
    for (const label of labelsOf(spec)) rows.set(label, (rows.get(label) ?? cell.row) === cell.row ? cell.row : null);
  }
  const heads = new Set(cells.flatMap(({ role, text }) => (text && role !== "rowHead" ? [plainLabel(text)] : [])));
  return { places, labelColumns, rows, heads };
}

/** Words, not a figure with a unit or a slip of the finger (12a). */
const isLabel = (text: string | null) =>
  text !== null && /\p{L}{2}/u.test(text) && !/^[-−\d,.]+\s*(万|亿)?\p{L}$/u.test(text);
const isBlank = (text: string | null) => text === null || text === "";

/** Leading columns of words; blank ones among them belong to merged labels. */
function countLabelColumns(source: Rectangle, most: number): number {
  const columns = source[0]?.map((_, column) => source.map((row) => row[column])) ?? [];
  let count = 0;
  while (count < columns.length) {
    const filled = columns[count].filter((text) => !isBlank(text));
    if (!filled.every(isLabel) || (filled.length === 0 && (count === 0 || count >= most))) break;
    count += 1;
  }
  return count === columns.length ? 0 : count;
}

type SourceRow = { label: string; figures: (string | null)[] };

/** Words alone are heads above the first figures; further down only where labels or the frame's own heads say so. */
function isHead({ label, figures }: SourceRow, leading: boolean, labelled: boolean, target: PasteTarget): boolean {
  const filled = figures.filter((text) => !isBlank(text));
  if (target.rows.has(label)) return false;
  if (filled.length === 0) return label !== "";
  if (!filled.every(isLabel)) return false;
  return labelled || (leading && filled.length > 1) || filled.some((text) => target.heads.has(plainLabel(text ?? "")));
}

const lastCell = (row: (string | null)[]) => row.findLastIndex((text) => text !== null);

/** Copied lines, a label that a line break had cut in two or three put together again. */
function joinLabels(source: Rectangle, target: PasteTarget): Rectangle {
  const joined: Rectangle = [];
  for (let at = 0; at < source.length; at += 1) {
    const whole = wholeRow(source.slice(at, at + 3), target);
    joined.push(whole?.row ?? source[at]);
    at += (whole?.lines ?? 1) - 1;
  }
  return joined;
}

/** A line that ends in the first part of a label, and the lines with its rest and the figures. */
function wholeRow(
  [first, ...next]: Rectangle,
  { rows }: PasteTarget,
): { row: (string | null)[]; lines: number } | null {
  const end = lastCell(first);
  if (end < 0 || end === first.length - 1) return null;
  let label = first[end] ?? "";
  for (const [index, line] of next.entries()) {
    const [rest, ...figures] = line;
    const own = rest !== null && rest !== "" && rows.has(plainLabel(rest));
    if (own || (rest && !/\p{L}/u.test(rest))) return null;
    label += rest ?? "";
    if (!isBlankRow(figures))
      return rows.has(plainLabel(label))
        ? { row: [...first.slice(0, end), label, ...figures].slice(0, first.length), lines: index + 2 }
        : null;
  }
  return null;
}

/** Copied rows without their labels and without rows that are heads only. */
function sourceRows(copied: Rectangle, target: PasteTarget): SourceRow[] {
  const source = joinLabels(copied, target);
  const labels = countLabelColumns(source, target.labelColumns);
  const kept: SourceRow[] = [];
  for (const texts of source) {
    const label = plainLabel(texts.slice(0, labels).findLast((text) => !isBlank(text)) ?? "");
    const row = { label, figures: texts.slice(labels) };
    if (!isHead(row, kept.length === 0, labels > 0, target)) kept.push(row);
  }
  const filled = kept.some(({ figures }) => figures.some((text) => !isBlank(text)));
  return filled ? kept : source.map((figures) => ({ label: "", figures }));
}

/** Printed row for each copied row: by its label where most labels are known, else one after the other from the start. */
function matchRows(rows: SourceRow[], target: PasteTarget, start: number): (number | undefined)[] {
  const known = rows.map(({ label }) => target.rows.get(label) ?? undefined);
  if (known.filter((row) => row !== undefined).length * 2 > rows.length) return known;
  const below = target.places.flatMap((row, index) => (index >= start && row.some(Boolean) ? [index] : []));
  return rows.map((_, index) => below[index]);
}

/** A whole labelled row begins at the first figure, wherever the cursor stood. */
function firstColumn(rows: SourceRow[], target: PasteTarget, start: number): number {
  const width = target.places[0].length - target.labelColumns;
  const labelled = rows.some(({ label }) => target.rows.has(label));
  return labelled && rows[0].figures.length >= width - 1 ? target.labelColumns : start;
}

/** @returns what will stand in the cell: the figure written plainly, or the text as it was copied. */
export function entryOf(spec: FigureSpec, text: string): PastePlan["entries"][number] {
  const read = readEntry(spec, text);
  const written = read.ok ? String(read.value ?? "") : text;
  return { address: spec.address, text: written, ...(read.ok && read.unit ? { unit: read.unit } : {}) };
}

const isBlankRow = (figures: (string | null)[]) => figures.every(isBlank);

/**
 * Lays a copied rectangle over the frame, its upper left figure at `start` (printed row and column).
 * Labels and heads are taken off, totals skipped; nothing is dropped without being named in `leftOver`.
 */
export function planPaste(source: Rectangle, target: PasteTarget, start: { row: number; column: number }): PastePlan {
  const rows = sourceRows(source, target);
  const places = matchRows(rows, target, start.row);
  const plan: PastePlan = {
    rows: rows.length,
    columns: rows[0]?.figures.length ?? 0,
    entries: [],
    derived: [],
    leftOver: [],
  };
  const column = rows.length > 0 ? firstColumn(rows, target, start.column) : start.column;
  const taken = new Set<string>();
  rows.forEach(({ figures }, index) => {
    const row = places[index];
    // A row without a figure keeps its place and empties nothing.
    if (isBlankRow(figures)) return;
    figures.forEach((text, offset) => {
      const spec = row === undefined ? undefined : target.places[row][column + offset];
      const free = spec && !taken.has(spec.address) && text !== null && text.length <= longestEntry;
      if (text === null || (text === "" && !free)) return;
      if (!free) plan.leftOver.push(text);
      else if (spec.parts) plan.derived.push({ address: spec.address, text });
      else plan.entries.push(entryOf(spec, text));
      if (spec) taken.add(spec.address);
    });
  });
  return { ...plan, derived: plan.derived.filter(({ text }) => text !== "") };
}
