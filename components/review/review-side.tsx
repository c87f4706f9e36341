"use client";

import { useEffect, useEffectEvent, useId } from "react";
import { useChecks } from "@/components/checks/check-context";
import { CheckSummary } from "@/components/checks/check-summary";
import { FindingList } from "@/components/checks/finding-list";
import { useCommentState } from "@/components/comments/comment-context";
import { CommentsPanel } from "@/components/comments/comments-panel";
import { useActiveAnchor, useReportContext } from "@/components/report/report-context";
import { stepOfAnchor } from "@/components/report/steps";
import { IconButton } from "@/components/ui/button";
import { later } from "@/components/ui/later";
import { panelOf, type Tab, TabList } from "@/components/ui/tab-list";
import { ChangesPanel } from "./changes-panel";
import type { ReviewedReport } from "./reviewed-report";

export type ReviewTab = "changes" | "comments" | "findings" | "lastYear";

const LastYearPanel = later(() =>
  import("@/components/preview/last-year-panel").then((module) => module.LastYearPanel),
);

type SideProps = {
  reviewed: ReviewedReport;
  tab: ReviewTab;
  /** On the phone it lies over the paper, and only when somebody asks for it. */
  open: boolean;
  onTab: (tab: ReviewTab) => void;
  onOpen: (open: boolean) => void;
};

/** Beside the paper: what was changed since the last round, comments, what the checks have found. */
export function ReviewSide({ reviewed, tab: chosen, open, onTab, onOpen }: SideProps) {
  const id = useId();
  const comments = useCommentState(({ shown }) => shown.filter(({ comment }) => !comment.settled).length);
  const writing = useCommentState((state) => state.writing !== null);
  const ready = useChecks((checks) => checks.ready);
  const { errors, warnings, todo } = useChecks(({ counts }) => counts);
  const tabs: Tab<ReviewTab>[] = [
    ...(reviewed.changes ? [{ name: "changes" as const, label: `改了什么 ${reviewed.changes.places.length}` }] : []),
    { name: "comments", label: `批注 ${comments}` },
    { name: "findings", label: ready ? `问题 ${errors + warnings + todo}` : "问题" },
    ...(reviewed.lastYear ? [{ name: "lastYear" as const, label: "上年报告" }] : []),
  ];
  // A comment that is begun is written here; on the phone the paper is there again once it is stored.
  const tab = writing ? "comments" : chosen;
  const shown = open || writing;
  const onWriting = useEffectEvent((begun: boolean) => begun && onTab("comments"));
  useEffect(() => void onWriting(writing), [writing]);
  const choose = (name: ReviewTab) => {
    onTab(name);
    onOpen(true);
  };
  return (
    <section className="review-side" aria-label="对照" data-open={shown}>
      <div className="review-tabs">
        <TabList id={id} label="对照" tabs={tabs} chosen={tab} onTab={choose} />
        {open && <IconButton icon="close" label="回到稿子" className="review-closer" onClick={() => onOpen(false)} />}
      </div>
      <div className="review-panel" {...panelOf(id, tab)} tabIndex={0}>
        {tab === "changes" && <ChangesPanel reviewed={reviewed} />}
        {tab === "comments" && <CommentsPanel reviewing />}
        {tab === "findings" && (
          <>
            <CheckSummary />
            <FindingList />
          </>
        )}
        {tab === "lastYear" && <LastYear />}
      </div>
    </section>
  );
}

/** The section that is looked at, as last year's report has it; the first one while none is. */
function LastYear() {
  const { store } = useReportContext();
  const anchor = useActiveAnchor();
  const { sections } = store.edition;
  const id = anchor === null ? null : stepOfAnchor(store.edition, anchor);
  return <LastYearPanel section={sections.find((section) => section.id === id) ?? sections[0]} />;
}
