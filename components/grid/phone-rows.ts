import type { GridCell, GridModel } from "./grid-model";

export type PhoneRow = { id: string; label: string; cells: GridCell[]; total: GridCell | null };
export type PhoneGroup = { id: string; label: string; rows: PhoneRow[] };

/** A table without rows (table four) is listed by the heads above its columns. */
function rowOf({ spec, rowHead }: GridCell): { id: string; label: string } {
  if (rowHead) return { id: rowHead, label: spec.rowPath[spec.rowPath.length - 1].label };
  const above = spec.columnPath.slice(0, -1);
  return { id: above.map(({ id }) => id).join("."), label: above.map(({ label }) => label).join("：") };
}

/** What a row stands under: its group, or the caption of its table. */
function groupOf({ spec }: GridCell): { id: string; label: string } {
  const parent = spec.rowPath[spec.rowPath.length - 2];
  return { id: parent?.id ?? spec.table.id, label: parent?.label ?? spec.table.caption ?? "" };
}

const sameRow = (before: PhoneRow | undefined, id: string) => before?.id === id;

/** Rows that stand together in print, in printed order; a group met again begins anew. */
export function phoneGroups(model: GridModel): PhoneGroup[] {
  const groups: PhoneGroup[] = [];
  for (const cell of model.cells) {
    const [group, row] = [groupOf(cell), rowOf(cell)];
    if (groups.at(-1)?.id !== group.id) groups.push({ ...group, rows: [] });
    const { rows } = groups[groups.length - 1];
    if (!sameRow(rows.at(-1), row.id)) rows.push({ ...row, cells: [], total: null });
    const last = rows[rows.length - 1];
    // Only a row that has a label of its own folds: its total then stands on the fold.
    if (cell.rowHead && cell.spec.columnPath.at(-1)?.total) last.total = cell;
    else last.cells.push(cell);
  }
  return groups;
}
