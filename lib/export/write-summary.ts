import "server-only";
import { coverageWords } from "../collection/coverage-words";
import { inCommonMeasure } from "../collection/measure-words";
import { type OfficeClass, officeClasses, scopes } from "../collection/office-class";
import type { Coverage, LeftOutFigure, NamedOffice } from "../collection/sum";
import type { Edition, TableSection } from "../editions/edition";
import { figuresOf, isTableSection, labelOf } from "../editions/figures-of-edition";
import { type AllFigures, deriveFigures } from "../report/figures";
import { printDay } from "../report/print-date";
import type { Report } from "../report/values";
import { sumFormula, withSums } from "./sum-formulas";
import { type SummaryColumn, summaryColumns, summaryHeads } from "./summary-columns";
import { columnSum } from "./summary-sums";
import { type Sheet, type SheetCell, writeWorkbook } from "./workbook";

/** An office of the scope, in the order of the roster. */
export type SummaryRow = {
  office: NamedOffice;
  class: OfficeClass;
  /** 未报, 已退回: why it is not counted; 计入 otherwise. */
  state: string;
  contact: string;
  /** What is counted of it; null: nothing. */
  report: Pick<Report, "figures" | "units"> | null;
};

export type SummaryInput = {
  supervisingOffice: string;
  year: number;
  edition: Edition;
  coverage: Coverage;
  /** YYYY-MM-DD, China's. */
  asOf: string;
  rows: SummaryRow[];
  leftOut: Pick<LeftOutFigure, "office" | "address" | "reason">[];
};

/** Title of 汇总表 and name of its file. */
export const summaryTitle = ({ supervisingOffice, year, coverage }: Omit<SummaryInput, "rows">): string =>
  `${supervisingOffice}${year}年度政府信息公开工作年度报告汇总表（${scopes[coverage.scope]}）`;

const leading = ["序号", "单位", "类别", "情况"];
const leadingWidths = [6, 32, 10, 10];

/** 汇总表: a row for each office, the columns of tables two, three and four as printed, sums as formulas. */
export function writeSummary(input: SummaryInput): Promise<Uint8Array> {
  const { edition, supervisingOffice } = input;
  const figures = input.rows.map(({ report }) => (report ? deriveFigures(edition, report.figures) : null));
  const sheets = edition.sections.filter(isTableSection).map((section) => tableSheet(section, input, figures));
  const about = { title: summaryTitle(input), unit: supervisingOffice };
  return writeWorkbook(about, [...sheets, missingSheet(input), noteSheet(input)]);
}

function tableSheet(section: TableSection, input: SummaryInput, figures: (AllFigures | null)[]): Sheet {
  const columns = summaryColumns(input.edition, section);
  const top = 2;
  const first = top + columns[0].heads.length;
  const rows = input.rows.map((row, index) => officeCells(row, figures[index], columns, first + index, index + 1));
  const sums = sumCells(rows, columns, input, first + rows.length);
  const wide = leading.length + columns.length;
  const across = { column: 0, colSpan: Math.min(wide, 12) };
  return {
    name: section.frame.name,
    columns: [...leadingWidths, ...columns.map(({ kind }) => (kind === "figure" ? 9 : 14))],
    cells: [
      { ...across, row: 0, look: "heading", value: `${summaryTitle(input)}　${section.heading}` },
      { ...across, row: 1, look: "text", value: coverageWords(input.coverage) },
      ...leading.map((value, column): SheetCell => {
        return { row: top, column, rowSpan: first - top, look: "head", value };
      }),
      ...summaryHeads(columns, top, leading.length),
      ...rows.flat(),
      ...sums,
    ],
    frozen: { rows: first, columns: 2 },
  };
}

function figureCell(
  column: SummaryColumn,
  row: SummaryRow,
  figures: AllFigures,
): Pick<SheetCell, "value" | "isFigure"> {
  const { address } = column.spec;
  const value = figures.get(address) ?? null;
  const measure = row.report?.units[address] ?? "";
  if (column.kind === "figure") return { value: String(value ?? ""), isFigure: true };
  if (column.kind === "amount") return { value: inCommonMeasure(value, measure) ?? "", isFigure: true };
  return { value: column.spec.measure === "amount" ? `${value ?? ""}${value === null ? "" : measure}` : measure };
}

const isSummed = ({ kind }: SummaryColumn) => kind !== "written";

/** Totals of an office are formulas over its own row. */
function officeCells(
  row: SummaryRow,
  figures: AllFigures | null,
  columns: SummaryColumn[],
  at: number,
  number: number,
): SheetCell[] {
  const names = [String(number), row.office.name, officeClasses[row.class], row.state];
  const own = names.map(
    (value, column): SheetCell => ({ row: at, column, look: column === 1 ? "label" : "head", value }),
  );
  const cells = columns.map((column, index): SheetCell => {
    const shown = figures ? figureCell(column, row, figures) : { value: "", isFigure: isSummed(column) };
    return { row: at, column: leading.length + index, look: "figure", ...shown };
  });
  return [...own, ...(figures ? withTotals(cells, columns) : cells)];
}

