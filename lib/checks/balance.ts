import type { Balance, Edition, Table } from "../editions/edition";
import { type FigureSpec, figuresOf } from "../editions/figures-of-edition";
import { enteredPartsOf } from "../report/figures";
import type { CheckInput } from "./check-input";
import type { Finding } from "./finding";
import { type SlipCell, slipHint } from "./slip-hint";

type Column = { spec: FigureSpec; balance: Balance; left: string[]; right: string[] };

const known = new WeakMap<Edition, Column[]>();

/** The columns that are entered: a derived column adds up columns that are judged themselves. */
function columnsOf(edition: Edition): Column[] {
  const before = known.get(edition);
  if (before) return before;
  const specs = [...figuresOf(edition).values()];
  const balanced = specs.filter(
    ({ table, rowPath, parts }) => !parts && table.balance && rowPath[rowPath.length - 1]?.id === firstRow(table),
  );
  const columns = balanced.map((spec) => {
    const { table } = spec;
    const balance = table.balance as Balance;
    const column = spec.columnPath[spec.columnPath.length - 1].id;
    const addresses = (rows: string[]) => rows.map((row) => `${table.id}.${row}.${column}`);
    return { spec, balance, left: addresses(balance.left.rows), right: addresses(balance.right.rows) };
  });
  known.set(edition, columns);
  return columns;
}

const firstRow = (table: Table) => table.balance?.left.rows[0];

/** What the corner of table three says: in every column the first and second item are the third and fourth. */
export function checkBalance(input: CheckInput): Finding[] {
  return columnsOf(input.edition).flatMap((column) => {
    const [left, right] = [column.left, column.right].map((addresses) =>
      addresses.map((address) => input.figures.get(address) ?? null),
    );
    if ([left, right].some((values) => values.every((value) => value === null))) return [];
    const [expected, actual] = [left, right].map((values) =>
      values.reduce<number>((sum, value) => sum + Number(value ?? 0), 0),
    );
    return expected === actual ? [] : [findingOf(input, column, expected, actual)];
  });
}

function findingOf(
  input: CheckInput,
  { spec, balance, left, right }: Column,
  expected: number,
  actual: number,
): Finding {
  const difference = actual - expected;
  const name = spec.columnPath[spec.columnPath.length - 1].label;
  const cells = [...cellsOf(input, left, -1), ...cellsOf(input, right, 1)];
  const { hint, fixes } = slipHint(cells, difference);
  return {
    rule: "T3-1",
    severity: "error",
    group: "table",
    section: spec.section,
    addresses: [...left, ...right],
    message: `${name}一列不平。${balance.left.name} ${expected}，${balance.right.name} ${actual}，${difference > 0 ? "多" : "少"} ${Math.abs(difference)}`,
    expected: String(expected),
    actual: String(actual),
    basis: "表三左上角括注：第一项加第二项之和，等于第三项加第四项之和",
    ...(hint ? { hint } : {}),
    ...(fixes ? { fixes } : {}),
  };
}

function cellsOf({ edition, figures }: CheckInput, addresses: string[], sign: 1 | -1): SlipCell[] {
  const specs = figuresOf(edition);
  return addresses
    .flatMap((address) => enteredPartsOf(edition, address))
    .map((address) => ({ spec: specs.get(address) as FigureSpec, value: Number(figures.get(address) ?? 0), sign }));
}
