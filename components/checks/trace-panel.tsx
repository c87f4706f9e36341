"use client";

import { useState } from "react";
import { useReportContext } from "@/components/report/report-context";
import { Button, LinkButton } from "@/components/ui/button";
import type { NumberTrace } from "@/lib/checks/number-trace";
import { liveSource } from "@/lib/report/live-source";
import { sectionOfText, wordsPlace } from "@/lib/report/place";
import { useCheckContext, useChecks } from "./check-context";
import { FixBanner } from "./fix-banner";
import { linkFix } from "./link-fix";
import { ScopeLine } from "./mark-content";
import { allTraces, type NumberStanding, numberClass, standingNames, standingOf, standings } from "./number-kinds";
import { UntilChecked } from "./until-checked";

type Filter = Exclude<NumberStanding, null> | "all";

/** 数字溯源: every number of the text with what it speaks of; each can be linked, explained or looked at in its table. `withBanner` where nothing else says what was changed. */
export function TracePanel({ withBanner }: { withBanner: boolean }) {
  const numbers = useChecks((state) => state.numbers);
  const [filter, setFilter] = useState<Filter>("all");
  const traces = allTraces(numbers).filter((trace) => standingOf(trace) !== null);
  const count = (standing: Filter) => traces.filter((trace) => standingOf(trace) === standing).length;
  const shown = traces.filter((trace) => filter === "all" || standingOf(trace) === filter);
  return (
    <div className="panel">
      <h2>数字溯源</h2>
      <p className="panel-note">文中每个数从哪里来。日期、文号、电话和序号不算在内。</p>
      <UntilChecked>
        <div className="filters" role="group" aria-label="筛选数字">
          <Button size="small" aria-pressed={filter === "all"} onClick={() => setFilter("all")}>
            全部 {traces.length}
          </Button>
          {standings.map((standing) => (
            <Button key={standing} size="small" aria-pressed={filter === standing} onClick={() => setFilter(standing)}>
              {standingNames[standing]} {count(standing)}
            </Button>
          ))}
        </div>
        {withBanner && <FixBanner />}
        <LinkAll traces={shown} />
        {shown.length === 0 ? (
          <p className="nothing">{traces.length === 0 ? "文中还没有数字。" : "没有这一类的数。"}</p>
        ) : (
          <ul className="traces">
            {shown.map((trace) => (
              <Trace key={wordsPlace(trace)} trace={trace} />
            ))}
          </ul>
        )}
      </UntilChecked>
    </div>
  );
}

/** 全部换成活数字: every number shown that agrees with the tables and prints as it stands. */
function LinkAll({ traces }: { traces: NumberTrace[] }) {
  const { store, readOnly } = useReportContext();
  const { checks } = useCheckContext();
  const { figures } = store.snapshot();
  const fixes = readOnly ? [] : traces.flatMap((trace) => linkFix(trace, figures) ?? []);
  const label = `把 ${fixes.length} 个数换成活数字`;
  if (fixes.length < 2) return null;
  return (
    <div className="link-all">
      <Button size="small" icon="link" onClick={() => checks.applyAll(fixes, label, checks.current().traced)}>
        {fixes.length} 个与表一致的数，全部换成活数字
      </Button>
    </div>
  );
}

function Trace({ trace }: { trace: NumberTrace }) {
  const { store, readOnly, goTo } = useReportContext();
  const { checks } = useCheckContext();
  const { traced } = checks.current();
  const standing = standingOf(trace) ?? "none";
  const line = traced.text[trace.section].split("\n")[trace.paragraph] ?? "";
  const before = line.slice(Math.max(0, trace.start - 12), trace.start).replace(liveSource, "…");
  const fix = readOnly ? null : linkFix(trace, store.snapshot().figures);
  const shown = standing === "live" ? (trace.expected ?? "空着") : trace.text;
  return (
    <li>
      <p className="prose">
        {before}
        <span className={numberClass(standing)}>{shown}</span>
        <span className="standing">{standingNames[standing]}</span>
      </p>
      <p className="why">{trace.explanation}</p>
      <div className="acts">
        <LinkButton onClick={() => goTo(sectionOfText(trace.section), wordsPlace(trace))}>去看这一句</LinkButton>
        {fix && <LinkButton onClick={() => checks.apply(fix, traced)}>{fix.label}</LinkButton>}
        {standing !== "live" && trace.terms && <ScopeLine trace={trace} asking={false} />}
      </div>
    </li>
  );
}