function withTotals(cells: SheetCell[], columns: SummaryColumn[]): SheetCell[] {
  const byAddress = new Map(
    columns.flatMap(({ spec, kind }, index) => (kind === "figure" ? [[spec.address, cells[index]]] : [])),
  );
  return withSums(
    cells,
    byAddress,
    columns.map(({ spec }) => spec),
  );
}

/** Entered figures are added down, totals across: a figure that is left out is missing in both. */
function sumCells(
  rows: SheetCell[][],
  columns: SummaryColumn[],
  { edition, leftOut, rows: offices }: SummaryInput,
  at: number,
): SheetCell[] {
  const down = columns.map((column, index): SheetCell => {
    const place = leading.length + index;
    if (!isSummed(column)) return { row: at, column: place, look: "figure", value: "" };
    const cells = rows.map((row) => row[place]);
    const out = leftOut.filter(({ address }) => address === column.spec.address);
    const left = cells.filter((_, row) => out.some(({ office }) => office.id === offices[row].office.id));
    return columnSum(at, place, cells, left);
  });
  const name: SheetCell = { row: at, column: 0, colSpan: leading.length, look: "head", value: "合计" };
  return [name, ...acrossSums(edition, down, columns)];
}

/** Where the parts of a total are, its own cell adds them. */
function acrossSums(edition: Edition, down: SheetCell[], columns: SummaryColumn[]): SheetCell[] {
  const cells = new Map(
    columns.flatMap(({ spec, kind }, index) => (kind === "figure" ? [[spec.address, down[index]]] : [])),
  );
  const entered = [...cells].map(([address, { value }]) => [address, value === "" ? null : value]);
  const all = deriveFigures(edition, Object.fromEntries(entered));
  return down.map((cell, index) => {
    const { spec } = columns[index];
    if (!spec.parts) return cell;
    return { ...cell, value: String(all.get(spec.address) ?? ""), formula: sumFormula(spec, cells) };
  });
}

const listed = (row: number, values: string[], look: SheetCell["look"]): SheetCell[] =>
  values.map((value, column) => ({ row, column, look, value }));

function missingSheet({ rows }: SummaryInput): Sheet {
  const missing = rows.filter(({ report }) => report === null);
  const heads = ["序号", "单位", "类别", "情况", "联系人"];
  const lines = missing.map(({ office, class: kind, state, contact }, index) =>
    listed(index + 1, [String(index + 1), office.name, officeClasses[kind], state, contact], "label"),
  );
  const none = listed(1, ["", "都计入了"], "label");
  return {
    name: "没有计入",
    columns: [6, 40, 12, 12, 30],
    cells: [...listed(0, heads, "head"), ...(lines.length > 0 ? lines.flat() : none)],
    frozen: { rows: 1, columns: 0 },
  };
}

function noteSheet(input: SummaryInput): Sheet {
  const { edition, coverage, leftOut, asOf, year } = input;
  const specs = figuresOf(edition);
  const notes = [
    ["范围", scopes[coverage.scope]],
    ["合计", `${coverage.counted} / ${coverage.expected} 个单位`],
    ["年度", `${year} 年 1 月 1 日至 12 月 31 日`],
    ["截至", printDay(asOf)],
    ["格式", `${edition.title}（${edition.issuedAs}）`],
    ...unreadAmounts(input).map((text) => ["没有加进合计", text]),
    ...leftOut.map(({ office, address, reason }) => {
      const spec = specs.get(address);
      return ["不计", `${office.name}：${spec ? labelOf(spec) : address}。${reason}`];
    }),
  ];
  return {
    name: "说明",
    columns: [16, 90],
    cells: [["项目", "内容"], ...notes].flatMap((values, row) => listed(row, values, row === 0 ? "head" : "text")),
    frozen: { rows: 1, columns: 0 },
  };
}

/** Amounts whose measure word says no money: they are shown as written, and named. */
function unreadAmounts({ edition, rows }: SummaryInput): string[] {
  const amounts = [...figuresOf(edition).values()].filter(
    ({ measure, unitInCell }) => measure === "amount" && unitInCell,
  );
  return amounts.flatMap((spec) =>
    rows.flatMap(({ office, report }) => {
      const value = report?.figures[spec.address] ?? null;
      const measure = report?.units[spec.address] ?? "";
      if (value === null || inCommonMeasure(value, measure) !== null) return [];
      return [`${office.name}：${labelOf(spec)} ${value}${measure}，${measure ? "折不成万元" : "没有写单位"}`];
    }),
  );
}
