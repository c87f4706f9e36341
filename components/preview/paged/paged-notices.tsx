import { Button } from "@/components/ui/button";
import type { Failure } from "./typesetter";

/** Shown until the first page stands. */
export function PagedProgress({ percent }: { percent: number }) {
  return (
    <div className="paged-notice">
      <p role="status">{percent < 100 ? `正在准备版式预览… ${percent}%` : "正在排版…"}</p>
      <progress max={100} value={percent} aria-label="版式预览的准备进度" />
      <p className="paged-notice-more">第一次打开要取来字体和排版程序，约 56 MB，以后就快了。</p>
    </div>
  );
}

const reasons: Record<Failure, { what: string; now: string }> = {
  loading: { what: "版式预览没有打开：字体或排版程序没有取全。", now: "检查网络后再试一次。网页预览和导出照常可用。" },
  drawing: { what: "这一稿没有排成页。", now: "可以再试一次，或接着在网页预览里看。导出照常可用。" },
};

/** Says what failed, what still works, and offers to try again. */
export function PagedFailure({ failure, onRetry }: { failure: Failure; onRetry(): void }) {
  const { what, now } = reasons[failure];
  return (
    <div className="paged-notice" role="alert">
      <p>{what}</p>
      <p className="paged-notice-more">{now}</p>
      <Button size="small" onClick={onRetry}>
        再试一次
      </Button>
    </div>
  );
}
