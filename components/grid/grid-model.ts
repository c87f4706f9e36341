import type { Edition, Frame, TableSection } from "@/lib/editions/edition";
import { type FigureSpec, type FrameCell, figuresOf, gridOf } from "@/lib/editions/figures-of-edition";
import { enteredPartsOf } from "@/lib/report/figures";

/** A figure's cell with its place in the printed frame; a merged cell covers `rowSpan` × `colSpan` places. */
export type GridCell = Pick<FrameCell, "row" | "column" | "rowSpan" | "colSpan"> & {
  address: string;
  spec: FigureSpec;
  derived: boolean;
  /** Ids of all heads that name it, and of the nearest two. */
  headers: string[];
  columnHead: string;
  rowHead: string | null;
  /** Entered figures below a derived one. */
  entered: string[];
};

export type GridModel = {
  section: TableSection;
  /** Printed rows, each with the cells that begin in it. */
  lines: FrameCell[][];
  /** Lines of heads above the first figure; 0 where heads and figures alternate (table two). */
  headLines: number;
  labelColumns: number;
  /** In printed order. */
  cells: GridCell[];
  byAddress: Map<string, GridCell>;
};

const models = new WeakMap<TableSection, GridModel>();

export function gridModelOf(edition: Edition, section: TableSection): GridModel {
  const known = models.get(section);
  if (known) return known;
  const model = buildGridModel(edition, section);
  models.set(section, model);
  return model;
}

function buildGridModel(edition: Edition, section: TableSection): GridModel {
  const grid = gridOf(section.frame);
  const roles = new Map(grid.cells.map(({ id, role }) => [id, role]));
  const cells = grid.cells.flatMap((cell) => gridCell(edition, cell, roles) ?? []);
  const lines = Array.from({ length: grid.height }, (_, row) => grid.cells.filter((cell) => cell.row === row));
  return {
    section,
    lines,
    headLines: section.frame.tables.length === 1 ? Math.min(...cells.map(({ row }) => row)) : 0,
    labelColumns: Math.min(...cells.map(({ column }) => column)),
    cells,
    byAddress: new Map(cells.map((cell) => [cell.address, cell])),
  };
}

function gridCell(edition: Edition, cell: FrameCell, roles: Map<string, FrameCell["role"]>): GridCell | null {
  const { row, column, rowSpan, colSpan, address, headers = [] } = cell;
  const spec = address && figuresOf(edition).get(address);
  if (!spec) return null;
  const nearest = (role: FrameCell["role"]) => headers.findLast((id) => roles.get(id) === role);
  return {
    ...{ row, column, rowSpan, colSpan, address: spec.address, spec, headers },
    derived: cell.role === "derived",
    columnHead: nearest("columnHead") ?? "",
    rowHead: nearest("rowHead") ?? null,
    entered: spec.parts ? enteredPartsOf(edition, spec.address) : [],
  };
}

export const enteredCells = (model: GridModel): GridCell[] => model.cells.filter(({ derived }) => !derived);

/** @returns the cell seen at a printed place, merged cells included. */
export const cellAt = (model: GridModel, row: number, column: number): GridCell | undefined =>
  model.cells.find(
    (cell) =>
      cell.row <= row && row < cell.row + cell.rowSpan && cell.column <= column && column < cell.column + cell.colSpan,
  );

export type GridColumn = { id: string; width?: number };

/** Columns with their pixel weights at the designed width of 714; without one the browser shares what remains. */
export function gridColumns({ section, labelColumns, cells }: GridModel, groupless: boolean): GridColumn[] {
  const { density, widths } = section.frame;
  const labels = groupless ? [240] : density === "tight" ? [34, 54, 210] : [232];
  const leaves = cells.filter(({ row }) => row === cells[0].row);
  const figures = density === "tight" ? leaves.map(figureWidth) : widths.slice(labelColumns).map(() => undefined);
  const all = [...labels.slice(0, groupless ? 1 : labelColumns), ...figures];
  return all.map((width, column) => ({ id: `column-${column}`, width }));
}

/** Natural persons bring the largest counts, and totals are bold. */
const figureWidth = ({ spec }: GridCell, index: number) => (spec.columnPath.at(-1)?.total ? 69 : index === 0 ? 62 : 57);

/** Whether group columns stand before the row labels, which a narrow form has no room for. */
export const hasGroupColumns = ({ labelColumns }: Pick<GridModel, "labelColumns">): boolean => labelColumns > 1;

export const centered = ({ density }: Frame): boolean => density !== "tight";
