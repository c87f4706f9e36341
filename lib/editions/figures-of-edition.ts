import type { Edition, Frame, Heading, Measure, Table, TableSection, TableSectionId } from "./edition";

/** One figure of an edition, with everything a form, a check or an import asks about it. */
export type FigureSpec = {
  address: string;
  section: TableSectionId;
  table: Table;
  /** From the outermost label to the leaf; empty for table four, which has no row labels. */
  rowPath: Heading[];
  columnPath: Heading[];
  measure: Measure;
  /** Addresses that add up to this one; absent where the figure is entered. */
  parts?: string[];
  unitInCell?: Heading["unitInCell"];
};

export type CellRole = "caption" | "corner" | "columnHead" | "rowHead" | "figure" | "derived";

/** A cell of a printed frame. Rows list only cells that begin in them, as HTML does. */
export type FrameCell = {
  role: CellRole;
  text: string;
  rowSpan: number;
  colSpan: number;
  /** First printed row and column, from 0. */
  row: number;
  column: number;
  /** Stable within the frame; heads are named by it in `headers`. */
  id: string;
  address?: string;
  /** Ids of the heads that name this cell: columns first, then rows. */
  headers?: string[];
};

/** @returns the headings below that have none themselves, in printed order; a leaf gives itself. */
export const leavesOf = (heading: Heading): Heading[] => heading.children?.flatMap(leavesOf) ?? [heading];

/** Every leaf with the labels above it, in printed order. */
export function leafPaths(headings: Heading[], above: Heading[] = []): Heading[][] {
  return headings.flatMap((heading) =>
    heading.children ? leafPaths(heading.children, [...above, heading]) : [[...above, heading]],
  );
}

const depthOf = (headings: Heading[]): number =>
  headings.length === 0 ? 0 : 1 + Math.max(...headings.map((heading) => depthOf(heading.children ?? [])));

const leafOf = (path: Heading[]) => path[path.length - 1];

/** A table without rows (table four) has the column's own group in the place of the row. */
export function addressOf(table: Table, rowPath: Heading[], columnPath: Heading[]): string {
  const row = rowPath.length > 0 ? leafOf(rowPath) : columnPath[columnPath.length - 2];
  return `${table.id}.${row.id}.${leafOf(columnPath).id}`;
}

/** Leaves that a total leaf adds up: all other leaves under its parent. */
function summed(path: Heading[], all: Heading[][]): Heading[][] {
  const parents = path.slice(0, -1);
  return all.filter((other) => !leafOf(other).total && parents.every((parent, depth) => other[depth] === parent));
}

function partsOf(table: Table, row: Heading[], column: Heading[], rows: Heading[][], columns: Heading[][]) {
  // The lower right corner adds up its row: both ways give the same sum.
  if (leafOf(column).total) return summed(column, columns).map((part) => addressOf(table, row, part));
  if (row.length > 0 && leafOf(row).total) return summed(row, rows).map((part) => addressOf(table, part, column));
  return undefined;
}

function figuresOfTable(section: TableSectionId, table: Table): FigureSpec[] {
  const columns = leafPaths(table.columns);
  const rows = table.rows.length > 0 ? leafPaths(table.rows) : [[]];
  return rows.flatMap((rowPath) =>
    columns.map((columnPath) => ({
      address: addressOf(table, rowPath, columnPath),
      section,
      table,
      rowPath,
      columnPath,
      measure: leafOf(columnPath).measure ?? "count",
      parts: partsOf(table, rowPath, columnPath, rows, columns),
      unitInCell: leafOf(columnPath).unitInCell,
    })),
  );
}

/** Whether a section is one of the three tables. */
export const isTableSection = (section: Edition["sections"][number]): section is TableSection =>
  section.kind === "table";

const byEdition = new WeakMap<Edition, Map<string, FigureSpec>>();

/** @returns every figure of the edition by address, in printed order. */
export function figuresOf(edition: Edition): Map<string, FigureSpec> {
  const known = byEdition.get(edition);
  if (known) return known;
  const specs = edition.sections
    .filter(isTableSection)
    .flatMap((section) => section.frame.tables.flatMap((table) => figuresOfTable(section.id, table)));
  const figures = new Map(specs.map((spec) => [spec.address, spec]));
  byEdition.set(edition, figures);
  return figures;
}

/** @returns whether `address` is one that a rule's term with `*` for a row or column stands for. */
export function matchesTerm(term: string, address: string): boolean {
  const parts = address.split(".");
  return term.split(".").every((part, index) => part === "*" || part === parts[index]);
}

const shortLabel = (heading: Heading) => heading.short ?? heading.label;

/** @returns the figure's full official name, such as （三）不予公开／1.属于国家秘密 · 自然人. */
export function labelOf({ table, rowPath, columnPath }: FigureSpec): string {
  const row = [table.caption, ...rowPath.map((heading) => heading.label)].filter(Boolean).join("／");
  const columns = columnPath.filter((heading) => !heading.unspoken);
  const column = columns.map((heading) => heading.label).join("／");
  return row ? `${row} · ${column}` : column;
}

