import type { UnitKind } from "./values";

/** 《条例》第四十九条: departments submit and publish by 31 January, governments publish by 31 March of the next year. */
const lastDays: Record<UnitKind, string> = { department: "01-31", government: "03-31" };

/** For so many days after its deadline a report is still the one that a clerk comes to write. */
const overdueDays = 90;

/** What is due of whom: departments submit and publish; a government's report is published by the organ that would receive it. */
export const duties: Record<UnitKind, string> = { department: "提交并公布", government: "公布" };

/** `daysLeft` is 0 on the last day and negative after it. Dates are YYYY-MM-DD. */
export type Due = { year: number; deadline: string; daysLeft: number };

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** @returns the last day on which the report of `year` is in time. */
export const deadlineOf = (kind: UnitKind, year: number): string => `${year + 1}-${lastDays[kind]}`;

/** @param today YYYY-MM-DD. @returns when the report of `year` is due, and how long that is from today. */
export function dueOf(kind: UnitKind, year: number, today: string): Due {
  const deadline = deadlineOf(kind, year);
  return { year, deadline, daysLeft: dayNumber(deadline) - dayNumber(today) };
}

/** @returns the report whose deadline comes next. */
export function nextDue(kind: UnitKind, today: string): Due {
  const year = Number(today.slice(0, 4));
  const last = dueOf(kind, year - 1, today);
  return last.daysLeft >= 0 ? last : dueOf(kind, year, today);
}

/** @returns the first year of which the report is still in time: those of the years before are overdue. */
export const firstYearDue = (kind: UnitKind, today: string): number => nextDue(kind, today).year;

/** @returns the report that is written now: last year's for a while after its deadline, too. */
export function dueToWrite(kind: UnitKind, today: string): Due {
  const last = dueOf(kind, Number(today.slice(0, 4)) - 1, today);
  return last.daysLeft >= -overdueDays ? last : nextDue(kind, today);
}

/** @returns the calendar day in China at an instant (ISO 8601). */
export const dayInChina = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
