import type { ChecksJob } from "@/lib/beside/desk-jobs";
import type { PrintedFigures } from "@/lib/checks/check-input";
import type { BodyRead } from "@/lib/contract/operations";
import { readInterchange } from "@/lib/report/interchange";
import type { Report } from "@/lib/report/values";
import { invalid } from "./body";
import { todayInChina } from "./checked-report";

/** An interchange file out of a request; its printed totals are checked, not refused. @throws `invalid`. */
export function checkedInterchange(json: unknown, pointer: string): { report: Report; printed: PrintedFigures } {
  const read = readInterchange(json, pointer);
  if (!read.ok) throw invalid(read.faults);
  return { report: read.report, printed: read.printed };
}

/** The checks of a report out of a request, against last year's where it has one. @throws `invalid`. */
export const checksOfBody = ({ report, lastYear, notices }: BodyRead<"POST /api/checks">): ChecksJob => ({
  ...checkedInterchange(report, "/report"),
  lastYear: lastYear ? checkedInterchange(lastYear, "/lastYear") : undefined,
  reasons: [],
  notices,
  today: todayInChina(),
});
