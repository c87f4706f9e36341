"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { officeClasses } from "@/lib/collection/office-class";
import { dayInChina } from "@/lib/report/deadline";
import { printDay, printDayOfYear } from "@/lib/report/print-date";
import type { Entry } from "./roster-page";

const heads = ["序", "单位", "类别", "期限", "联系人", ""];
const rowHeight = 39;
/** Fewer are found by looking. */
const fewest = 20;

type RosterTableProps = {
  offices: Entry[];
  onEdit: (entry: Entry) => void;
  onLeave: (entry: Entry) => void;
  onComeBack: (entry: Entry) => void;
};

/** Every office a row, of which only those in sight are built. */
export function RosterTable({ offices, ...actions }: RosterTableProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState("");
  const shown = offices.filter(({ office }) =>
    [office.name, ...office.formerNames].some((name) => name.includes(words)),
  );
  const rows = useVirtualizer({
    ...{ count: shown.length, estimateSize: () => rowHeight, overscan: 12 },
    ...{ getScrollElement: () => scroll.current, initialRect: { width: 1366, height: 700 } },
    getItemKey: (index) => shown[index].office.id,
  });
  const built = rows.getVirtualItems();
  const above = built[0]?.start ?? 0;
  const below = rows.getTotalSize() - (built.at(-1)?.end ?? 0);
  return (
    <>
      {offices.length > fewest && (
        <div role="search" className="mt-3 flex flex-wrap items-center gap-3 text-small">
          <Input
            type="search"
            className="!w-[240px]"
            aria-label="按单位名称找"
            placeholder="单位名称"
            value={words}
            onChange={({ target }) => setWords(target.value.trim())}
          />
          <span className="text-ink-2" role="status">
            {words === "" ? `${offices.length} 个单位` : `找到 ${shown.length} 个`}
          </span>
        </div>
      )}
      <div
        ref={scroll}
        className="mt-3 max-h-[70dvh] overflow-auto border border-line-2 bg-paper"
        tabIndex={0}
        role="region"
        aria-label="名册"
      >
        <table className="w-full text-small" aria-rowcount={shown.length + 1}>
          <thead className="sticky top-0 bg-head text-ink-2">
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className="px-3 py-1.5 text-left font-semibold">
                  {head || <span className="sr-only">改动</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {above > 0 && <Space height={above} />}
            {built.map(({ index, key }) => (
              <RosterRow key={key} {...{ index, entry: shown[index], measure: rows.measureElement }} {...actions} />
            ))}
            {below > 0 && <Space height={below} />}
          </tbody>
        </table>
      </div>
    </>
  );
}

const Space = ({ height }: { height: number }) => (
  <tr>
    <td colSpan={heads.length} style={{ height }} />
  </tr>
);

type RowProps = Omit<RosterTableProps, "offices"> & {
  index: number;
  entry: Entry;
  measure: (row: HTMLTableRowElement | null) => void;
};

function RosterRow({ index, entry, measure, onEdit, onLeave, onComeBack }: RowProps) {
  const { office, position, left, contact, deadline } = entry;
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className="border-t border-line">
      <td className="px-3 py-1 text-ink-2">{position}</td>
      <td className="min-w-[10em] px-3 py-1">
        {office.name}
        {office.formerNames.length > 0 && <span className="text-ink-2">（又叫{office.formerNames.join("、")}）</span>}
        {left && (
          <span className="block text-ink-2">
            {printDay(dayInChina(left.at))}起不报：{left.reason}
          </span>
        )}
      </td>
      <td className="px-3 py-1 whitespace-nowrap">{officeClasses[entry.class]}</td>
      <td className="px-3 py-1 whitespace-nowrap">{printDayOfYear(deadline)}</td>
      <td className="px-3 py-1">{contact}</td>
      <td className="px-3 py-1 text-right whitespace-nowrap">
        <Button size="small" variant="quiet" aria-label={`改${office.name}`} onClick={() => onEdit(entry)}>
          改
        </Button>
        {left ? (
          <Button size="small" variant="quiet" onClick={() => onComeBack(entry)}>
            又要报
          </Button>
        ) : (
          <Button size="small" variant="quiet" aria-label={`${office.name}本年不报`} onClick={() => onLeave(entry)}>
            不报…
          </Button>
        )}
      </td>
    </tr>
  );
}
