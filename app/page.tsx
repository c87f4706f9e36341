import { DueLine } from "@/components/start/due-line";
import { EmptyStart } from "@/components/start/empty-start";
import { PageFrame, PageTitle } from "@/components/start/page-frame";
import { buildRow } from "@/components/start/report-row";
import { ReportShelf } from "@/components/start/report-shelf";
import { ResumeCard } from "@/components/start/resume-card";
import { listReports } from "@/db/reports";
import { dayInChina, dueFor, nextDue } from "@/lib/report/deadline";

export const dynamic = "force-dynamic";

export default async function StartPage() {
  const now = new Date().toISOString();
  const today = dayInChina(now);
  const rows = (await listReports()).map((stored) => buildRow(stored, now));
  if (rows.length === 0)
    return (
      <PageFrame current="/">
        <EmptyStart today={today} />
      </PageFrame>
    );
  const last = rows.find(({ look }) => look === "drafting");
  const own = rows.find(({ look }) => look !== "example");
  const unit = { name: own?.unit ?? "", kind: own?.kind ?? "department" };
  return (
    <PageFrame current="/">
      <PageTitle>我的报告</PageTitle>
      <p className="mt-1.5 text-[16px] leading-[26px] text-ink-2 [&_b]:text-ink">
        <DueLine due={last ? dueFor(last.kind, last.year, today) : nextDue(unit.kind, today)} />
      </p>
      {last && <ResumeCard row={last} />}
      <ReportShelf rows={rows} today={today} unit={unit} />
    </PageFrame>
  );
}
