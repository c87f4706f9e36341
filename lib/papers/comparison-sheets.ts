import type { Sheet, SheetCell } from "../export/workbook";
import { markedText, printShare } from "../years/compare-words";
import { type Comparison, type FigureLine, latestChange } from "../years/compare-years";
import { absenceWords, unusualWords } from "../years/unusual-words";

/** Excel holds no longer text in a cell. */
const longestText = 32_000;

const heads = (names: string[]): SheetCell[] => names.map((value, column) => ({ row: 0, column, look: "head", value }));

const figureCell = (row: number, column: number, value: string): SheetCell => {
  const isFigure = /^-?\d+(\.\d+)?$/.test(value);
  return isFigure ? { row, column, look: "figure", value, isFigure } : { row, column, look: "figure", value };
};

/** Signs and per cent belong to the printed page; a sheet calculates. */
const plain = (text: string | null) => text?.replace(/^\+|%$/g, "") ?? "";

function figureRow(line: FigureLine, heading: string, row: number, years: Comparison["years"]): SheetCell[] {
  const { difference, growth } = latestChange(line);
  const figures = [...line.values.map((value) => value ?? ""), plain(difference), plain(growth)];
  const remark = unusualWords(line, years) || absenceWords(line, years);
  return [
    { row, column: 0, look: "label", value: heading },
    { row, column: 1, look: "label", value: line.label },
    ...figures.map((value, index) => figureCell(row, index + 2, value)),
    { row, column: figures.length + 2, look: "label", value: remark },
  ];
}

function figureSheet({ years, sections }: Comparison): Sheet {
  const rows = sections.flatMap(({ heading, lines }) => lines.map((line) => ({ heading, line })));
  const names = ["部分", "项目", ...years.map(({ name }) => `${name} 年`), "差", "增长（%）", "提示"];
  return {
    name: "数字比较",
    columns: [20, 52, ...years.map(() => 14), 12, 12, 40],
    cells: [...heads(names), ...rows.flatMap(({ heading, line }, row) => figureRow(line, heading, row + 1, years))],
    frozen: { rows: 1, columns: 2 },
    filtered: true,
  };
}

function textSheet({ years, texts }: Comparison): Sheet {
  const rows = texts.flatMap(({ from, to, sections }) =>
    sections.flatMap(({ heading, pairs }) =>
      pairs.map((pair) => [
        heading,
        `${years[from].name}—${years[to].name}`,
        pair.before ?? "",
        pair.after ?? "",
        pair.before === null ? "新写的" : pair.after === null ? "去掉的" : printShare(pair.unchanged),
        markedText(pair.changes),
      ]),
    ),
  );
  const cells = rows.flatMap((values, row) =>
    values.map(
      (value, column): SheetCell => ({ row: row + 1, column, look: "text", value: value.slice(0, longestText) }),
    ),
  );
  return {
    name: "文字比较",
    columns: [20, 14, 60, 60, 10, 60],
    cells: [...heads(["部分", "年份", "前一年", "后一年", "相同", "改动"]), ...cells],
    frozen: { rows: 1, columns: 1 },
    filtered: true,
  };
}

/** The comparison as a workbook: every figure in one sheet, every paragraph in the other. */
export const buildComparisonSheets = (comparison: Comparison): Sheet[] => [
  figureSheet(comparison),
  textSheet(comparison),
];
