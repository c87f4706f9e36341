import { ButtonLink } from "@/components/ui/button";
import { dayInChina } from "@/lib/report/deadline";
import { printDayOfYear, printMoment } from "@/lib/report/print-date";
import { dueWords, type Job } from "@/lib/waiting/job";
import { JobMark } from "./job-mark";

/** When it is due, or since when it waits. */
function whenOf({ when, due, since }: Job, now: string): string {
  if (when !== undefined) return when;
  if (due === null) return printMoment(since, now);
  return dueWords(due, dayInChina(now)) ?? `${printDayOfYear(due)}前`;
}

type ListProps = { jobs: Job[]; now: string; first: number };

/** `first`: how many stand above: the very first is what one begins with. */
export function JobList({ jobs, now, first }: ListProps) {
  if (jobs.length === 0) return null;
  return (
    <ul
      className={`mt-2 overflow-hidden rounded-ctl border border-line-2 ${jobs[0].own ? "bg-paper" : "bg-transparent"}`}
    >
      {jobs.map((job, at) => (
        <JobLine key={job.id} job={job} now={now} primary={job.own && first + at === 0} />
      ))}
    </ul>
  );
}

function JobLine({ job, now, primary }: { job: Job; now: string; primary: boolean }) {
  const { title, detail, href, button, own } = job;
  const variant = primary ? "primary" : own ? "normal" : "quiet";
  return (
    <li className="grid grid-cols-[22px_minmax(0,1fr)_150px_136px] items-center gap-3.5 border-b border-line px-[18px] py-[11px] last:border-b-0 max-tablet:grid-cols-[22px_minmax(0,1fr)] max-tablet:gap-x-3 max-tablet:gap-y-1 max-tablet:px-4 max-tablet:py-3.5">
      <JobMark mark={job.mark} />
      <div className="min-w-0 wrap-anywhere">
        <b className="text-[16px] leading-6">{title}</b>
        <span className="block text-small text-ink-2">{detail}</span>
      </div>
      <span className="text-small text-ink-2 max-tablet:col-start-2 max-tablet:empty:hidden">{whenOf(job, now)}</span>
      <ButtonLink
        href={href}
        prefetch={false}
        variant={variant}
        aria-label={`${button}：${title}`}
        className="min-w-28 justify-self-end max-tablet:col-start-2 max-tablet:mt-1.5 max-tablet:justify-self-stretch"
      >
        {button}
      </ButtonLink>
    </li>
  );
}
