"use client";

import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { Seg } from "@/components/ui/seg";
import { type Comparison, type FigureLine, isUnusual, latestChange } from "@/lib/years/compare-years";
import { absenceWords, unusualCount, unusualWords } from "@/lib/years/unusual-words";
import { SparkLine } from "./spark-line";

type Shown = "main" | "all" | "unusual";

const shows: Record<Shown, (line: FigureLine) => boolean> = {
  // What the latest edition no longer has is for those who want to see everything.
  main: ({ main, absent, values }) => main && !absent.includes(values.length - 1),
  all: () => true,
  unusual: isUnusual,
};

/** From this many years on a line says more than the figures. */
const yearsForLine = 3;

/** Year beside year, section by section. */
export function FigureComparison({ comparison }: { comparison: Comparison }) {
  const [shown, setShown] = useState<Shown>("main");
  const unusual = unusualCount(comparison);
  const options: { value: Shown; label: string }[] = [
    { value: "main", label: "主要数字" },
    { value: "all", label: "全部数字" },
    { value: "unusual", label: `只看变化大的 ${unusual}` },
  ];
  const sections = comparison.sections.map((section) => ({ ...section, lines: section.lines.filter(shows[shown]) }));
  return (
    <section aria-labelledby="figures">
      <div className="part-head">
        <h2 id="figures">数字</h2>
        <Seg label="看哪些数字" value={shown} options={options} onChange={setShown} />
      </div>
      <p className="hint">
        变化大：是原来的三倍以上、三分之一以下或正负相反（前后都不到 10
        的不算），金额差一百倍以上的也标出来。标出来不等于错，先看一眼。
      </p>
      {shown === "unusual" && unusual === 0 && <p className="empty">没有变化特别大的数。</p>}
      {sections.map(
        (section) =>
          section.lines.length > 0 && (
            <FigureTable key={section.id} heading={section.heading} lines={section.lines} years={comparison.years} />
          ),
      )}
    </section>
  );
}

type TableProps = { heading: string; lines: FigureLine[]; years: Comparison["years"] };

function FigureTable({ heading, lines, years }: TableProps) {
  const withLine = years.length >= yearsForLine;
  return (
    <section className="compare-scroll" aria-label={heading} tabIndex={0}>
      <table className="compare-table">
        <caption>{heading}</caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            {years.map(({ name }) => (
              <th key={name} scope="col">
                {name} 年
              </th>
            ))}
            <th scope="col">差</th>
            <th scope="col">增长</th>
            {withLine && <td />}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.address} line={line} years={years} withLine={withLine} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ line, years, withLine }: { line: FigureLine; years: Comparison["years"]; withLine: boolean }) {
  const { difference, growth } = latestChange(line);
  const unusual = unusualWords(line, years);
  const absence = absenceWords(line, years);
  return (
    <tr className={unusual ? "unusual" : undefined}>
      <th scope="row">
        {line.label}
        {unusual && (
          <span className="note warn">
            <Icon name="warning" size={14} /> {unusual}
          </span>
        )}
        {absence && <span className="note">{absence}</span>}
      </th>
      {line.values.map((value, index) => (
        <td key={years[index].name} className={line.derived ? "sum" : undefined}>
          {value ?? <span className="none">{line.absent.includes(index) ? "无此项" : "空"}</span>}
        </td>
      ))}
      <td>{difference ?? <span className="none">—</span>}</td>
      <td>{growth ?? <span className="none">—</span>}</td>
      {withLine && (
        <td className="line">
          <SparkLine values={line.values} />
        </td>
      )}
    </tr>
  );
}
