import { listLedgers } from "@/db/ledgers";
import { listReasons } from "@/db/reasons";
import { loadLastYear, type StoredReport } from "@/db/reports";
import { listSummed } from "@/db/summed-figures";
import type { Transaction } from "@/db/transaction";
import type { ChecksJob } from "@/lib/beside/desk-jobs";
import { dayInChina } from "@/lib/report/deadline";
import type { StoredLedger } from "@/lib/report/ledger-cases";
import type { Reason } from "@/lib/report/reason";
import type { SummedFigure } from "@/lib/report/summed-figure";
import type { Report } from "@/lib/report/values";
import { storedReport } from "./stored-report";

/** The date in China, where the report is due. */
export const todayInChina = (): string => dayInChina(new Date().toISOString());

/** What a stored report is checked with. */
export type ToCheck = {
  stored: StoredReport;
  lastYear: Report | null;
  reasons: Reason[];
  ledgers: StoredLedger[];
  sums: SummedFigure[];
};

/** @throws `notFound` */
export async function loadToCheck(tx: Transaction, reportId: string): Promise<ToCheck> {
  const stored = await storedReport(tx, reportId);
  return {
    stored,
    lastYear: await loadLastYear(tx, stored.officeId, stored.report.year),
    reasons: await listReasons(tx, reportId),
    ledgers: await listLedgers(tx, reportId),
    sums: await listSummed(tx, reportId),
  };
}

/** The checks of a stored report against last year's of the same office, as the desk is asked for them. */
export const checksOf = ({ stored, lastYear, reasons, ledgers, sums }: ToCheck): ChecksJob => ({
  ...{ report: stored.report, reasons, ledgers, sums, today: todayInChina() },
  ...(lastYear ? { lastYear: { report: lastYear } } : {}),
});
