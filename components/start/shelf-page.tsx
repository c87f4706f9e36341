import { dueFor, nextDue } from "@/lib/report/deadline";
import type { Unit } from "@/lib/report/values";
import { DueLine } from "./due-line";
import { PageTitle } from "./page-frame";
import type { ReportRow } from "./report-row";
import { ReportShelf } from "./report-shelf";
import { ResumeCard } from "./resume-card";

/** Reports of several offices, imported ones among them, say nothing about whose the next one will be. */
function onlyUnit(own: ReportRow[]): Unit {
  const [first] = own;
  const one = first !== undefined && own.every(({ unit }) => unit === first.unit);
  return { name: one ? first.unit : "", kind: first?.kind ?? "department" };
}

/** The start page once there is a report: what is due, where one stopped, everything there is. */
export function ShelfPage({ rows, today }: { rows: ReportRow[]; today: string }) {
  const last = rows.find(({ look }) => look === "drafting");
  const unit = onlyUnit(rows.filter(({ look }) => look !== "example"));
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
