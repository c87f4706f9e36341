"use client";

import { useEffect, useState } from "react";
import { NotCarriedList } from "./carried-dialog";
import { type Opening, openingOf } from "./report-requests";

const pause = 300;

/** @returns what the office's report of the year before would bring along, once the name rests; null where there is none. */
export function useOpening(office: string, year: number): Opening | null {
  const [found, setFound] = useState<{ key: string; opening: Opening | null } | null>(null);
  const key = `${office}/${year}`;
  useEffect(() => {
    if (office === "") return;
    let gone = false;
    const timer = setTimeout(async () => {
      const answer = await openingOf(office, year);
      if (!gone && answer.ok) setFound({ key: `${office}/${year}`, opening: answer.value.opening });
    }, pause);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [office, year]);
  return found?.key === key ? found.opening : null;
}

type CarryOverChoiceProps = { opening: Opening; chosen: boolean; onChoose: (chosen: boolean) => void };

/** Begins the year with last year's report, unless one would rather begin with nothing. */
export function CarryOverChoice({ opening, chosen, onChoose }: CarryOverChoiceProps) {
  const { lastYear, carried, notCarried } = opening;
  return (
    <div className="rounded-ctl border border-line-2 bg-label px-3 py-2 text-small">
      <label className="flex items-start gap-2">
        <input
          type="checkbox"
          className="mt-0.5 size-[18px] flex-none accent-accent"
          checked={chosen}
          onChange={(event) => onChoose(event.target.checked)}
        />
        <span>
          带入 {lastYear} 年度的单位、联系方式{carried.length > 0 && `和上年结转 ${carried.length} 个数`}
        </span>
      </label>
      {notCarried.length > 0 && (
        <details className="mt-1">
          <summary className="cursor-pointer text-ink-2">有 {notCarried.length} 处带不过来</summary>
          <NotCarriedList opening={opening} />
        </details>
      )}
    </div>
  );
}
