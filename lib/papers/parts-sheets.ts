import { coverageWords } from "../collection/coverage-words";
import type { Coverage, LeftOutFigure, SumPart } from "../collection/sum";
import type { Sheet } from "../export/workbook";
import { printDay } from "../report/print-date";
import type { FigureValue } from "../report/values";
import { listSheet } from "./list-sheet";

export type SumPartsInput = {
  supervisingOffice: string;
  year: number;
  /** The figure as tables call it. */
  label: string;
  value: FigureValue;
  coverage: Coverage;
  /** YYYY-MM-DD, China's. */
  asOf: string;
  parts: Omit<SumPart, "submission">[];
  leftOut: Pick<LeftOutFigure, "office" | "value" | "reason">[];
};

/** Name of the file of 这个数的明细. */
export const sumPartsTitle = ({ year, label }: Pick<SumPartsInput, "year" | "label">): string =>
  `${year}年度汇总明细（${label}）`;

const printed = (value: FigureValue) => String(value ?? "");
/** Per cent, to a tenth: a number that can be calculated with. */
const percent = (share: number | null) => (share === null ? "" : String(Math.round(share * 1000) / 10));

/** 这个数的明细: who one sum is made of, largest first, with share and last year; beside it what it covers. */
export function buildPartsSheets(input: SumPartsInput): Sheet[] {
  const { year, label, value, coverage, asOf, parts, leftOut, supervisingOffice } = input;
  const rows = parts.map(({ office, value: own, share, lastYear }, index) => [
    ...[String(index + 1), office.name, printed(own), percent(share), printed(lastYear)],
  ]);
  const notes = [
    ["收报单位", supervisingOffice],
    ["数", label],
    ["合计", printed(value)],
    ["范围", coverageWords(coverage)],
    ["截至", printDay(asOf)],
    ...leftOut.map(({ office, value: own, reason }) => ["不计入", `${office.name} ${printed(own)}：${reason}`]),
    ...coverage.missing.map(({ name }) => ["没有计入", name]),
  ];
  return [
    listSheet("明细", [6, 40, 14, 12, 14], ["序号", "单位", `${year}年`, "占（%）", `${year - 1}年`], rows),
    listSheet("说明", [14, 90], ["项目", "内容"], notes),
  ];
}
