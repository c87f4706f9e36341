"use client";

import { ButtonLink } from "@/components/ui/button";
import type { Unit } from "@/lib/report/values";
import { NewReport } from "./new-report";
import { ReportList } from "./report-list";
import { duplicateReport, moveToBin } from "./report-requests";
import { type ReportRow, rowName } from "./report-row";
import { useRun } from "./start-messages";

/** All reports, and what can be done with one without opening it. */
export function ReportShelf({ rows, today, unit }: { rows: ReportRow[]; today: string; unit: Unit }) {
  const run = useRun();
  const onDuplicate = (row: ReportRow) =>
    run(duplicateReport(row.id), { text: `已复制：${rowName(row)}。副本排在第一行。` });
  const onBin = (row: ReportRow) => run(moveToBin(row.id), { text: `已移到回收站：${rowName(row)}。`, undo: row });
  return (
    <section aria-labelledby="all">
      <div className="mt-9 mb-2.5 flex items-center gap-3 max-tablet:flex-wrap">
        <h2 id="all">全部报告</h2>
        <ButtonLink href="/verify" icon="check" className="ml-auto max-tablet:w-full">
          核对校验码
        </ButtonLink>
        <ButtonLink href="/examine" icon="shield" className="max-tablet:w-full">
          体检已发布的报告
        </ButtonLink>
        <ButtonLink href="/import" icon="upload" className="max-tablet:w-full">
          导入报告
        </ButtonLink>
        <NewReport className="max-tablet:min-h-11 max-tablet:w-full" today={today} unit={unit}>
          新建报告
        </NewReport>
      </div>
      <ReportList rows={rows} onDuplicate={onDuplicate} onBin={onBin} />
    </section>
  );
}
