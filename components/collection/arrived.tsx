import { dayInChina } from "@/lib/report/deadline";
import { printClock, printDayOfYear } from "@/lib/report/print-date";

/** @returns 今天 08:41, 1 月 20 日 10:25, on China's clock. */
export function printArrival(at: string, now: string): string {
  const day = dayInChina(at);
  return `${day === dayInChina(now) ? "今天" : printDayOfYear(day)} ${printClock(at)}`;
}

export const Arrived = ({ at, now }: { at: string | null; now: string }) =>
  at === null ? null : printArrival(at, now);
