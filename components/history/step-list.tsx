import Link from "next/link";
import { historyPath } from "@/components/report/steps";
import { ButtonLink } from "@/components/ui/button";
import { Icon, type IconName } from "@/components/ui/icon";
import { dayInChina } from "@/lib/report/deadline";
import { printClock } from "@/lib/report/print-date";
import type { History, HistoryEvent, ListedStep } from "./history";
import { printSpan } from "./step-words";

type Line = { at: string } & ({ step: ListedStep } | { event: HistoryEvent });

const icons: Record<ListedStep["kind"], IconName> = {
  typing: "edit",
  import: "upload",
  ledger: "list",
  restore: "undo",
  pack: "copy",
};

function linesOf({ steps, events }: History): Line[] {
  const lines: Line[] = [
    ...steps.map((step) => ({ at: step.at, step })),
    ...events.map((event) => ({ at: event.at, event })),
  ];
  // What was saved and finalised at one moment was saved first.
  return lines.toSorted((a, b) => b.at.localeCompare(a.at) || ("step" in a ? 1 : -1));
}

const printDay = (day: string) => `${day.slice(0, 4)} 年 ${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`;

/** The steps by day, the last one first. */
export function StepList({ history }: { history: History }) {
  const lines = linesOf(history);
  const days = [...new Set(lines.map(({ at }) => dayInChina(at)))];
  return (
    <nav aria-label="历史的每一步" className="pb-6">
      {days.map((day) => (
        <section key={day} aria-label={printDay(day)} className="mt-4">
          <h3 className="px-5 py-1 text-small text-ink-2">{printDay(day)}</h3>
          <ol>
            {lines
              .filter(({ at }) => dayInChina(at) === day)
              .map((line) => (
                <li key={"step" in line ? line.step.revision : `${line.event.title}${line.at}`}>
                  {"step" in line ? <StepLine step={line.step} history={history} /> : <EventLine event={line.event} />}
                </li>
              ))}
          </ol>
        </section>
      ))}
      {history.more && (
        <p className="px-5 pt-4">
          <ButtonLink href={history.more} prefetch={false} size="small">
            再看更早的
          </ButtonLink>
        </p>
      )}
    </nav>
  );
}

const lineClass = "grid grid-cols-[52px_24px_minmax(0,1fr)] items-start gap-x-2 px-5 py-2";

function StepLine({ step, history: { chosen, report } }: { step: ListedStep; history: History }) {
  const current = chosen?.step.revision === step.revision;
  return (
    <Link
      href={`${historyPath(report.id)}?step=${step.revision}`}
      prefetch={false}
      scroll={false}
      aria-current={current ? "true" : undefined}
      className={`${lineClass} border-l-4 border-transparent text-ink no-underline hover:bg-hover hover:text-ink tablet:aria-[current]:border-accent tablet:aria-[current]:bg-accent-weak`}
    >
      <span className="text-small text-ink-2">{printClock(step.at)}</span>
      <Icon name={icons[step.kind]} className="mt-1 text-accent" />
      <span className="min-w-0">
        <b className="font-semibold wrap-anywhere">{step.title}</b>
        <span className="block text-small text-ink-2">
          {step.by}　{printSpan(step)}
        </span>
        {step.name && <StateName name={step.name} />}
      </span>
    </Link>
  );
}

export const StateName = ({ name }: { name: string }) => (
  <span className="mt-1 inline-flex items-center gap-1 rounded-ctl border border-accent px-2 text-small font-semibold text-accent-dark wrap-anywhere">
    <span className="sr-only">名字：</span>
    {name}
  </span>
);

function EventLine({ event: { title, said, at, by, icon } }: { event: HistoryEvent }) {
  return (
    <div className={`${lineClass} border-l-4 border-transparent`}>
      <span className="text-small text-ink-2">{printClock(at)}</span>
      <Icon name={icon} className={`mt-1 ${icon === "done" ? "text-ok" : "text-ink-2"}`} />
      <span className="min-w-0">
        <b className="font-semibold">{title}</b>
        {by && (
          <span className="block text-small text-ink-2 wrap-anywhere">
            {by}
            {said && `：${said}`}
          </span>
        )}
      </span>
    </div>
  );
}
