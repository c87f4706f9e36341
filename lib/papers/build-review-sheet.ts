import type { Block, DocumentCell, ReportDocument, Run, TableBlock } from "../document/document";
import { phraseLines } from "../document/title-lines";
import type { FinalisedVersion } from "../report/finalised-version";
import type { Report } from "../report/values";
import type { CheckReportInput } from "./build-check-report";
import { answeredLines, numbered, openLines } from "./finding-lines";
import { reviewSteps } from "./review-steps";

export type ReviewSheetInput = Pick<
  CheckReportInput,
  "report" | "figures" | "findings" | "reasons" | "version" | "today"
> & {
  /** SHA-256 of the content that is sent round, hexadecimal. */
  sha256: string;
};

/** Title of 审签单 and name of its file. */
export const reviewSheetTitle = ({ unit, year }: Pick<Report, "unit" | "year">): string =>
  `${unit.name}${year}年政府信息公开工作年度报告审签单`;

const linesOf = (lines: string[]): Run[] => lines.map((text) => ({ text, kind: "text" }));

type Part = { role: DocumentCell["role"]; lines: string[]; colSpan?: number };

function rowsOf(table: string, rows: Part[][]): DocumentCell[] {
  return rows.flatMap((parts, row) => {
    let column = 0;
    return parts.map(({ role, lines, colSpan = 1 }): DocumentCell => {
      const at = column;
      column += colSpan;
      const scope = role === "head" ? { scope: "col" as const } : role === "label" ? { scope: "row" as const } : {};
      return {
        ...{ role, row, column: at, rowSpan: 1, colSpan, runs: linesOf(lines), id: `${table}.${row}.${at}` },
        ...scope,
      };
    });
  });
}

const table = (id: string, name: string, widths: number[], rows: Part[][], headRows = 0): TableBlock => ({
  ...{ kind: "table", name, density: "normal", widths, height: rows.length, headRows },
  cells: rowsOf(id, rows),
  anchor: id,
});

const label = (text: string): Part => ({ role: "label", lines: [text] });
const content = (...lines: string[]): Part => ({ role: "figure", lines });

const stateOf = (version: FinalisedVersion | null) => (version ? `第 ${version.number} 次定稿` : "送审稿，没有定稿");

/** What was sent round: the digest tells later whether it is what was published. */
function about({ version, today, sha256, ...checks }: ReviewSheetInput): TableBlock {
  const [errors, open] = (["error", "warning"] as const).map((severity) => openLines(checks, severity).length);
  const checked = `错误 ${errors} 处，提醒 ${open} 处，已说明 ${answeredLines(checks).length} 处`;
  return table(
    "about",
    "送审的报告",
    [18, 32, 14, 36],
    [
      [label("稿次"), content(stateOf(version)), label("打印"), content(today)],
      [label("校核"), { ...content(checked), colSpan: 3 }],
      [label("校验码"), { ...content(`SHA-256 ${sha256.slice(0, 32)}`, sha256.slice(32)), colSpan: 3 }],
    ],
  );
}

/** Blank lines are where somebody writes by hand, and the seal is set. */
const opinions = (): TableBlock =>
  table(
    "steps",
    "审签",
    [24, 46, 30],
    [
      [
        { role: "head", lines: ["环节"] },
        { role: "head", lines: ["意见"] },
        { role: "head", lines: ["签名、日期"] },
      ],
      ...reviewSteps.map(({ name, by }): Part[] => [
        { role: "label", lines: [name, `（${by}）`] },
        content("□ 同意　　□ 退回，意见如下：", "", ""),
        content("", "", "年　　月　　日"),
      ]),
      [label("盖章"), { ...content("", "", ""), colSpan: 2 }],
    ],
    1,
  );

const note = (text: string, anchor: string): Block => ({
  ...{ kind: "paragraph", style: "note", runs: linesOf([text]), anchor },
});

function findings(input: ReviewSheetInput): Block[] {
  const parts: [string, string[]][] = [
    ["还要改正", openLines(input, "error")],
    ["还要核对", openLines(input, "warning")],
    ["已说明理由", answeredLines(input)],
  ];
  const said = parts.filter(([, lines]) => lines.length > 0);
  if (said.length === 0) return [note("校核没有发现问题。", "findings")];
  return said.flatMap(([heading, lines], at) => [
    note(`${heading}：`, `findings.${at}`),
    ...numbered(lines).map((line, index) => note(line, `findings.${at}.${index}`)),
  ]);
}

/** 审签单: the paper that goes with a report through its review; one page where the findings leave room. */
export function buildReviewSheet(input: ReviewSheetInput): ReportDocument {
  const { unit, year, edition } = input.report;
  const lines = [...phraseLines(unit.name), `${year}年政府信息公开工作年度报告审签单`];
  return {
    ...{ title: reviewSheetTitle(input.report), unit: unit.name, year, edition },
    sections: [
      {
        id: "review-sheet",
        blocks: [
          { kind: "paragraph", style: "title", runs: linesOf(lines), anchor: "title" },
          about(input),
          note(" ", "space"),
          opinions(),
          ...findings(input),
        ],
      },
    ],
  };
}
