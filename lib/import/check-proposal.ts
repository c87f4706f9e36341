import { checkedReport } from "../checks/check-input";
import type { Finding } from "../checks/finding";
import { runChecks } from "../checks/run-checks";
import { figuresOf } from "../editions/figures-of-edition";
import { editionById } from "../editions/register";
import { isDecimal } from "../report/decimal";
import type { Figures, Report } from "../report/values";
import type { ImportProposal } from "./proposal";

/** The proposal with every doubt settled as suggested: what the source says, as far as it can be read. */
export function settledReport({ printed, notices, origins, ...report }: ImportProposal): Report {
  const suggested = notices.flatMap(({ choices }) => (choices?.[0] ? [choices[0].figures] : []));
  return { ...report, figures: Object.assign({}, report.figures, ...suggested) as Figures };
}

/** Totals as printed; a total with words in it cannot be compared and stands in the notices. */
export function printedTotals({ edition, printed }: ImportProposal): Figures {
  const specs = figuresOf(editionById(edition));
  return Object.fromEntries(
    Object.entries(printed).filter(
      ([address, value]) => specs.get(address)?.parts && (value === null || isDecimal(value)),
    ),
  );
}

/** Findings of the checks on a report as it was read, its printed totals among them. */
export function checkProposal(proposal: ImportProposal): Finding[] {
  return runChecks(checkedReport(settledReport(proposal), printedTotals(proposal))).findings;
}
