import { officeClasses } from "@/lib/collection/office-class";
import { printDayOfYear } from "@/lib/report/print-date";
import type { AcrossView } from "./across-view";

type Time = AcrossView["time"];

const [step, across, dot, foot, head] = [58, 2, 17, 26, 44];
/** More than these are one column of a number: dots that nobody counts say nothing. */
const mostDots = 40;

const isTown = (kind: Time["days"][number]["offices"][number]["class"]) => kind === "township" || kind === "other";

/** A mark for each first report on its day: full for departments, hollow for towns, crossed where late. */
export function ArrivalChart({ time }: { time: Time }) {
  const { days, deadlines } = time;
  const tallest = Math.max(2, ...days.map(({ offices }) => Math.ceil(Math.min(offices.length, mostDots) / across)));
  const [width, height] = [days.length * step + 40, head + tallest * dot + foot];
  const base = height - foot;
  const limits = deadlines.flatMap(({ day, classes }) => {
    const at = days.findIndex((each) => each.day === day);
    return at < 0 ? [] : [{ x: (at + 1) * step, name: `${classes.map((each) => officeClasses[each]).join("、")}到期` }];
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
