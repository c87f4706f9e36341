import "server-only";
import type { Sheet } from "./workbook";
import { xml, xmlText } from "./xml";

/** A1 of row 0, column 0. */
export function cellName(row: number, column: number): string {
  const letters = (index: number): string =>
    index < 0 ? "" : letters(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
  return letters(column) + (row + 1);
}

/** Rows that a sheet's cells reach down to. */
export const heightOfSheet = ({ cells }: Sheet) =>
  cells.reduce((height, { row, rowSpan = 1 }) => Math.max(height, row + rowSpan), 0);
/** The range of a sheet's filter: A1 to its last cell. */
export const filterRange = (sheet: Sheet) => `A1:${cellName(heightOfSheet(sheet) - 1, sheet.columns.length - 1)}`;
/** A1:B2 as $A$1:$B$2. */
export const fixed = (range: string) => range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** What Excel keeps by name: the rows repeated in print, and the range of a filter. */
export function definedNames(sheets: Sheet[]): string[] {
  const named = (name: string, sheet: number, range: string, hidden?: 1) =>
    xml(
      "definedName",
      { name: `_xlnm.${name}`, localSheetId: sheet, hidden },
      xmlText(`'${sheets[sheet].name}'!${range}`),
    );
  const names = sheets.flatMap((sheet, index) => [
    ...(sheet.filtered ? [named("_FilterDatabase", index, fixed(filterRange(sheet)), 1)] : []),
    ...(sheet.frozen.rows > 0 && !sheet.onePage ? [named("Print_Titles", index, `$1:$${sheet.frozen.rows}`)] : []),
  ]);
  return names.length > 0 ? [xml("definedNames", {}, ...names)] : [];
}
