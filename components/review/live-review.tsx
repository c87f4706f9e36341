import { useRouter } from "next/navigation";
import { useState } from "react";
import { pageName } from "@/components/browser/page-name";
import { useComments } from "@/components/comments/comment-context";
import { sameRights } from "@/components/live/same-rights";
import { useLiveReport } from "@/components/live/use-live-report";
import { EditingPlace } from "@/components/report/editing-place";
import type { Shut } from "@/components/report/report-context";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { ReviewedReport } from "./reviewed-report";

type LiveProps = { reviewed: ReviewedReport; shut: Shut | null; onShut: (shut: Shut | null) => void };

/**
 * What others decide and say meanwhile is on the page at once. What the drafter writes outside a round is not: it would
 * move under whoever reads, so it is said, and shown when they want it.
 */
export function LiveReview({ reviewed, shut, onShut }: LiveProps) {
  const { id, revision, status, events, rights } = reviewed;
  const router = useRouter();
  const comments = useComments();
  const [latest, setLatest] = useState(revision);
  // Whoever reads writes nowhere: the others are told that they are there, and no place.
  const [parts] = useState(() => ({ report: id, session: pageName(), revision, place: new EditingPlace() }));
  useLiveReport(parts, {
    onChange: (sections) => setLatest(Math.max(latest, ...sections.map((section) => section.revision))),
    onBehind: setLatest,
    shown: () => ({ status, events: events.length }),
    onNews: router.refresh,
    onComments: comments.hear,
    onRights: (now) => !sameRights(now, rights) && router.refresh(),
    onShut,
  });
  return (
    <div role="status" aria-label="报告的动静">
      {shut && (
        <Banner tone="err" icon="lock" className="m-3">
          <b>{shut === "gone" ? "这份报告移走了。" : "这份报告您现在看不到了。"}</b>
          {shut === "gone"
            ? "在回收站里可以还原，还原以后这一页接着用。"
            : "管理员改了您的角色，或者报告不在了。需要的话，请管理员给您加上。"}
          写了一半的意见、批注都留着。
        </Banner>
      )}
      {!shut && latest > revision && (
        <Banner
          className="m-3"
          actions={
            <Button size="small" onClick={() => router.refresh()}>
              看现在的稿子
            </Button>
          }
        >
          <b>编制人又改了报告。</b>您看的是改以前的稿子。
        </Banner>
      )}
    </div>
  );
}