const groupNumber = /^（[一二三四五六七八九十]+）/;

/** @returns a row's label with its group's number, （六）3.其他: behind a figure, 45 3.其他 would read as one number. */
export function labelWithGroup(path: Heading[], labelled: (heading: Heading) => string): string {
  const label = labelled(leafOf(path));
  return (/^\d/.test(label) ? (groupNumber.exec(path[path.length - 2]?.label ?? "")?.[0] ?? "") : "") + label;
}

/** @returns a name for messages and lists: the nearest labels, short where the edition has a short one. */
export function shortLabelOf({ rowPath, columnPath }: FigureSpec): string {
  if (rowPath.length === 0) return columnPath.slice(-2).map(shortLabel).join(" · ");
  return `${labelWithGroup(rowPath, shortLabel)} · ${shortLabel(leafOf(columnPath))}`;
}

export type FrameGrid = { width: number; height: number; cells: FrameCell[] };

/** Printed grid of a frame: every cell with its span, heads before figures, tables stacked. */
export function gridOf(frame: Frame): FrameGrid {
  const width = frame.widths.length;
  let height = 0;
  const cells: FrameCell[] = [];
  for (const table of frame.tables) {
    const part = tableCells(table, width);
    cells.push(...part.cells.map((cell) => ({ ...cell, row: cell.row + height })));
    height += part.height;
  }
  return { width, height, cells };
}

/** Heads of a tree placed on `levels` lines; `across` cells belong to each leaf, the last leaf takes `spare` more. */
function headCells(headings: Heading[], place: { levels: number; spare: number; prefix: string }) {
  const cells: {
    heading: Heading;
    level: number;
    from: number;
    length: number;
    depth: number;
    id: string;
    path: Heading[];
  }[] = [];
  const total = headings.flatMap(leavesOf).length;
  let leaf = 0;
  const walk = (heading: Heading, level: number, path: Heading[]) => {
    const from = leaf;
    const here = [...path, heading];
    const id = `${place.prefix}.${here.map((part) => part.id).join(".")}`;
    const cell = {
      heading,
      level,
      from,
      length: 0,
      depth: heading.children ? 1 : place.levels - level,
      id,
      path: here,
    };
    cells.push(cell);
    if (heading.children) for (const child of heading.children) walk(child, level + 1, here);
    else leaf += 1;
    cell.length = leaf - from + (leaf === total ? place.spare : 0);
  };
  for (const heading of headings) walk(heading, 0, []);
  return cells;
}

function tableCells(table: Table, width: number): { cells: FrameCell[]; height: number } {
  const labelColumns = depthOf(table.rows);
  const headRows = depthOf(table.columns);
  const columns = leafPaths(table.columns);
  const rows = table.rows.length > 0 ? leafPaths(table.rows) : [[]];
  const spare = width - labelColumns - columns.length;
  const top = table.caption ? 1 : 0;
  const cells: FrameCell[] = [];
  if (table.caption)
    cells.push({
      role: "caption",
      text: table.caption,
      rowSpan: 1,
      colSpan: width,
      row: 0,
      column: 0,
      id: `${table.id}.caption`,
    });
  if (table.corner)
    cells.push({
      role: "corner",
      text: table.corner,
      rowSpan: headRows,
      colSpan: labelColumns,
      row: top,
      column: 0,
      id: `${table.id}.corner`,
    });
  const columnHeads = headCells(table.columns, {
    levels: headRows,
    spare,
    prefix: `${table.id}.column`,
  });
  const rowHeads = headCells(table.rows, { levels: labelColumns, spare: 0, prefix: `${table.id}.row` });
  for (const head of columnHeads)
    cells.push({
      role: "columnHead",
      text: head.heading.label,
      rowSpan: head.depth,
      colSpan: head.length,
      row: top + head.level,
      column: labelColumns + head.from,
      id: head.id,
    });
  for (const head of rowHeads)
    cells.push({
      role: "rowHead",
      text: head.heading.label,
      rowSpan: head.length,
      colSpan: head.depth,
      row: top + headRows + head.from,
      column: head.level,
      id: head.id,
    });
  const headsOf = (heads: typeof columnHeads, path: Heading[]) =>
    heads.filter((head) => head.path.every((part, depth) => path[depth] === part)).map((head) => head.id);
  rows.forEach((rowPath, rowIndex) => {
    columns.forEach((columnPath, columnIndex) => {
      const derived = leafOf(columnPath).total || (rowPath.length > 0 && leafOf(rowPath).total);
      const last = columnIndex === columns.length - 1;
      cells.push({
        role: derived ? "derived" : "figure",
        text: "",
        rowSpan: 1,
        colSpan: last ? 1 + spare : 1,
        row: top + headRows + rowIndex,
        column: labelColumns + columnIndex,
        id: addressOf(table, rowPath, columnPath),
        address: addressOf(table, rowPath, columnPath),
        headers: [
          ...(table.caption ? [`${table.id}.caption`] : []),
          ...headsOf(columnHeads, columnPath),
          ...headsOf(rowHeads, rowPath),
        ],
      });
    });
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { cells, height: top + headRows + rows.length };
}
