import { listLedgers } from "@/db/ledgers";
import { listReasons } from "@/db/reasons";
import { loadLastYear, type StoredReport } from "@/db/reports";
import type { Transaction } from "@/db/transaction";
import { type CheckedReport, checkedReport } from "@/lib/checks/check-input";
import { scopedNumbers } from "@/lib/checks/reasons";
import { type Checked, runChecks } from "@/lib/checks/run-checks";
import { dayInChina } from "@/lib/report/deadline";
import { readInterchange } from "@/lib/report/interchange";
import type { StoredLedger } from "@/lib/report/ledger-cases";
import type { Reason } from "@/lib/report/reason";
import type { Report } from "@/lib/report/values";
import { invalid } from "./body";
import { storedReport } from "./stored-report";

/** The date in China, where the report is due. */
export const todayInChina = (): string => dayInChina(new Date().toISOString());

/** What a stored report is checked with. */
export type ToCheck = { stored: StoredReport; lastYear: Report | null; reasons: Reason[]; ledgers: StoredLedger[] };

/** @throws `notFound` */
export async function loadToCheck(tx: Transaction, reportId: string): Promise<ToCheck> {
  const stored = await storedReport(tx, reportId);
  return {
    stored,
    lastYear: await loadLastYear(tx, stored.officeId, stored.report.year),
    reasons: await listReasons(tx, reportId),
    ledgers: await listLedgers(tx, reportId),
  };
}

/** Every check of a stored report, against last year's of the same office where there is one. */
export function checkStored({
  stored,
  lastYear,
  reasons,
  ledgers,
}: ToCheck): Checked & CheckedReport & { reasons: Reason[] } {
  const checked = checkedReport(stored.report);
  return {
    ...checked,
    reasons,
    ...runChecks({
      ...checked,
      scoped: scopedNumbers(reasons),
      ledgers,
      lastYear: lastYear ? checkedReport(lastYear) : undefined,
      today: todayInChina(),
    }),
  };
}

/** An interchange file out of a request; its printed totals are checked, not refused. @throws `invalid`. */
export function checkedInterchange(json: unknown, pointer: string): CheckedReport {
  const read = readInterchange(json, pointer);
  if (!read.ok) throw invalid(read.faults);
  return checkedReport(read.report, read.printed);
}
