import { useReportContext } from "@/components/report/report-context";
import { useDownload } from "@/components/report/use-download";
import { Banner } from "@/components/ui/banner";
import { LinkButton } from "@/components/ui/button";
import { type ReviewState, seenBefore } from "@/lib/review/state";

/** The report as a Word file that shows what was changed since somebody looked at it last. */
export function MarkedDraft({ state }: { state: ReviewState }) {
  const { reportId } = useReportContext();
  const { failure, download } = useDownload();
  if (seenBefore(state) === null) return null;
  const query = { comments: "true", since: "round" };
  return (
    <>
      <p className="paper-links mt-2">
        下载标出改动的 Word
        <LinkButton
          aria-label="下载标出改动的 Word"
          onClick={() =>
            download("GET /api/reports/{reportId}/exports/{format}", { path: { reportId, format: "docx" }, query })
          }
        >
          上一轮以来
        </LinkButton>
        <span>改动是修订，批注在各自的地方，在 Word、WPS 里逐处看</span>
      </p>
      <div role="status">{failure && <Banner tone="err">没有导出：{failure}</Banner>}</div>
    </>
  );
}
