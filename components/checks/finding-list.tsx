"use client";

import { useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Counts } from "@/lib/checks/standing/check-state";
import type { FindingState, ShownFinding } from "@/lib/checks/standing/shown-findings";
import type { SectionId } from "@/lib/editions/edition";
import { sectionNamesOf } from "@/lib/report/section-names";
import { useChecks } from "./check-context";
import { FindingArticle, stateLooks } from "./finding-article";
import { FixBanner } from "./fix-banner";

type Filter = FindingState | "all";

const groups: { state: FindingState; filter: string; heading: string; note: string }[] = [
  { state: "error", filter: "错误", heading: "必须改正", note: "改正后才能定稿" },
  { state: "warning", filter: "提醒", heading: "请核对", note: "改正或写明理由" },
  { state: "todo", filter: "未填", heading: "还没填完", note: "填好后才能定稿" },
  { state: "answered", filter: "已说明", heading: "已说明", note: "内容不变，理由一直有效" },
];

const countOf = (counts: Counts, state: FindingState) =>
  ({ error: counts.errors, warning: counts.warnings, todo: counts.todo, answered: counts.answered })[state];

/** Everything found, grouped by what is to be done about it. */
export function FindingList() {
  const ready = useChecks((state) => state.ready);
  const items = useChecks((state) => state.items);
  const counts = useChecks((state) => state.counts);
  const [filter, setFilter] = useState<Filter>("all");
  const [section, setSection] = useState<SectionId | "all">("all");
  const shown = items.filter(({ finding }) => section === "all" || finding.section === section);
  const visible = groups.filter(({ state }) => filter === "all" || filter === state);
  const empty = visible.every(({ state }) => !shown.some((item) => item.state === state));
  // `CheckSummary` above says that it is being checked.
  if (!ready) return null;
  return (
    <>
      <Filters
        counts={counts}
        total={items.length}
        filter={filter}
        onFilter={setFilter}
        section={section}
        onSection={setSection}
      />
      <FixBanner />
      {visible.map(({ state, heading, note }) => (
        <Group
          key={state}
          state={state}
          heading={heading}
          note={note}
          items={shown.filter((item) => item.state === state)}
        />
      ))}
      {empty && <p className="nothing">{items.length === 0 ? "没有发现要改的地方。" : "按这个条件没有要看的。"}</p>}
    </>
  );
}

type FiltersProps = {
  counts: Counts;
  total: number;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  section: SectionId | "all";
  onSection: (section: SectionId | "all") => void;
};

function Filters({ counts, total, filter, onFilter, section, onSection }: FiltersProps) {
  const { store } = useReportContext();
  return (
    <div className="filters" role="group" aria-label="筛选">
      <Button size="small" aria-pressed={filter === "all"} onClick={() => onFilter("all")}>
        全部 {total}
      </Button>
      {groups.map(({ state, filter: name }) => (
        <Button key={state} size="small" aria-pressed={filter === state} onClick={() => onFilter(state)}>
          {name} {countOf(counts, state)}
        </Button>
      ))}
      <select
        aria-label="按部分筛选"
        value={section}
        onChange={(event) => onSection(event.target.value as SectionId | "all")}
      >
        <option value="all">全部部分</option>
        {sectionNamesOf(store.edition).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

type GroupProps = { state: FindingState; heading: string; note: string; items: ShownFinding[] };

function Group({ state, heading, note, items }: GroupProps) {
  if (items.length === 0) return null;
  const { icon, tone } = stateLooks[state];
  return (
    <section className="finding-group">
      <h2>
        <Icon name={icon} size={18} className={tone} /> {heading}
        <span className="note">
          {items.length} 处，{note}
        </span>
      </h2>
      {items.map((item) => (
        <FindingArticle key={item.id} item={item} />
      ))}
    </section>
  );
}
