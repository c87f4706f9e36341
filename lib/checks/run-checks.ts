import { checkBalance } from "./balance";
import { checkCells } from "./blanks";
import type { CheckInput } from "./check-input";
import { checkLine } from "./check-line";
import { checkCoDefendant } from "./co-defendant";
import { checkCompleteness } from "./completeness";
import { checkContact } from "./contact-rules";
import { checkFeeReceived } from "./fee-received";
import type { Finding } from "./finding";
import { checkLedgerLines } from "./ledger-lines";
import type { NumberTrace } from "./number-trace";
import { checkOrder } from "./numbering-order";
import { readProse } from "./numbers/trace-numbers";
import { checkPreamble } from "./preamble-rules";
import { checkPrintedTotals } from "./printed-totals";
import { checkRemarks } from "./remarks";
import { checkSections } from "./section-wording";
import { checkSums } from "./sums";
import { checkRules } from "./table-rules";

export type Checked = { findings: Finding[]; numbers: NumberTrace[] };

/**
 * Every check of a report, pure and the same in browser and server. What is said of a line is remembered
 * until its words or the figures it speaks of change.
 */
export function runChecks(input: CheckInput): Checked {
  const lines = readProse(input).map((at) => checkLine(at, input));
  return {
    findings: [
      ...checkCells(input),
      ...checkBalance(input),
      ...checkPrintedTotals(input),
      ...checkRules(input),
      ...checkLedgerLines(input),
      ...checkSums(input),
      ...lines.flatMap(({ findings }) => findings),
      ...checkOrder(input),
      ...checkSections(input),
      ...checkFeeReceived(input),
      ...checkCoDefendant(input),
      ...checkPreamble(input),
      ...checkContact(input),
      ...checkCompleteness(input),
      ...checkRemarks(input),
    ],
    numbers: lines.flatMap(({ numbers }) => numbers),
  };
}
