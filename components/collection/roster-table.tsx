"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useRestOfKeys } from "@/components/browser/use-rest-of-keys";
import { call } from "@/components/requests/call";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { officeClasses } from "@/lib/collection/office-class";
import { dayInChina } from "@/lib/report/deadline";
import { printDay, printDayOfYear } from "@/lib/report/print-date";
import type { Entry, RosterView } from "./roster-page";
import { usePagedRows } from "./use-paged-rows";

const heads = ["序", "单位", "类别", "期限", "联系人", ""];
const rowHeight = 39;
/** Fewer are found by looking. */
const fewest = 20;

type RosterTableProps = {
  collectionId: string;
  roster: RosterView;
  /** What is looked for; blank: nothing. */
  words: string;
  /** How many there are in all. */
  all: number;
  onEdit: (entry: Entry) => void;
  onLeave: (entry: Entry) => void;
  onComeBack: (entry: Entry) => void;
};

/** Every office a row, of which only those in sight are built, and only the first come with the page. */
export function RosterTable({ collectionId, roster, words, all, ...actions }: RosterTableProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const { found } = roster;
  const { rowAt, want } = usePagedRows<Entry>({
    ...{ drawn: roster, first: roster.offices, order: words },
    fetchRows: async (page) => {
      const answer = await call("GET /api/collections/{collectionId}/roster", {
        path: { collectionId },
        query: { ...page, ...(words === "" ? {} : { q: words }) },
      });
      return answer.ok ? answer.value.offices : null;
    },
  });
  const rows = useVirtualizer({
    ...{ count: found, estimateSize: () => rowHeight, overscan: 12 },
    ...{ getScrollElement: () => scroll.current, initialRect: { width: 1366, height: 700 } },
    getItemKey: (index) => rowAt(index)?.office.id ?? index,
  });
  const built = rows.getVirtualItems();
  const [first, last] = [built[0]?.index ?? 0, built.at(-1)?.index ?? 0];
  useEffect(() => void want(first, last));
  const above = built[0]?.start ?? 0;
  const below = rows.getTotalSize() - (built.at(-1)?.end ?? 0);
  return (
    <>
      {all > fewest && <RosterSearch {...{ collectionId, words, all, found }} />}
      <div
        ref={scroll}
        className="mt-3 max-h-[70dvh] overflow-auto border border-line-2 bg-paper"
        tabIndex={0}
        role="region"
        aria-label="名册"
      >
        <table className="w-full text-small" aria-rowcount={found + 1}>
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
              <RosterRow key={key} {...{ index, entry: rowAt(index), measure: rows.measureElement }} {...actions} />
            ))}
            {below > 0 && <Space height={below} />}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Looks while it is typed; what is looked for stands in the address. */
function RosterSearch({ collectionId, words, all, found }: { collectionId: string; words: string } & Counted) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const look = useRestOfKeys(() => {
    const wanted = input.current?.value.trim() ?? "";
    const query = new URLSearchParams(wanted === "" ? {} : { q: wanted });
    router.replace(`/collections/${collectionId}/roster?${query}`, { scroll: false });
  });
  return (
    <div role="search" className="mt-3 flex flex-wrap items-center gap-3 text-small">
      <Input
        ref={input}
        type="search"
        className="!w-[240px]"
        aria-label="按单位名称找"
        placeholder="单位名称、曾用名"
        maxLength={100}
        defaultValue={words}
        onChange={() => look()}
      />
      <span className="text-ink-2" role="status">
        {words === "" ? `${all} 个单位` : `找到 ${found} 个`}
      </span>
    </div>
  );
}

type Counted = { all: number; found: number };

const Space = ({ height }: { height: number }) => (
  <tr>
    <td colSpan={heads.length} style={{ height }} />
  </tr>
);

type RowProps = Pick<RosterTableProps, "onEdit" | "onLeave" | "onComeBack"> & {
  index: number;
  /** Left out until it has come. */
  entry: Entry | undefined;
  measure: (row: HTMLTableRowElement | null) => void;
};

function RosterRow({ index, entry, measure, onEdit, onLeave, onComeBack }: RowProps) {
  if (!entry)
    return (
      <tr ref={measure} data-index={index} aria-rowindex={index + 2} className="border-t border-line">
        <td colSpan={heads.length} className="px-3 py-2 text-ink-2">
          正在取…
        </td>
      </tr>
    );
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
