import type { Edition } from "../editions/edition";
import { editionById } from "../editions/register";
import { type AllFigures, deriveFigures } from "../report/figures";
import type { StoredLedger } from "../report/ledger-cases";
import type { SummedFigure } from "../report/summed-figure";
import type { FigureValue, Report } from "../report/values";

/** Totals as an imported report prints them, by derived address; null is a total left blank. */
export type PrintedFigures = Record<string, FigureValue>;

export type CheckedReport = { edition: Edition; report: Report; figures: AllFigures; printed?: PrintedFigures };

/** A report as the checks take it: with its edition and every figure. */
export function checkedReport(report: Report, printed: PrintedFigures = {}): CheckedReport {
  const edition = editionById(report.edition);
  const figures = deriveFigures(edition, report.figures);
  return { edition, report, figures, ...(Object.keys(printed).length > 0 ? { printed } : {}) };
}

export type CheckInput = CheckedReport & {
  lastYear?: CheckedReport;
  /** YYYY-MM-DD. */
  today?: string;
  /** False while drafting: what is still blank is then a warning, not an error. */
  examined?: boolean;
  /** `numberKey`s of numbers that the writer has declared to speak of another scope. */
  scoped?: ReadonlySet<string>;
  /** The sums that figures were made of, where a supervising office collected them. */
  sums?: readonly SummedFigure[];
  /** The ledgers that tables were filled from, with the lines that were left out. */
  ledgers?: readonly Pick<StoredLedger, "kind" | "leftOut">[];
};
