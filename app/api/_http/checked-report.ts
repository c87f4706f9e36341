import { listLedgers } from "@/db/ledgers";
import { listReasons } from "@/db/reasons";
import { loadLastYear, type StoredReport } from "@/db/reports";
import { type CheckedReport, checkedReport } from "@/lib/checks/check-input";
import { scopedNumbers } from "@/lib/checks/reasons";
import { type Checked, runChecks } from "@/lib/checks/run-checks";
import { dayInChina } from "@/lib/report/deadline";
import { readInterchange } from "@/lib/report/interchange";
import type { Reason } from "@/lib/report/reason";
import { invalid } from "./body";

/** The date in China, where the report is due. */
export const todayInChina = (): string => dayInChina(new Date().toISOString());

/** Every check of a stored report, against last year's of the same unit where there is one. */
export async function checkStored({
  id,
  report,
}: StoredReport): Promise<Checked & CheckedReport & { reasons: Reason[] }> {
  const [lastYear, reasons, ledgers] = [await loadLastYear(report), await listReasons(id), await listLedgers(id)];
  const checked = checkedReport(report);
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
