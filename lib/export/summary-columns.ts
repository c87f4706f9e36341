import type { Edition, TableSection } from "../editions/edition";
import { type FigureSpec, figuresOf } from "../editions/figures-of-edition";
import type { SheetCell } from "./workbook";

/** A column of 汇总表: a figure, or beside one whose measure word each office writes itself, what it wrote. */
export type SummaryColumn = { spec: FigureSpec; kind: "figure" | "amount" | "written"; heads: (string | null)[] };

const spokenLabels = (path: FigureSpec["columnPath"]) =>
  path.filter(({ unspoken }) => !unspoken).map(({ label }) => label);

const padded = (labels: string[], depth: number): (string | null)[] =>
  Array.from({ length: depth }, (_, level) => labels[level] ?? null);

/** What stands over the columns of one figure: amounts of any measure are turned into 万元 to be added. */
function columnsOf(spec: FigureSpec): { kind: SummaryColumn["kind"]; ending: string[] }[] {
  if (!spec.unitInCell) return [{ kind: "figure", ending: [] }];
  return spec.measure === "amount"
    ? [
        { kind: "amount", ending: ["折合万元"] },
        { kind: "written", ending: ["各单位所填"] },
      ]
    : [
        { kind: "figure", ending: ["数量"] },
        { kind: "written", ending: ["单位"] },
      ];
}

/** The columns of a printed table side by side: rows' labels first, under them the columns'. null goes on from above. */
export function summaryColumns(edition: Edition, section: TableSection): SummaryColumn[] {
  const figures = [...figuresOf(edition).values()].filter((spec) => spec.section === section.id);
  const parts = figures.flatMap((spec) =>
    columnsOf(spec).map(({ kind, ending }) => ({
      ...{ spec, kind },
      rows: [spec.table.caption ?? [], spec.rowPath.map(({ label }) => label)].flat(),
      columns: [...spokenLabels(spec.columnPath), ...ending],
    })),
  );
  const depthOf = (side: "rows" | "columns") => Math.max(...parts.map((part) => part[side].length));
  const [rowDepth, columnDepth] = [depthOf("rows"), depthOf("columns")];
  return parts.map(({ spec, kind, rows, columns }) => ({
    ...{ spec, kind },
    heads: [...padded(rows, rowDepth), ...padded(columns, columnDepth)],
  }));
}

const sameUpTo = (level: number, a: SummaryColumn, b: SummaryColumn) =>
  a.spec.table === b.spec.table &&
  a.heads.slice(0, level + 1).every((text, index) => text === b.heads[index]) &&
  // A leaf is one column, however its neighbour is called.
  (a.heads[level + 1] !== undefined || a === b);

/** @returns the heads over the columns, merged as printed, from the given row and column of the sheet on. */
export function summaryHeads(columns: SummaryColumn[], top: number, left: number): SheetCell[] {
  const depth = columns[0].heads.length;
  return columns.flatMap((column, index) =>
    column.heads.flatMap((text, level): SheetCell[] => {
      const before = columns[index - 1];
      if (text === null || (before && sameUpTo(level, before, column))) return [];
      let colSpan = 1;
      while (columns[index + colSpan] && sameUpTo(level, column, columns[index + colSpan])) colSpan += 1;
      let rowSpan = 1;
      while (level + rowSpan < depth && column.heads[level + rowSpan] === null) rowSpan += 1;
      return [{ row: top + level, column: left + index, rowSpan, colSpan, look: "head", value: text }];
    }),
  );
}
