import { draftMark } from "../checks/draft-mark";
import type { Block, ReportDocument, TableBlock } from "../document/document";
import { phraseLines } from "../document/title-lines";
import { dayInChina } from "../report/deadline";
import { printDay } from "../report/print-date";
import type { Report } from "../report/values";
import { doneBy } from "../review/event";
import type { SignedStep, StepOpinion } from "../review/signed-steps";
import type { CheckReportInput } from "./build-check-report";
import { answeredLines, numbered, openLines } from "./finding-lines";
import { content, label, type Part, paragraph, tableOf, titleOf } from "./paper-blocks";
import { reviewSteps } from "./review-steps";

export type ReviewSheetInput = Pick<
  CheckReportInput,
  "report" | "figures" | "findings" | "reasons" | "version" | "today"
> & {
  /** SHA-256 of the content that is sent round, hexadecimal. */
  sha256: string;
  /** The round that runs or ran last; null while none has begun: the lines are filled in by hand then. */
  round: SignedStep[] | null;
};

/** Title of 审签单 and name of its file. */
export const reviewSheetTitle = ({ unit, year }: Pick<Report, "unit" | "year">): string =>
  `${unit.name}${year}年政府信息公开工作年度报告审签单`;

const stateOf = ({ version, findings, reasons, figures }: ReviewSheetInput) =>
  version ? `第 ${version.number} 次定稿` : `${draftMark(findings, reasons, figures)}，没有定稿`;

/** What was sent round: the digest tells later whether it is what was published. */
function about(input: ReviewSheetInput): TableBlock {
  const { today, sha256 } = input;
  const [errors, open] = (["error", "warning"] as const).map((severity) => openLines(input, severity).length);
  const checked = `错误 ${errors} 处，提醒 ${open} 处，已说明 ${answeredLines(input).length} 处`;
  return tableOf(
    "about",
    "送审的报告",
    [18, 32, 14, 36],
    [
      [label("稿次"), content(stateOf(input)), label("打印"), content(today)],
      [label("校核"), { ...content(checked), colSpan: 3 }],
      [label("校验码"), { ...content(`SHA-256 ${sha256.slice(0, 32)}`, sha256.slice(32)), colSpan: 3 }],
    ],
  );
}

const roles = new Map<string, string>(reviewSteps.map(({ name, by }) => [name, by]));

/** It was said at another computer, and came with a draft pack: its name was checked there. */
const elsewhere = "（在另一台电脑上签）";

/** What somebody has said in a step: their opinion, what they wrote, their name and the day. */
function given(opinion: StepOpinion): { said: string[]; signed: string[] } {
  const { at, text, kind, reasons, came } = opinion;
  const boxes = kind === "return" ? "□ 同意　　■ 退回，意见如下：" : "■ 同意　　□ 退回";
  const decided = kind === "submit" ? "送审" : boxes;
  const asked = reasons.map((reason) => `【${reason.kind}】${reason.text}`);
  const listed = asked.length > 0 ? numbered(asked) : [];
  return {
    said: [decided, ...(text ? [text] : []), ...listed],
    signed: [doneBy(opinion), printDay(dayInChina(at)), ...(came ? [elsewhere] : [])],
  };
}

/** Words are read from the left, as on any sheet of this kind; names and days stand in the middle of theirs. */
const words = (...lines: string[]): Part => ({ ...content(...lines), align: "left" });

/** Each opinion beside its own name; a step that nobody has passed yet is left for a pen. */
function stepRows({ name, people, opinions }: SignedStep): Part[][] {
  const who = people.length > 0 ? people.join("、") : roles.get(name);
  const heading: Part = { role: "label", lines: [name, ...(who ? [`（${who}）`] : [])] };
  // Whoever wrote the report sends it: they neither agree nor return.
  const boxes = name === reviewSteps[0].name ? "□ 送审，说明如下：" : "□ 同意　　□ 退回，意见如下：";
  if (opinions.length === 0) return [[heading, words(boxes, "", ""), content("", "", "年　　月　　日")]];
  return opinions.map(given).map(({ said, signed }, at) => {
    const row = [words(...said), content(...signed)];
    return at === 0 ? [{ ...heading, rowSpan: opinions.length }, ...row] : row;
  });
}

/** So many characters of opinions, or so many opinions, may be more than a page: the table then goes on over it. */
const [longOpinions, manyOpinions] = [200, 6];

function isLong(steps: SignedStep[]): boolean {
  const all = steps.flatMap(({ opinions }) => opinions);
  const length = all.reduce(
    (sum, { text, reasons }) => sum + text.length + reasons.reduce((so, reason) => so + reason.text.length, 0),
    0,
  );
  return all.length > manyOpinions || length > longOpinions;
}

const byHand = reviewSteps.map(({ name }): SignedStep => ({ name, people: [], opinions: [] }));

/** Blank lines are where somebody writes by hand, and the seal is set. */
const opinions = (steps: SignedStep[]): TableBlock =>
  tableOf(
    "steps",
    "审签",
    [21, 53, 26],
    [
      [
        { role: "head", lines: ["环节"] },
        { role: "head", lines: ["意见"] },
        { role: "head", lines: ["签名、日期"] },
      ],
      ...steps.flatMap(stepRows),
      [label("盖章"), { ...content("", "", ""), colSpan: 2 }],
    ],
    1,
    isLong(steps) ? "listed" : "normal",
  );

const note = (text: string, anchor: string): Block => paragraph("note", text, anchor);

function findings(input: ReviewSheetInput): Block[] {
  const parts: [string, string[]][] = [
    ["还要改正", openLines(input, "error")],
    ["还要核对", openLines(input, "warning")],
    ["已说明理由", answeredLines(input)],
  ];
  const said = parts.filter(([, lines]) => lines.length > 0);
  if (said.length === 0) return [note("校核没有发现问题。", "findings")];
  // The heading stands in the first line: alone it might end a page.
  return said.flatMap(([heading, lines], at) =>
    numbered(lines).map((line, index) => note(index === 0 ? `${heading}：${line}` : line, `findings.${at}.${index}`)),
  );
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
        blocks: [titleOf(lines), about(input), note(" ", "space"), opinions(input.round ?? byHand), ...findings(input)],
      },
    ],
  };
}
