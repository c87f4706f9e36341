import type { Sheet, SheetCell } from "../export/workbook";

/** Excel holds no longer text in a cell. */
const longestText = 32_000;
const isNumber = (value: string) => /^-?\d{1,15}(\.\d+)?$/.test(value);

const cellOf = (value: string, row: number, column: number): SheetCell =>
  isNumber(value)
    ? { row, column, look: "figure", value, isFigure: true }
    : { row, column, look: "text", value: value.slice(0, longestText) };

/** A list whose first row filters the others; numbers are there to calculate with. */
export function listSheet(name: string, columns: number[], heads: string[], rows: string[][]): Sheet {
  const cells = rows.flatMap((values, row) => values.map((value, column) => cellOf(value, row + 1, column)));
  return {
    ...{ name, columns },
    cells: [...heads.map((value, column): SheetCell => ({ row: 0, column, look: "head", value })), ...cells],
    frozen: { rows: 1, columns: 1 },
    filtered: true,
  };
}
