import type { UnitKind } from "./values";

/** 《条例》第四十九条: departments submit and publish by 31 January, governments publish by 31 March of the next year. */
const lastDays: Record<UnitKind, string> = { department: "01-31", government: "03-31" };

/** While this many days have passed since the deadline, the report of that year is still the one that is due. */
const overdueDays = 90;

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

/** @returns the deadline of an unfinished report, as long as it is near; otherwise the next one. */
export function dueFor(kind: UnitKind, unfinishedYear: number, today: string): Due {
  const own = dueOf(kind, unfinishedYear, today);
  return own.daysLeft < 0 && own.daysLeft >= -overdueDays ? own : nextDue(kind, today);
}

/** @returns the calendar day in China at an instant (ISO 8601). */
export const dayInChina = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
