import { keyLines, keySheetName, type LaidCell, type SheetAbout, type SheetLayout } from "../assignments/sheet-layout";
import type { Sheet, SheetCell } from "../export/workbook";

const looks: Record<LaidCell["kind"], SheetCell["look"]> = {
  title: "sheetTitle",
  fixed: "label",
  beside: "text",
  lastYear: "figure",
  entry: "entry",
  reasonHead: "label",
  reason: "entryText",
  name: "entryText",
  date: "entryText",
};

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

function cellOf({ text: value, kind, measure, label: _, place: __, places: ___, ...where }: LaidCell): SheetCell {
  const isText = measure === "text" || value.length > 24;
  const look = isText && kind === "entry" ? "entryText" : isText && kind === "lastYear" ? "label" : looks[kind];
  const isFigure = (kind === "entry" || kind === "lastYear") && isNumber(value);
  return { ...where, look, value, ...(isFigure ? { isFigure } : {}) };
}

/** What a cell of figures takes; one whose measure word is written in it takes any text. */
function rulesOf(cells: LaidCell[]): NonNullable<Sheet["figureRules"]> {
  return cells.flatMap(({ row, column, kind, measure }) =>
    kind === "entry" && (measure === "count" || measure === "change")
      ? [{ row, column, from: measure === "count" ? 0 : null }]
      : [],
  );
}

/** 采集表: all is locked but what is to be filled in; the sheet behind it, which nobody sees, says which it is. */
export function buildAssignmentSheet(
  about: SheetAbout,
  { columns, cells }: SheetLayout,
  parts: readonly string[],
): Sheet[] {
  const key = keyLines(about, parts);
  return [
    {
      name: "采集表",
      columns,
      cells: cells.map(cellOf),
      frozen: { rows: 2, columns: 0 },
      locked: true,
      figureRules: rulesOf(cells),
    },
    {
      name: keySheetName,
      columns: [60],
      cells: key.map((value, row): SheetCell => ({ row, column: 0, look: "plain", value })),
      frozen: { rows: 0, columns: 0 },
      locked: true,
      hidden: true,
    },
  ];
}

/** Name of the file. */
export const assignmentSheetName = ({
  section,
  person,
  year,
}: Pick<SheetAbout, "section" | "person" | "year">): string => `采集表—${section}${person}—${year}`;
