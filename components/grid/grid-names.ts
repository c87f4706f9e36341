import type { Heading } from "@/lib/editions/edition";
import type { FigureSpec } from "@/lib/editions/figures-of-edition";
import { labelWithGroup, shortLabelOf } from "@/lib/editions/figures-of-edition";

const labels = (path: Heading[]) => path.map(({ label }) => label);

/** A head over the whole table tells no column from another. */
const ownColumns = ({ table, columnPath }: FigureSpec) =>
  table.columns.length === 1 && columnPath.length > 1 ? columnPath.slice(1) : columnPath;

/** Group, row and column as read aloud: （六）其他处理，3.其他，自然人. */
export const spokenName = (spec: FigureSpec): string =>
  [
    ...(spec.table.caption ? [spec.table.caption] : []),
    ...labels(spec.rowPath.slice(-2)),
    ...labels(ownColumns(spec).slice(-2)),
  ].join("，");

/** The same for the bar above the grid: what stands to the left, and above. */
export function placeName(spec: FigureSpec): { groups: string[]; column: string } {
  const column = spec.columnPath[spec.columnPath.length - 1].label;
  if (spec.rowPath.length > 0) return { groups: labels(spec.rowPath.slice(-2)), column };
  return { groups: labels(spec.columnPath.slice(0, -1)), column };
}

export const shortName = shortLabelOf;

/** What a mark of the checks adds to a cell's name. */
export const spokenMark = (mark: "error" | "warning" | null): string =>
  mark === null ? "" : mark === "error" ? "，有错误" : "，有提醒";

/** The keys that a phone offers for a figure. */
export const inputModes = { count: "numeric", amount: "decimal", change: "text" } as const;

/** A row label that stands without its group column carries the group's number: （六）3.其他. */
export const printedWithGroup = (path: Heading[]): string => labelWithGroup(path, ({ label }) => label);
