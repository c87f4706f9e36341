import { dueFor, nextDue } from "@/lib/report/deadline";
import { DueLine } from "./due-line";
import { PageTitle } from "./page-frame";
import type { ReportRow } from "./report-row";
import { ReportShelf } from "./report-shelf";
import { ResumeCard } from "./resume-card";

/** The start page once there is a report: what is due, where one stopped, everything there is. */
export function ShelfPage({ rows, today }: { rows: ReportRow[]; today: string }) {
  const last = rows.find(({ look }) => look === "drafting");
  const own = rows.find(({ look }) => look !== "example");
  const unit = { name: own?.unit ?? "", kind: own?.kind ?? "department" };
  return (
    <>
      <PageTitle>我的报告</PageTitle>
      <p className="mt-1.5 text-[16px] leading-[26px] text-ink-2 [&_b]:text-ink">
        <DueLine due={last ? dueFor(last.kind, last.year, today) : nextDue(unit.kind, today)} />
      </p>
      {last && <ResumeCard row={last} />}
      <ReportShelf rows={rows} today={today} unit={unit} />
    </>
  );
}
