import { checkBalance } from "./balance";
import { checkCells } from "./blanks";
import type { CheckInput } from "./check-input";
import type { Finding } from "./finding";
import type { NumberTrace } from "./number-trace";
import { judgeProse, traceNumbers } from "./numbers/trace-numbers";
import { checkPrintedTotals } from "./printed-totals";
import { checkRules } from "./table-rules";

export type Checked = { findings: Finding[]; numbers: NumberTrace[] };

/** Every check of a report, pure and the same in browser and server. Words are remembered, figures judged anew. */
export function runChecks(input: CheckInput): Checked {
  const lines = judgeProse(input);
  const traced = traceNumbers(input, lines);
  return {
    findings: [
      ...checkCells(input),
      ...checkBalance(input),
      ...checkPrintedTotals(input),
      ...checkRules(input),
      ...traced.findings,
    ],
    numbers: traced.numbers,
  };
}
