"use client";

import type { ProseId } from "@/lib/editions/edition";
import { useChecks } from "./check-context";
import { numberClass, standingNames, standingOf, standings } from "./number-kinds";

/** At the foot of a text: how many of its numbers stand how to the tables, each with its mark. */
export function NumberLegend({ id }: { id: ProseId }) {
  const numbers = useChecks((state) => state.numbers[id]);
  const shown = standings
    .map((standing) => ({ standing, count: numbers.filter((trace) => standingOf(trace) === standing).length }))
    .filter(({ count }) => count > 0);
  return (
    <span className="legend prose">
      {shown.map(({ standing, count }) => (
        <span key={standing}>
          <span className={numberClass(standing)}>{count}</span> {standingNames[standing]}
        </span>
      ))}
    </span>
  );
}
