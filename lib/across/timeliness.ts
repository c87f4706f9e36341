import type { OfficeClass } from "../collection/office-class";
import { daysLate } from "../collection/punctuality";
import type { NamedOffice } from "../collection/sum";
import { dayInChina } from "../report/deadline";

/** When an office sent what, oldest first; instants are ISO 8601, `deadline` is YYYY-MM-DD. */
export type TimedOffice = {
  office: NamedOffice;
  class: OfficeClass;
  deadline: string;
  arrivals: readonly string[];
  returns: readonly string[];
};

export type LateOffice = Pick<TimedOffice, "office" | "class" | "deadline"> & {
  /** The day on which the first report came, China's. */
  arrivedOn: string;
  days: number;
  returns: number;
  /** Days from the last return to the next report; null: none was returned. */
  mendedAfter: number | "open" | null;
};

/** One day of the chart: who sent the first report on it. */
export type ArrivalDay = { day: string; offices: { office: NamedOffice; class: OfficeClass; late: boolean }[] };

export type Timeliness = {
  reported: number;
  inTime: number;
  /** Latest first. */
  late: LateOffice[];
  missing: NamedOffice[];
  days: ArrivalDay[];
  deadlines: { day: string; classes: OfficeClass[] }[];
};

const oneDay = 86_400_000;

function mendedAfter({ arrivals, returns }: TimedOffice): LateOffice["mendedAfter"] {
  const returned = returns[returns.length - 1];
  if (returned === undefined) return null;
  const next = arrivals.find((arrival) => arrival > returned);
  if (next === undefined) return "open";
  return Math.round((Date.parse(dayInChina(next)) - Date.parse(dayInChina(returned))) / oneDay);
}

/** Days without anybody belong between others, and do not begin or end the chart. */
const longestChart = 62;

function daysBetween(first: string, last: string): string[] {
  const length = Math.round((Date.parse(last) - Date.parse(first)) / oneDay) + 1;
  if (length > longestChart) return [];
  return Array.from({ length }, (_, index) =>
    new Date(Date.parse(`${first}T00:00:00Z`) + index * oneDay).toISOString().slice(0, 10),
  );
}

function daysOf(offices: readonly TimedOffice[]): ArrivalDay[] {
  const byDay = new Map<string, ArrivalDay["offices"]>();
  for (const { office, class: kind, arrivals, deadline } of offices) {
    const day = dayInChina(arrivals[0]);
    const late = daysLate(deadline, arrivals[0], arrivals[0]) > 0;
    byDay.set(day, [...(byDay.get(day) ?? []), { office, class: kind, late }]);
  }
  const known = [...byDay.keys()].sort();
  if (known.length === 0) return [];
  const between = daysBetween(known[0], known[known.length - 1]);
  return (between.length > 0 ? between : known).map((day) => ({ day, offices: byDay.get(day) ?? [] }));
}

function deadlinesOf(offices: readonly TimedOffice[]): Timeliness["deadlines"] {
  const byDay = new Map<string, Set<OfficeClass>>();
  for (const { deadline, class: kind } of offices)
    byDay.set(deadline, (byDay.get(deadline) ?? new Set<OfficeClass>()).add(kind));
  return [...byDay].sort(([a], [b]) => a.localeCompare(b)).map(([day, classes]) => ({ day, classes: [...classes] }));
}

/** 时效: who sent the first report in time, who late and by how much, who has sent none. */
export function timelinessOf(offices: readonly TimedOffice[]): Timeliness {
  const sent = offices.filter(({ arrivals }) => arrivals.length > 0);
  const late = sent.flatMap((each): LateOffice[] => {
    const [first] = each.arrivals;
    const days = daysLate(each.deadline, first, first);
    if (days === 0) return [];
    const { office, class: kind, deadline } = each;
    return [
      {
        ...{ office, class: kind, deadline, arrivedOn: dayInChina(first), days },
        ...{ returns: each.returns.length, mendedAfter: mendedAfter(each) },
      },
    ];
  });
  return {
    reported: sent.length,
    inTime: sent.length - late.length,
    late: late.sort((a, b) => b.days - a.days),
    missing: offices.filter(({ arrivals }) => arrivals.length === 0).map(({ office }) => office),
    days: daysOf(sent),
    deadlines: deadlinesOf(offices),
  };
}

/** 2 天, 还没有再报, —: how long an office took after its last return. */
export const mendedWords = (after: LateOffice["mendedAfter"]): string =>
  after === null ? "—" : after === "open" ? "还没有再报" : after === 0 ? "当天" : `${after} 天`;
