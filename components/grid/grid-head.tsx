"use client";

import { memo } from "react";
import type { FrameCell } from "@/lib/editions/figures-of-edition";
import { useGrid, useGridView } from "./grid-context";
import { printedWithGroup } from "./grid-names";

const scopes = { caption: "colgroup", corner: undefined, columnHead: "col", rowHead: "row" } as const;

function scopeOf({ role, rowSpan, colSpan }: FrameCell) {
  if (role === "columnHead" && colSpan > 1) return "colgroup";
  if (role === "rowHead" && rowSpan > 1) return "rowgroup";
  return role === "figure" || role === "derived" ? undefined : scopes[role];
}

/** Label and column head; those of the cell with the cursor darken. */
export const GridHead = memo(function GridHead({ cell, narrow }: { cell: FrameCell; narrow: boolean }) {
  const grid = useGrid();
  const on = useGridView(({ active }) => {
    const current = grid.cell(active);
    return current?.columnHead === cell.id || current?.rowHead === cell.id;
  });
  const group = cell.role === "rowHead" && cell.rowSpan > 1;
  const upright = group && cell.column === 0;
  return (
    <th
      id={`grid-${cell.id}`}
      rowSpan={cell.rowSpan}
      colSpan={cell.colSpan}
      scope={scopeOf(cell)}
      className={`${cell.role} ${group ? "group" : ""} ${upright ? "upright" : ""} ${on ? "on" : ""}`}
    >
      {group ? <span>{cell.text}</span> : narrow && cell.role === "rowHead" ? labelInNarrow(grid, cell) : cell.text}
    </th>
  );
});

function labelInNarrow(grid: ReturnType<typeof useGrid>, { id, text }: FrameCell): string {
  const path = grid.model.cells.find(({ rowHead }) => rowHead === id)?.spec.rowPath;
  return path ? printedWithGroup(path) : text;
}
