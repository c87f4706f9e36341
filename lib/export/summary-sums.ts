import "server-only";
import { addDecimals, isDecimal, negated, printDecimal, toDecimal } from "../report/decimal";
import { sumOf } from "../report/figures";
import { decimalsOf, type SheetCell } from "./workbook";
import { cellName } from "./workbook-names";

const decimalsIn = ({ value }: SheetCell) => value.split(".")[1]?.length ?? 0;

const decimals = (cells: readonly SheetCell[]): string[] =>
  cells.flatMap(({ value }) => (isDecimal(value) ? [value] : []));

/** The sum of what stands in a column, digit for digit; "" of nothing but blanks. */
function sumOfCells(cells: readonly SheetCell[], leftOut: readonly SheetCell[]): string {
  const counted = cells.filter((cell) => !leftOut.includes(cell));
  if (decimals(counted).length === 0) return "";
  const sum = String(sumOf(decimals(cells)));
  return decimals(leftOut).reduce(
    (rest, value) => printDecimal(addDecimals(toDecimal(rest), negated(toDecimal(value)))),
    sum,
  );
}

/**
 * The cell under a column that adds it up. Amounts are rounded to the digits that they have, so that a program that
 * calculates with binary fractions comes to the same.
 * @param cells of one column, one below the other
 * @param leftOut those of them that are not counted
 */
export function columnSum(row: number, column: number, cells: SheetCell[], leftOut: SheetCell[] = []): SheetCell {
  const value = sumOfCells(cells, leftOut);
  const cell: SheetCell = { row, column, look: "figure", value, isFigure: true };
  const exact = [cell, ...cells].every((each) => each.value === "" || decimalsOf(each.value) !== undefined);
  if (cells.length === 0 || !exact) return cell;
  const range = `${cellName(cells[0].row, column)}:${cellName(cells[cells.length - 1].row, column)}`;
  const less = leftOut.filter(({ value: own }) => own !== "").map((each) => `-${cellName(each.row, column)}`);
  const places = Math.max(...cells.map(decimalsIn));
  const sum = `SUM(${range})${less.join("")}`;
  const rounded = places > 0 ? `ROUND(${sum},${places})` : sum;
  return { ...cell, formula: `IF(COUNT(${range})-${less.length}<=0,"",${rounded})` };
}
