import type { Block, DocumentCell, ReportDocument, TableBlock } from "../document/document";
import { chineseNumeral } from "../report/numbering";
import { comparisonTitle, editionNote, markedText, pairName, printShare } from "../years/compare-words";
import { type Comparison, type FigureLine, type FigureSection, isUnusual, latestChange } from "../years/compare-years";
import { unusualWords } from "../years/unusual-words";
import { paragraph, titleOf } from "./paper-blocks";

function cell(role: DocumentCell["role"], text: string, row: number, column: number, table: string): DocumentCell {
  return {
    ...{ role, row, column, rowSpan: 1, colSpan: 1, runs: [{ text, kind: "text" }] },
    id: `${table}.${row}.${column}`,
    ...(role === "label" ? { scope: "row" as const } : role === "head" ? { scope: "col" as const } : {}),
  };
}

const cellsOf = (line: FigureLine): string[] => {
  const { difference, growth } = latestChange(line);
  const values = line.values.map((value, index) => (line.absent.includes(index) ? "无此项" : (value ?? "")));
  return [...values, difference ?? "", growth ?? ""];
};

function tableOf({ id, name }: FigureSection, lines: FigureLine[], years: Comparison["years"]): TableBlock {
  const heads = ["项目", ...years.map((year) => `${year.name}年`), "差", "增长"];
  const rows = lines.map((line, row) => [
    cell("label", line.label, row + 1, 0, id),
    ...cellsOf(line).map((value, column) => cell("figure", value, row + 1, column + 1, id)),
  ]);
  return {
    kind: "table",
    name,
    density: "tight",
    widths: [36, ...heads.slice(1).map(() => 10)],
    height: lines.length + 1,
    headRows: 1,
    cells: [...heads.map((text, column) => cell("head", text, 0, column, id)), ...rows.flat()],
    anchor: id,
  };
}

/** Totals and what stands out; the workbook has every figure. */
function figureBlocks(comparison: Comparison): Block[] {
  return comparison.sections.flatMap((section) => {
    const lines = section.lines.filter((line) => line.main || isUnusual(line));
    const block = tableOf(section, lines, comparison.years);
    return [paragraph("heading2", section.heading.replace(/^.、/, ""), `${section.id}.heading`), block];
  });
}

function unusualBlocks({ sections, years }: Comparison): Block[] {
  const said = sections.flatMap(({ name, lines }) =>
    lines.filter(isUnusual).map((line) => `${name} ${line.label}：${unusualWords(line, years)}。`),
  );
  const lines = said.length > 0 ? said.map((text, index) => `${index + 1}.${text}`) : ["没有变化特别大的数。"];
  return lines.map((text, index) => paragraph("body", text, `unusual.${index}`));
}

function textBlocks({ texts, years }: Comparison): Block[] {
  return texts.flatMap((comparison, at) =>
    comparison.sections.flatMap(({ id, heading, pairs, unchanged }) => [
      paragraph(
        "heading2",
        `${heading.replace(/^.、/, "")}（${pairName(comparison, years)}${unchanged === null ? "，都没有写" : `，相同 ${printShare(unchanged)}`}）`,
        `${id}.${at}.heading`,
      ),
      ...pairs.map(({ changes }, index) => paragraph("body", markedText(changes), `${id}.${at}.${index}`)),
    ]),
  );
}

/** The comparison as a document for the file: main figures by section, what stands out, changed words. */
export function buildComparisonDocument(comparison: Comparison): ReportDocument {
  const { years, units } = comparison;
  const newest = years[years.length - 1];
  const unit = units[units.length - 1];
  const note = editionNote(comparison);
  const title = comparisonTitle(comparison);
  const parts: [string, Block[]][] = [
    ["变化大的数字", unusualBlocks(comparison)],
    ["主要数字", figureBlocks(comparison)],
    [
      "文字改动",
      [
        paragraph("body", "【删：】是前一年有、后一年没有的字，【增：】是后一年新写的字。", "legend"),
        ...textBlocks(comparison),
      ],
    ],
  ];
  const blocks = parts.flatMap(([heading, content], index) => [
    paragraph("heading1", `${chineseNumeral(index + 1)}、${heading}`, `part.${index}`),
    ...content,
  ]);
  return {
    title,
    unit,
    year: newest.year,
    edition: newest.edition,
    sections: [
      {
        id: "comparison",
        blocks: [
          titleOf([unit, title.slice(unit.length)]),
          ...(note ? [paragraph("body", note, "note")] : []),
          ...blocks,
        ],
      },
    ],
  };
}
