const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** @param date YYYY-MM-DD. @returns 2027 年 1 月 31 日. */
export const printDay = (date: string): string => `${Number(date.slice(0, 4))} 年 ${printDayOfYear(date)}`;

/** @param date YYYY-MM-DD. @returns 1 月 31 日. */
export function printDayOfYear(date: string): string {
  const [, month, day] = date.split("-").map(Number);
  return `${month} 月 ${day} 日`;
}

/** @param from YYYY-MM-DD. @returns 1 月 25 日至 27 日, with what differs of month and year; one day alone. */
export function printDaySpan(from: string, until: string): string {
  if (from === until) return printDayOfYear(from);
  if (from.slice(0, 4) !== until.slice(0, 4)) return `${printDay(from)}至 ${printDay(until)}`;
  const sameMonth = from.slice(0, 7) === until.slice(0, 7);
  return `${printDayOfYear(from)}至 ${sameMonth ? `${Number(until.slice(8))} 日` : printDayOfYear(until)}`;
}

const chinasClock = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();

/** @returns the instant on China's clock, as YYYY-MM-DD and HH:MM. */
const onChinasClock = (instant: string) => {
  const local = chinasClock(instant);
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
};

/** @param instant ISO 8601. @returns 10:42, on China's clock. */
export const printClock = (instant: string): string => onChinasClock(instant).time;

/** @param instant ISO 8601. @returns 2027-01-12 10:31:05, on China's clock. */
export const printSecond = (instant: string): string => chinasClock(instant).slice(0, 19).replace("T", " ");

/** @param instant ISO 8601. @returns 今天 10:42, 昨天 16:05, 1 月 20 日 in this year, otherwise with its year. */
export function printMoment(instant: string, now: string): string {
  const { day, time } = onChinasClock(instant);
  const today = onChinasClock(now).day;
  const days = daysBetween(day, today);
  if (days === 0) return `今天 ${time}`;
  if (days === 1) return `昨天 ${time}`;
  return day.slice(0, 4) === today.slice(0, 4) ? printDayOfYear(day) : printDay(day);
}

/** @param instant ISO 8601. @returns 2027年1月12日 10:31, on China's clock: server and browser must print the same. */
export const printInstant = (instant: string): string =>
  new Date(instant).toLocaleString("zh-CN", {
    timeZone: "Asia/Shanghai",
    dateStyle: "long",
    timeStyle: "short",
    hour12: false,
  });
