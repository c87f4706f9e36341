import { dayInChina } from "../report/deadline";

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/**
 * @param deadline YYYY-MM-DD, the last day in time
 * @param arrivedAt ISO 8601; null: it has not arrived
 * @param now ISO 8601, by which what has not arrived is judged
 * @returns days after the deadline; negative: days before it
 */
export const daysAfter = (deadline: string, arrivedAt: string | null, now: string): number =>
  dayNumber(dayInChina(arrivedAt ?? now)) - dayNumber(deadline);

/** @returns how many days late, 0 in time. What has not arrived is late once the deadline has passed. */
export const daysLate = (deadline: string, arrivedAt: string | null, now: string): number =>
  Math.max(0, daysAfter(deadline, arrivedAt, now));
