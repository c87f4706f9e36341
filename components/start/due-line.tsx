import { type Due, duties } from "@/lib/report/deadline";
import { printDay } from "@/lib/report/print-date";
import type { UnitKind } from "@/lib/report/values";

function DaysLeft({ days }: { days: number }) {
  if (days === 0) return <b>就是今天</b>;
  return days > 0 ? (
    <>
      还有 <b>{days} 天</b>
    </>
  ) : (
    <>
      已经过了 <b>{-days} 天</b>
    </>
  );
}

type DueLineProps = { due: Due; kind: UnitKind; end?: string };

/** 2026 年度报告应在 2027 年 1 月 31 日前提交并公布，还有 19 天。 `end` is what the sentence says last. */
export function DueLine({ due: { year, deadline, daysLeft }, kind, end = "" }: DueLineProps) {
  return (
    <>
      <b>{year} 年度</b>报告应在 <b>{printDay(deadline)}</b>前{duties[kind]}，
      <DaysLeft days={daysLeft} />
      {end && `，${end}`}。
    </>
  );
}
