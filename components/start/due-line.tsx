import type { Due } from "@/lib/report/deadline";
import { printDay } from "./print-date";

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

/** 2026 年度报告应在 2027 年 1 月 31 日前提交并公布，还有 19 天。 */
export function DueLine({ due: { year, deadline, daysLeft } }: { due: Due }) {
  return (
    <>
      <b>{year} 年度</b>报告应在 <b>{printDay(deadline)}</b>前提交并公布，
      <DaysLeft days={daysLeft} />。
    </>
  );
}
