import { PageFrame } from "@/components/frame/page-frame";
import { PageTitle } from "@/components/frame/page-main";
import { dayInChina } from "@/lib/report/deadline";
import type { Waiting } from "@/lib/waiting/job";
import { JobList } from "./job-list";
import { WaitingDrawn } from "./waiting-drawn";

/** 待办: one line for each thing, the nearest first; what others have to do comes last. */
export function WaitingPage({ waiting: { today, soon, others }, now }: { waiting: Waiting; now: string }) {
  const own = today.length + soon.length;
  const isLate = today.some(({ due }) => due !== null && due < dayInChina(now));
  const dueName = isLate ? "今天到期和过期的" : "今天到期";
  return (
    <PageFrame current="/waiting">
      <WaitingDrawn count={own} />
      <PageTitle>待办</PageTitle>
      <p className="mt-1.5 text-[16px] leading-[26px] text-ink-2">
        {own === 0 ? (
          "没有等您做的事。"
        ) : (
          <>
            <b className="text-ink">{own} 件</b>等您
            {today.length > 0 && (
              <>
                ，{dueName} <b className="text-ink">{today.length} 件</b>
              </>
            )}
            。
          </>
        )}
      </p>
      {today.length > 0 && <Heading>{dueName}</Heading>}
      <JobList jobs={today} now={now} first={0} />
      {today.length > 0 && soon.length > 0 && <Heading>这几天</Heading>}
      <JobList jobs={soon} now={now} first={today.length} />
      {others.length > 0 && <Heading note="不用您做，超过时会提到上面来">等别人的</Heading>}
      <JobList jobs={others} now={now} first={own} />
    </PageFrame>
  );
}

const Heading = ({ children, note }: { children: string; note?: string }) => (
  <div className="mt-[22px] flex flex-wrap items-baseline gap-x-2.5">
    <h2 className="text-h2">{children}</h2>
    {note && <span className="text-small text-ink-2">{note}</span>}
  </div>
);
