import { officeClasses } from "@/lib/collection/office-class";
import { deadlineOf } from "@/lib/report/deadline";
import { printDayOfYear } from "@/lib/report/print-date";
import type { AcrossView } from "./across-view";

type Time = AcrossView["time"];

const [step, across, dot, foot, head] = [58, 2, 17, 26, 44];
/** More than these are one column of a number: dots that nobody counts say nothing. */
const mostDots = 40;

const isTown = (kind: Time["days"][number]["offices"][number]["class"]) => kind === "township" || kind === "other";

/** Further from each other than this, arrivals and deadlines are not drawn in one line of days. */
const longest = 62;
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const dayOf = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** The days of arrivals with those up to the deadlines, on which nobody has come yet. */
function daysUpTo(days: Time["days"], limits: readonly string[]): Time["days"] {
  const all = [...days.map(({ day }) => day), ...limits].map(dayNumber);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  if (last - first >= longest) return days;
  return Array.from({ length: last - first + 1 }, (_, index) => dayOf(first + index)).map(
    (day) => days.find((each) => each.day === day) ?? { day, offices: [] },
  );
}

/** Until when offices send, and until when the law wants all of it published. */
function limitsOf({ deadlines }: Time, year: number): { day: string; name: string }[] {
  const sent = deadlines.map(({ day, classes }) => ({
    day,
    name: `${classes.map((each) => officeClasses[each]).join("、")}到期`,
  }));
  const published = deadlineOf("department", year);
  const [same] = sent.filter(({ day }) => day === published);
  if (!same) return [...sent, { day: published, name: "法定公布" }];
  return sent.map((each) => (each === same ? { ...each, name: "到期、法定公布" } : each));
}

/** A mark for each first report on its day: full for departments, hollow for towns, crossed where late. */
export function ArrivalChart({ time, year }: { time: Time; year: number }) {
  const set = limitsOf(time, year);
  const days = daysUpTo(
    time.days,
    set.map(({ day }) => day),
  );
  const tallest = Math.max(2, ...days.map(({ offices }) => Math.ceil(Math.min(offices.length, mostDots) / across)));
  const [width, height] = [days.length * step + 40, head + tallest * dot + foot];
  const base = height - foot;
  const limits = set.flatMap(({ day, name }) => {
    const at = days.findIndex((each) => each.day === day);
    return at < 0 ? [] : [{ x: (at + 1) * step, name }];
  });
  return (
    <figure className="across-chart">
      <figcaption>
        <span>● 部门、派出机构、垂直管理</span>
        <span>○ 乡镇街道、其他</span>
        <span className="late">✕ 迟报</span>
      </figcaption>
      <div className="across-scroll">
        <svg width={width} height={height} role="img" aria-label={said(days)}>
          <line x1={0} x2={width} y1={base} y2={base} className="axis" />
          {limits.map(({ x, name }) => (
            <g key={x}>
              <line x1={x} x2={x} y1={20} y2={base} className="limit" />
              <text x={x - 4} y={14} textAnchor="end">
                {name.length > 12 ? `${name.slice(0, 11)}…` : name}
              </text>
            </g>
          ))}
          {days.map((day, index) => (
            <Day key={day.day} day={day} x={index * step + step / 2} base={base} />
          ))}
        </svg>
      </div>
    </figure>
  );
}

const said = (days: Time["days"]) =>
  days
    .filter(({ offices }) => offices.length > 0)
    .map(
      ({ day, offices }) =>
        `${printDayOfYear(day)} ${offices.length} 个，迟 ${offices.filter(({ late }) => late).length} 个`,
    )
    .join("；");

function Day({ day: { day, offices }, x, base }: { day: Time["days"][number]; x: number; base: number }) {
  const marks = offices.slice(0, mostDots);
  const top = base - Math.ceil(marks.length / across) * dot;
  return (
    <g>
      {marks.map(({ office, class: kind, late }, index) => {
        const at = { x: x - dot / 2 + (index % across) * dot, y: base - 10 - Math.floor(index / across) * dot };
        if (late)
          return (
            <path
              key={office.id}
              d={`M${at.x - 5} ${at.y - 5}l10 10M${at.x + 5} ${at.y - 5}l-10 10`}
              className="late"
            />
          );
        return <circle key={office.id} cx={at.x} cy={at.y} r={6} className={isTown(kind) ? "town" : "organ"} />;
      })}
      {offices.length > 0 && (
        <text x={x} y={top - 8} textAnchor="middle">
          {offices.length}
        </text>
      )}
      <text x={x} y={base + 18} textAnchor="middle" className="day">
        {Number(day.slice(8)) === 1 ? printDayOfYear(day) : `${Number(day.slice(8))} 日`}
      </text>
    </g>
  );
}
