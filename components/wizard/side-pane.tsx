"use client";

import { useEffect, useEffectEvent, useId } from "react";
import { useChecks } from "@/components/checks/check-context";
import { tracedCount } from "@/components/checks/number-kinds";
import { useCommentState } from "@/components/comments/comment-context";
import { useReportContext } from "@/components/report/report-context";
import { type SideTab, useSideTab } from "@/components/report/side-tab";
import type { Step } from "@/components/report/steps";
import { useAwayKind } from "@/components/report/use-away";
import { IconButton } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { panelOf, TabList } from "@/components/ui/tab-list";
import { PreviewPane } from "../preview/preview-pane";
import { toggleSide } from "./split-layout";

const OfficialPanel = later(() => import("./official-panel").then((module) => module.OfficialPanel));
const LastYearPanel = later(() => import("../preview/last-year-panel").then((module) => module.LastYearPanel));
const TracePanel = later(() => import("@/components/checks/trace-panel").then((module) => module.TracePanel));
const PrivacyPanel = later(() => import("@/components/checks/privacy-panel").then((module) => module.PrivacyPanel));
const AwayPanel = later(() => import("@/components/saving/away-panel").then((module) => module.AwayPanel));
const CommentsPanel = later(() =>
  import("@/components/comments/comments-panel").then((module) => module.CommentsPanel),
);
const AskedPanel = later(() => import("@/components/rounds/asked-panel").then((module) => module.AskedPanel));
const ClosingPanel = later(() => import("./closing-panel").then((module) => module.ClosingPanel));

const names: Record<SideTab, string> = {
  preview: "预览",
  official: "官方要求",
  lastYear: "上年报告",
  exports: "导出与定稿",
  trace: "数字溯源",
  privacy: "发布前体检",
  away: "谁改了什么",
  comments: "批注",
  asked: "要改的",
};

/** Beside the form: the document, what the notice asks, last year's words; on the last step the exports. */
export function SidePane({ step }: { step: Step }) {
  const { lastYear, round } = useReportContext();
  const [chosen, setTab] = useSideTab("preview");
  const traced = useChecks(({ numbers }) => tracedCount(numbers));
  const open = useCommentState(({ shown }) => shown.filter(({ comment }) => !comment.settled).length);
  const id = useId();
  const isHere = useAwayKind() === "here";
  const ofStep: SideTab[] =
    step.id === "check"
      ? ["exports", "preview", "trace", "privacy", "comments"]
      : [
          "preview",
          ...(step.section ? ["official" as const] : []),
          ...(lastYear && step.section ? ["lastYear" as const] : []),
          ...(step.section?.kind === "prose" ? ["trace" as const] : []),
          "comments",
        ];
  if (round.returned) ofStep.unshift("asked");
  const tabs = isHere ? ofStep : [...ofStep, "away" as const];
  const tab = tabs.includes(chosen) ? chosen : tabs[0];
  // Comments lead from step to step and stay beside each.
  const onStep = useEffectEvent((opened: Step["id"]) => {
    if (tab !== "comments" && tab !== "asked") setTab(opened === "check" ? "exports" : "preview");
  });
  useEffect(() => onStep(step.id), [step.id]);

  const counts: Partial<Record<SideTab, number>> = { trace: traced, comments: open };
  const labelled = tabs.map((name) => ({ name, label: counts[name] ? `${names[name]} ${counts[name]}` : names[name] }));
  return (
    <section className="side" aria-label="对照">
      <div className="side-bar">
        <TabList id={id} label="对照" tabs={labelled} chosen={tab} onTab={setTab} />
        <span className="grow" />
        <IconButton icon="next" label="收起右侧（Ctrl+\）" className="side-closer" onClick={toggleSide} />
      </div>
      <div className="side-panel" {...panelOf(id, tab)}>
        {tab === "preview" && <PreviewPane />}
        {tab === "official" && step.section && <OfficialPanel section={step.section} />}
        {tab === "lastYear" && step.section && <LastYearPanel section={step.section} />}
        {tab === "trace" && <TracePanel withBanner={step.id !== "check"} />}
        {tab === "privacy" && <PrivacyPanel />}
        {tab === "comments" && <CommentsPanel />}
        {tab === "asked" && <AskedPanel />}
        {tab === "exports" && <ClosingPanel />}
        {tab === "away" && <AwayPanel />}
      </div>
    </section>
  );
}
