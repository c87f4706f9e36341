"use client";

import { Select } from "@/components/ui/held-input";
import type { Edition } from "@/lib/editions/edition";
import { useProposal } from "./proposal-context";

const latest = 2099;

/** A report's figures have their addresses in one edition: only that edition's years are offered. */
function yearsOf({ reportingYears: { from, to } }: Edition, around: number): number[] {
  const last = Math.min(to ?? Math.max(around, new Date().getFullYear()), latest);
  return Array.from({ length: last - from + 1 }, (_, index) => last - index);
}

export function YearSelect({ className, id }: { className?: string; id?: string }) {
  const { edition, corrected, correct } = useProposal();
  return (
    <Select
      id={id}
      className={className}
      aria-label="年度"
      value={corrected.year}
      onChange={(event) => correct({ year: Number(event.target.value) })}
    >
      {corrected.year === 0 && <option value={0}>选年度</option>}
      {yearsOf(edition, corrected.year).map((year) => (
        <option key={year} value={year}>
          {year} 年度
        </option>
      ))}
    </Select>
  );
}
