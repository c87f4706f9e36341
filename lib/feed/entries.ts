import { dayInChina } from "../report/deadline";
import { printDayOfYear } from "../report/print-date";
import { dueWords, type Job } from "../waiting/job";
import type { FeedEntry } from "./atom";

const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`).toISOString();

/** On the day on which something is due it is told once more. */
function updatedOf({ due, since }: Job, today: string): string {
  const told = new Date(since).toISOString();
  return due !== null && due <= today && startOf(due) > told ? startOf(due) : told;
}

const summaryOf = ({ due }: Job, today: string) =>
  due === null ? "" : (dueWords(due, today) ?? `${printDayOfYear(due)}前`);

/**
 * What of somebody's jobs a feed tells, the newest first: what they have to do themselves, without its details, which may be
 * words of a report.
 * @param idOf an IRI for what a job is known by
 */
export function entriesOf(
  jobs: readonly Job[],
  { now, origin, idOf }: { now: string; origin: string; idOf: (id: string) => string },
): FeedEntry[] {
  const today = dayInChina(now);
  return jobs
    .filter(({ own }) => own)
    .map((job) => ({
      ...{ id: idOf(job.id), title: job.title, summary: summaryOf(job, today) },
      ...{ href: new URL(job.href, origin).href, updated: updatedOf(job, today) },
    }))
    .sort((one, other) => other.updated.localeCompare(one.updated) || one.id.localeCompare(other.id));
}
