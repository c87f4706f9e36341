"use client";

import { useActiveAnchor, useReportContext } from "@/components/report/report-context";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { placeNow } from "@/lib/report/comment";
import { useCommentState, useComments } from "./comment-context";
import { CommentThread } from "./comment-thread";
import { NewComment } from "./new-comment";

/** 批注: threads in the order of the document, that of the place being edited first. */
export function CommentsPanel({ reviewing = false }: { reviewing?: boolean }) {
  const comments = useComments();
  const { reportId } = useReportContext();
  const { shown, loaded, failure } = useCommentState((state) => state);
  const anchor = useActiveAnchor();
  const isHere = (at: string | null) =>
    at !== null && anchor !== null && (at === anchor || at.startsWith(`${anchor}:`));
  const here = shown.filter(({ standing }) => isHere(placeNow(standing)));
  const ordered = [...here, ...shown.filter((each) => !here.includes(each))];
  return (
    <div className="panel">
      <h2 className="sr">批注</h2>
      <NewComment reviewing={reviewing} />
      {failure && (
        <Banner tone="err" actions={<Button onClick={() => void comments.load()}>再试一次</Button>}>
          批注没有取来：{failure}
        </Banner>
      )}
      {loaded && shown.length === 0 && (
        <p className="nothing">还没有批注。看的人可以在一格、一个数、一句话上写，编制的人改好以后了结。</p>
      )}
      {ordered.map((each) => (
        <CommentThread key={each.comment.id} shown={each} isHere={here.includes(each)} />
      ))}
      <p className="nothing">
        <a href={`/reports/${reportId}/markup`}>收回批注过的 Word</a>
      </p>
    </div>
  );
}
