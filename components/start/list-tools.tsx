"use client";

import type { ReactNode } from "react";
import { Select } from "@/components/ui/held-input";
import type { ListState, ReportSort } from "@/lib/report/listed-report";
import { type ListQuery, rowsAtOnce } from "./list-query";
import { ListSearch } from "./list-search";
import { looks } from "./report-tag";
import type { Shelf, ShelfCount } from "./shelf";

type ToolsProps = {
  shelf: Shelf;
  asked: ListQuery;
  ask: (changes: Partial<ListQuery>) => void;
};

const sorts: Record<ReportSort, string> = { changed: "最后修改在前", unit: "按单位排", year: "按年度分" };

const inState: Record<Exclude<ListState, "overdue">, (count: ShelfCount) => boolean> = {
  drafting: ({ example, published, status }) => !example && !published && status === "drafting",
  finalised: ({ example, published, status }) => !example && !published && status === "finalised",
  published: ({ example, published }) => !example && published,
  example: ({ example }) => example,
};

const sum = (counts: ShelfCount[]) => counts.reduce((all, { count }) => all + count, 0);

const stateOptions = (counts: ShelfCount[]) =>
  (["drafting", "finalised", "published", "example"] as const).map((state) => {
    return { value: state, name: `${looks[state].name}（${sum(counts.filter(inState[state]))}）` };
  });

const yearOptions = (counts: ShelfCount[]) =>
  [...new Set(counts.map(({ year }) => year))]
    .sort((a, b) => b - a)
    .map((year) => ({
      value: String(year),
      name: `${year} 年度（${sum(counts.filter((each) => each.year === year))}）`,
    }));

/** Search, filters and order of the list; all of it stands in the address. */
export function ListTools({ shelf: { counts, offices, total, found }, asked, ask }: ToolsProps) {
  const anew = (changes: Partial<ListQuery>) => ask({ ...changes, shown: rowsAtOnce });
  return (
    <search className="mb-2.5 flex flex-wrap items-center gap-2">
      <ListSearch words={asked.words} onSearch={(words) => anew({ words })} />
      <Choice label="状态" value={asked.state} onChoose={(state) => anew({ state: state as ListState | undefined })}>
        <option value="">全部状态</option>
        {stateOptions(counts).map(option)}
        <option value="overdue">过了期限的</option>
      </Choice>
      <Choice label="年度" value={asked.year} onChoose={(year) => anew({ year: year ? Number(year) : undefined })}>
        <option value="">全部年度</option>
        {yearOptions(counts).map(option)}
      </Choice>
      {offices.length > 1 && (
        <Choice label="单位" value={asked.office} onChoose={(office) => anew({ office })}>
          <option value="">全部单位</option>
          {offices.map(({ id, name }) => option({ value: id, name }))}
        </Choice>
      )}
      <Choice label="排序" value={asked.sort} onChoose={(sort) => anew({ sort: (sort ?? "changed") as ReportSort })}>
        {Object.entries(sorts).map(([value, name]) => option({ value, name }))}
      </Choice>
      <span role="status" className="ml-auto text-small text-ink-2">
        {found === total ? `共 ${total} 份` : `${total} 份中的 ${found} 份`}
      </span>
    </search>
  );
}

const option = ({ value, name }: { value: string; name: string }) => (
  <option key={value} value={value}>
    {name}
  </option>
);

type ChoiceProps = {
  label: string;
  value: string | number | undefined;
  onChoose: (value: string | undefined) => void;
  children: ReactNode;
};

const Choice = ({ label, value = "", onChoose, children }: ChoiceProps) => (
  <Select
    aria-label={label}
    value={value}
    onChange={({ target }) => onChoose(target.value || undefined)}
    className="max-w-[220px] max-tablet:max-w-none max-tablet:flex-[1_1_140px]"
  >
    {children}
  </Select>
);
