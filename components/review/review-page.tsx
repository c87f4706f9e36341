"use client";

import { useEffect, useRef, useState } from "react";
import { CheckProvider } from "@/components/checks/check-provider";
import { CommentProvider } from "@/components/comments/comment-context";
import { ReportProvider, type Shut } from "@/components/report/report-context";
import { RoundBar } from "@/components/rounds/round-bar";
import { RoundNews } from "@/components/rounds/round-news";
import { askForAll } from "@/components/ui/later-module";
import { BrokenChain } from "./broken-chain";
import { LiveReview } from "./live-review";
import { isAsked, OpinionBar } from "./opinion-bar";
import { ReviewPaper } from "./review-paper";
import { ReviewRail } from "./review-rail";
import { ReviewSide, type ReviewTab } from "./review-side";
import { ReviewTop } from "./review-top";
import type { ReviewedReport } from "./reviewed-report";
import { printedAnchor, useReading } from "./use-reading";
import "./review.css";

/** 审核: the paper, what is said of it beside, and the opinion at the foot. On the phone the second lies over the first. */
export function ReviewPage({ reviewed }: { reviewed: ReviewedReport }) {
  const { id, report, rights, office, lastYear, reasons, versions, kept, ledgers, sums, givers, state, changes } =
    reviewed;
  const { events, last } = reviewed;
  const { store, place, away } = useReading(report);
  const [tab, setTab] = useState<ReviewTab>(changes ? "changes" : "comments");
  const [open, setOpen] = useState(false);
  const [shut, setShut] = useState<Shut | null>(null);
  const paper = useRef<HTMLDivElement>(null);
  useEffect(() => void askForAll(), []);
  const goTo = (_: string, anchor?: string) => {
    if (anchor) place.enter(printedAnchor(anchor));
    setOpen(false);
  };
  return (
    <ReportProvider
      value={{
        ...{ store, place, away, rights, office, lastYear, goTo },
        ...{ reportId: id, readOnly: true, shut, heldBack: [] },
        round: { review: null, returned: null, events: events.length, last },
        saveNow: async () => true,
      }}
    >
      <CommentProvider>
        <CheckProvider {...{ reasons, versions, kept, ledgers, sums, givers }}>
          <div className="wizard review">
            <ReviewTop reviewed={reviewed} />
            <RoundBar {...{ state, events }} yours={isAsked(reviewed)} />
            <BrokenChain broken={reviewed.broken} />
            <LiveReview {...{ reviewed, shut }} onShut={setShut} />
            <RoundNews events={events.length} last={last} />
            <div className="review-body">
              <ReviewRail changes={changes?.places ?? []} />
              <ReviewPaper
                ref={paper}
                reviewed={reviewed}
                onPoint={() => setTab("comments")}
                onPin={() => {
                  setTab("comments");
                  setOpen(true);
                }}
              />
              <ReviewSide
                {...{ reviewed, tab, open }}
                onTab={setTab}
                onOpen={(next) => {
                  setOpen(next);
                  if (!next && open) paper.current?.querySelector<HTMLElement>(".desk")?.focus();
                }}
              />
            </div>
            <OpinionBar reviewed={reviewed} />
          </div>
        </CheckProvider>
      </CommentProvider>
    </ReportProvider>
  );
}
