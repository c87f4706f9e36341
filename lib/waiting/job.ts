/** What a job is drawn with; each has its own shape. */
export const jobMarks = [
  "tray",
  "late",
  "returned",
  "comment",
  "correction",
  "sign",
  "review",
  "write",
  "ask",
  "out",
] as const;
export type JobMark = (typeof jobMarks)[number];

/** One thing that waits for somebody. */
export type Job = {
  /** Stays the same as long as it is the same thing: feeds and lists know it by this. */
  id: string;
  mark: JobMark;
  /** Whose and what, without a word of what a report says: a feed shows it. */
  title: string;
  /** What more the page says. */
  detail: string;
  /** YYYY-MM-DD, the last day in time; null where there is none. */
  due: string | null;
  /** Since when, ISO 8601. */
  since: string;
  /** In the place of `due` and `since`, where they do not say it: 部门迟 4 天. */
  when?: string;
  /** Where it is done, a path of this program, and what the button there is called. */
  href: string;
  button: string;
  /** false: somebody else has to do it. */
  own: boolean;
};

export type Waiting = { today: Job[]; soon: Job[]; others: Job[] };

const byDue = (a: Job, b: Job) =>
  (a.due ?? "9999").localeCompare(b.due ?? "9999") || a.since.localeCompare(b.since) || a.id.localeCompare(b.id);

/**
 * @param today YYYY-MM-DD
 * @returns what is due today or overdue, what else waits, and what others have to do; the nearest first
 */
export function inOrder(jobs: readonly Job[], today: string): Waiting {
  const sorted = jobs.toSorted(byDue);
  const isDue = ({ own, due }: Job) => own && due !== null && due <= today;
  return {
    today: sorted.filter(isDue),
    soon: sorted.filter((job) => job.own && !isDue(job)),
    others: sorted.filter(({ own }) => !own),
  };
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** @returns 今天到期, 迟 4 天, or null where the day is still to come */
export function dueWords(due: string, today: string): string | null {
  const late = daysBetween(due, today);
  if (late < 0) return null;
  return late === 0 ? "今天到期" : `迟 ${late} 天`;
}
