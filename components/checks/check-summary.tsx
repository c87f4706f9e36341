"use client";

import { useReportContext, useReportValue } from "@/components/report/report-context";
import { proseIds } from "@/lib/report/values";
import { useChecks } from "./check-context";
import { tracedCount } from "./number-kinds";

/** What has been checked and what is left to do, in one line. */
export function CheckSummary() {
  const { readOnly } = useReportContext();
  const filled = useReportValue(({ figures }) => [...figures.values()].filter((value) => value !== null).length);
  const ready = useChecks((state) => state.ready);
  const counts = useChecks((state) => state.counts);
  const traced = useChecks(({ numbers }) => tracedCount(numbers));
  const texts = useChecks(({ report }) => proseIds.filter((id) => report.text[id].trim() !== "").length);
  if (!ready) return <p className="lead">正在检查…</p>;
  const { errors, warnings, todo } = counts;
  return (
    <p className="lead">
      检查了 {filled} 个数、{texts} 段文字和 {traced} 处文中数字。
      {errors > 0 && (
        <>
          <b className="text-err">{errors} 处错误</b>要改正。
        </>
      )}
      {warnings > 0 && (
        <>
          <b className="text-warn">{warnings} 处提醒</b>要改正或写明理由。
        </>
      )}
      {todo > 0 && <>{todo} 处还没填完。</>}
      {errors + warnings + todo === 0 && (readOnly ? "没有要改的。" : "没有要改的，可以定稿。")}
    </p>
  );
}
