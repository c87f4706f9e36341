import { type FigureSpec, figuresOf, shortLabelOf } from "../editions/figures-of-edition";
import { addDecimals, compareDecimals, isZero, negated, printDecimal, toDecimal } from "../report/decimal";
import type { FigureValue } from "../report/values";
import type { CheckInput } from "./check-input";
import type { Finding } from "./finding";
import { slipHint } from "./slip-hint";

type Mismatch = { spec: FigureSpec; parts: string[]; printed: FigureValue; derived: FigureValue; difference: number };

/** Ids of the rules that a table's totals obey, by the table's id or the total's own row. */
const totalRules: Record<string, string> = {
  "requests.row": "T3-3",
  "requests.column": "T3-2",
  "remedies.reconsideration": "T4-1",
  "remedies.directLitigation": "T4-2",
  "remedies.litigationAfterReconsideration": "T4-3",
};

const leafId = (path: FigureSpec["rowPath"]) => path[path.length - 1]?.id;
const addsItsRow = ({ columnPath }: FigureSpec) => columnPath[columnPath.length - 1].total === true;

function ruleOf(spec: FigureSpec): string {
  const [table, row] = spec.address.split(".");
  return totalRules[`${table}.${row}`] ?? totalRules[`${table}.${addsItsRow(spec) ? "row" : "column"}`] ?? "T3-3";
}

const equal = (a: FigureValue, b: FigureValue) => compareDecimals(toDecimal(a ?? 0), toDecimal(b ?? 0)) === 0;

const minus = (a: FigureValue, b: FigureValue) =>
  Number(printDecimal(addDecimals(toDecimal(a ?? 0), negated(toDecimal(b ?? 0)))));

/** Totals of an imported report as printed, against what its cells add up to. */
export function checkPrintedTotals(input: CheckInput): Finding[] {
  const { edition, figures, printed } = input;
  if (!printed) return [];
  const totals = [...figuresOf(edition).values()].filter(({ address, parts }) => parts && address in printed);
  const mismatches = totals
    .map((spec) => mismatchOf(spec, plain(printed[spec.address]), figures.get(spec.address) ?? null))
    .filter(({ printed: value, derived }) => value !== null && !equal(value, derived));
  const blank = totals.filter(
    ({ address }) => printed[address] === null && !isZero(toDecimal(figures.get(address) ?? 0)),
  );
  const slip = singleCell(input, mismatches);
  const explained = new Set(slip?.addresses);
  return [
    ...(slip ? [slip] : []),
    ...mismatches.filter(({ spec }) => !explained.has(spec.address)).map((mismatch) => findingOf(input, mismatch)),
    ...blankTotals(input, blank),
  ];
}

/** A total may be printed with its unit; what is no number at all is printed as 0 would be. */
const plain = (value: FigureValue): FigureValue =>
  typeof value === "string" ? (/-?\d+(?:\.\d+)?/.exec(value.replaceAll(",", ""))?.[0] ?? 0) : value;

const mismatchOf = (spec: FigureSpec, printed: FigureValue, derived: FigureValue): Mismatch => ({
  spec,
  parts: spec.parts ?? [],
  printed,
  derived,
  difference: minus(derived, printed),
});

function findingOf({ edition, figures }: CheckInput, { spec, parts, printed, derived, difference }: Mismatch): Finding {
  const specs = figuresOf(edition);
  const cells = parts.map((part) => ({
    spec: specs.get(part) as FigureSpec,
    value: Number(figures.get(part) ?? 0),
    sign: 1 as const,
  }));
  return {
    rule: ruleOf(spec),
    severity: "error",
    group: "table",
    section: spec.section,
    addresses: [spec.address],
    message: `${shortLabelOf(spec)}印的是 ${printed}，各项相加是 ${derived ?? 0}，${difference > 0 ? "少" : "多"}印了 ${Math.abs(difference)}。请核对是哪一个填错了`,
    expected: String(derived ?? 0),
    actual: String(printed),
    basis: "总计等于各项之和",
    ...slipHint(cells, difference),
  };
}

/** One wrong cell leaves its row, its column and the corner off by the same amount: then the cell is named, once. */
function singleCell({ edition, figures }: CheckInput, mismatches: Mismatch[]): Finding | null {
  const rows = mismatches.filter(({ spec }) => spec.rowPath.length > 0 && addsItsRow(spec) && !leafOfTotal(spec));
  const columns = mismatches.filter(({ spec }) => leafOfTotal(spec) && !addsItsRow(spec));
  if (rows.length !== 1 || columns.length !== 1 || rows[0].difference !== columns[0].difference) return null;
  const [row, column] = [rows[0], columns[0]];
  const address = column.parts.find((part) => row.parts.includes(part));
  const spec = address && figuresOf(edition).get(address);
  if (!spec) return null;
  const corner = mismatches.find(({ spec }) => leafOfTotal(spec) && addsItsRow(spec) && spec.table === row.spec.table);
  const value = Number(figures.get(address) ?? 0);
  const right = value - row.difference;
  const totals = [row, column, ...(corner?.difference === row.difference ? [corner] : [])];
  return {
    rule: "T3-3",
    severity: "error",
    group: "table",
    section: spec.section,
    addresses: [address, ...totals.map(({ spec: { address: total } }) => total)],
    message: `${shortLabelOf(spec)}填的是 ${value}，按行和列印的总计都应是 ${right}。请与原件核对这一格`,
    expected: String(right),
    actual: String(value),
    basis: "总计等于各项之和",
    ...(right >= 0 ? { fixes: [{ kind: "setFigure", label: `改为 ${right}`, address, value: right }] } : {}),
  };
}

const leafOfTotal = ({ rowPath }: FigureSpec) =>
  leafId(rowPath) !== undefined && rowPath[rowPath.length - 1].total === true;

function blankTotals({ figures }: CheckInput, blank: FigureSpec[]): Finding[] {
  const sections = [...new Set(blank.map(({ section }) => section))];
  return sections.map((section) => {
    const here = blank.filter((spec) => spec.section === section);
    return {
      rule: "T3-5",
      severity: "warning",
      group: "table",
      section,
      addresses: here.map(({ address }) => address),
      message: `原件有 ${here.length} 个总计空着，第一处是${shortLabelOf(here[0])}。已按各项相加算出`,
      expected: String(figures.get(here[0].address) ?? 0),
      actual: "",
      basis: "各格都要填数，没有的填 0",
    };
  });
}
