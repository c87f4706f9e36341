import Link from "next/link";
import { mendedWords } from "@/lib/across/timeliness";
import { printDayOfYear } from "@/lib/report/print-date";
import { type AcrossCollection, type AcrossView, submissionAddress } from "./across-view";
import { ArrivalChart } from "./arrival-chart";

type TimeViewProps = { collection: AcrossCollection; view: AcrossView; submissions: Record<string, string> };

/** 时效: when the first reports came, who was late and how long corrections took. */
export function TimeView({ collection, view: { time }, submissions }: TimeViewProps) {
  const { reported, inTime, late, missing } = time;
  return (
    <div className="across-time">
      <h2>
        {reported} 个单位报了，{inTime} 个按时，{late.length} 个迟，{missing.length} 个没有报
      </h2>
      {time.days.length > 0 && <ArrivalChart time={time} year={collection.year} />}
      {missing.length > 0 && <p>没有报的：{missing.map(({ name }) => name).join("、")}。</p>}
      {late.length > 0 && (
        <div className="across-scroll" tabIndex={0} role="region" aria-label="迟报的单位">
          <table className="across-rows">
            <thead>
              <tr>
                {["迟报的单位", "到期", "报来", "迟", "退回", "退回后用了"].map((name, index) => (
                  <th key={name} scope="col" className={index === 3 || index === 4 ? "number" : undefined}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {late.map(({ office, deadline, arrivedOn, days, returns, mendedAfter }) => (
                <tr key={office.id}>
                  <th scope="row">
                    <Link href={submissionAddress(submissions, office.id, collection.id)}>{office.name}</Link>
                  </th>
                  <td className="quiet">{printDayOfYear(deadline)}</td>
                  <td>{printDayOfYear(arrivedOn)}</td>
                  <td className="number">
                    <b>{days} 天</b>
                  </td>
                  <td className="number">{returns}</td>
                  <td className="quiet">{mendedWords(mendedAfter)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
