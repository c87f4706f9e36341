"use client";

import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from "react";
import { phone, useMedia } from "@/components/browser/use-media";
import { useCommentState, useComments } from "@/components/comments/comment-context";
import { placeToComment } from "@/components/comments/place-to-comment";
import { PreviewPane } from "@/components/preview/preview-pane";
import { useActiveAnchor, useReportContext } from "@/components/report/report-context";
import { Button } from "@/components/ui/button";
import { placeNow } from "@/lib/report/comment";
import { commentName } from "@/lib/report/comment-name";
import type { ChangedPlace } from "@/lib/years/changed-place";
import { followPointing } from "./follow-pointing";
import { markPaper } from "./mark-paper";
import { PhonePaper } from "./phone-paper";
import { pinWords } from "./pin-words";
import type { ReviewedReport } from "./reviewed-report";
import { printedAnchor } from "./use-reading";

type PaperProps = {
  ref: Ref<HTMLDivElement>;
  reviewed: ReviewedReport;
  onPoint: () => void;
  /** A place with a comment was pressed. */
  onPin: () => void;
};

const none: ChangedPlace[] = [];

/** The report as it will be printed, with its pins; what is pointed at can be commented on. */
export function ReviewPaper({ ref, reviewed, onPoint, onPin }: PaperProps) {
  const onPhone = useMedia(phone);
  const changes = reviewed.changes?.places ?? none;
  const { store, place } = useReportContext();
  const comments = useComments();
  const shown = useCommentState((state) => state.shown);
  const paper = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => paper.current as HTMLDivElement);
  const [selecting, setSelecting] = useState(false);

  const comment = useEffectEvent(() => {
    comments.write(placeToComment(store, place) ?? "nowhere");
    onPoint();
  });
  useEffect(
    () =>
      paper.current ? followPointing({ paper: paper.current, store, place, comment: () => comment() }) : undefined,
    [store, place],
  );
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      setSelecting(selection?.type === "Range" && (paper.current?.contains(selection.anchorNode) ?? false));
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  useEffect(() => {
    const element = paper.current;
    if (!element) return;
    const mark = () => markPaper(element, shown, changes);
    mark();
    // 版式 and 网页 are drawn anew, and parts of the paper when they come into sight.
    const drawn = new MutationObserver(mark);
    drawn.observe(element, { childList: true, subtree: true });
    return () => drawn.disconnect();
  }, [shown, changes]);

  return (
    <main className="review-paper" ref={paper}>
      {onPhone ? <PhonePaper reviewed={reviewed} onPin={onPin} /> : <PreviewPane />}
      <PointedAt />
      {selecting && (
        <Button variant="primary" size="small" className="review-selected" onClick={() => comment()}>
          给选中的字写批注
        </Button>
      )}
    </main>
  );
}

/** For those who do not see the frame around it. */
function PointedAt() {
  const { store } = useReportContext();
  const anchor = useActiveAnchor();
  const shown = useCommentState((state) => state.shown);
  const here = shown.filter(({ standing }) => anchor !== null && printedAnchor(placeNow(standing) ?? "") === anchor);
  const isPlace = anchor !== null && !anchor.endsWith(".heading");
  const open = here.filter(({ comment }) => comment.settled === null).length;
  return (
    <p role="status" className="sr-only">
      {isPlace && commentName(store.edition, { place: anchor, quote: null })}
      {isPlace && here.length > 0 && `，${pinWords({ all: here.length, open })}`}
    </p>
  );
}
