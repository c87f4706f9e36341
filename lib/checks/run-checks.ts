import { proseIds } from "../report/values";
import { checkBalance } from "./balance";
import { checkCells } from "./blanks";
import type { CheckInput } from "./check-input";
import { checkCompleteness } from "./completeness";
import type { Finding } from "./finding";
import { checkGlyphs } from "./glyphs";
import { checkLikeness } from "./likeness";
import { faultFinding } from "./line-fault";
import type { NumberTrace } from "./number-trace";
import { checkNumbering } from "./numbering-order";
import { checkAbsences } from "./numbers/absences";
import { checkFeeParts, checkOutcomeParts, checkParts } from "./numbers/parts";
import { type JudgedLine, judgeProse, traceNumbers } from "./numbers/trace-numbers";
import { checkYears } from "./numbers/years";
import { checkPrintedTotals } from "./printed-totals";
import { checkPrivacy } from "./privacy";
import { checkRemarks } from "./remarks";
import { checkSections } from "./section-wording";
import { checkRules } from "./table-rules";
import { checkWording } from "./wording";

export type Checked = { findings: Finding[]; numbers: NumberTrace[] };

/** Every check of a report, pure and the same in browser and server. Words are remembered, figures judged anew. */
export function runChecks(input: CheckInput): Checked {
  const lines = judgeProse(input);
  const { findings, numbers } = traceNumbers(input, lines);
  return {
    findings: [
      ...checkCells(input),
      ...checkBalance(input),
      ...checkPrintedTotals(input),
      ...checkRules(input),
      ...findings,
      ...lines.flatMap((at) => checkLine(at, input)),
      ...checkOrder(input),
      ...checkSections(input),
      ...checkCompleteness(input),
      ...checkRemarks(input),
    ],
    numbers,
  };
}

function checkLine(at: JudgedLine, { report, lastYear }: CheckInput): Finding[] {
  const { section, paragraph, line } = at;
  if (line === "") return [];
  return [
    ...checkAbsences(at),
    ...checkParts(at),
    ...checkFeeParts(at),
    ...checkOutcomeParts(at),
    ...checkYears(at, report.year),
    ...[...checkWording(line), ...checkGlyphs(line)].map((fault) =>
      faultFinding(fault, "wording", section, paragraph, line),
    ),
    ...checkPrivacy(line).map((fault) => faultFinding(fault, "privacy", section, paragraph, line)),
    ...(lastYear ? checkLikeness(section, paragraph, line, lastYear.report.text) : []),
  ];
}

function checkOrder({ report }: CheckInput): Finding[] {
  return proseIds.flatMap((section) => {
    const lines = report.text[section].split("\n");
    return checkNumbering(lines).map(({ paragraph, fault }) =>
      faultFinding(fault, "wording", section, paragraph, lines[paragraph]),
    );
  });
}
