"use client";

import { useRouter } from "next/navigation";
import { useId, useTransition } from "react";
import { Select } from "@/components/ui/held-input";
import { comparePath, latestTwo, type OfficeChoices } from "./compared-offices";

type PickerProps = { offices: OfficeChoices[]; office: OfficeChoices; chosen: string[]; most: number };

/** Which office, which of its years: the page follows every tick. */
export function ReportPicker({ offices, office, chosen, most }: PickerProps) {
  const router = useRouter();
  const [waiting, start] = useTransition();
  const id = useId();
  const show = (ids: string[]) => start(() => router.replace(comparePath(ids), { scroll: false }));
  const full = chosen.length >= most;
  // The last one stays: it says which office is shown.
  const blocked = (report: string) => (chosen.includes(report) ? chosen.length === 1 : full);
  const toggle = (report: string) => {
    if (blocked(report)) return;
    show(chosen.includes(report) ? chosen.filter((other) => other !== report) : [...chosen, report]);
  };
  return (
    <div className="picker" aria-busy={waiting}>
      {offices.length > 1 && (
        <div className="unit-choice">
          <label htmlFor={id}>单位</label>
          <Select
            id={id}
            value={office.id}
            onChange={({ target }) => show(latestTwo(offices.find((each) => each.id === target.value) ?? office))}
          >
            {offices.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </Select>
        </div>
      )}
      <fieldset>
        <legend>年份（两个到 {most} 个）</legend>
        {office.reports.map(({ id: report, name }) => {
          return (
            <label key={report} className="year">
              <input
                type="checkbox"
                checked={chosen.includes(report)}
                aria-disabled={blocked(report) || undefined}
                onChange={() => toggle(report)}
              />
              {name} 年
            </label>
          );
        })}
        {full && office.reports.length > most && <span className="hint">已选满 {most} 个，去掉一个才能换别的</span>}
      </fieldset>
    </div>
  );
}
