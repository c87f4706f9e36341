import { listReasons } from "@/db/reasons";
import { loadLastYear, type StoredReport } from "@/db/reports";
import type { CheckedReport } from "@/lib/checks/check-input";
import { scopedNumbers } from "@/lib/checks/reasons";
import { type Checked, runChecks } from "@/lib/checks/run-checks";
import type { Edition } from "@/lib/editions/edition";
import { editionById } from "@/lib/editions/register";
import { deriveFigures } from "@/lib/report/figures";
import { readInterchange } from "@/lib/report/interchange";
import type { Reason } from "@/lib/report/reason";
import type { Figures, Report } from "@/lib/report/values";
import { invalid } from "./body";

export const checkedReport = (edition: Edition, report: Report, printed?: Figures): CheckedReport => ({
  edition,
  report,
  figures: deriveFigures(edition, report.figures),
  ...(printed && Object.keys(printed).length > 0 ? { printed } : {}),
});

/** The date in China, where the report is due. */
export const todayInChina = (): string => new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });

/** Every check of a stored report, against last year's of the same unit where there is one. */
export async function checkStored({
  id,
  report,
}: StoredReport): Promise<Checked & CheckedReport & { reasons: Reason[] }> {
  const [lastYear, reasons] = [await loadLastYear(report), await listReasons(id)];
  const checked = checkedReport(editionById(report.edition), report);
  return {
    ...checked,
    reasons,
    ...runChecks({
      ...checked,
      scoped: scopedNumbers(reasons),
      lastYear: lastYear ? checkedReport(editionById(lastYear.edition), lastYear) : undefined,
      today: todayInChina(),
    }),
  };
}

/** An interchange file out of a request; its printed totals are checked, not refused. @throws `invalid`. */
export function checkedInterchange(json: unknown, pointer: string): CheckedReport {
  const read = readInterchange(json, pointer);
  if (!read.ok) throw invalid(read.faults);
  return checkedReport(read.edition, read.report, read.printed);
}
