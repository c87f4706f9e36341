import { putBack } from "@/db/put-back";
import { write } from "@/db/store";
import { inReview } from "../../../../../_http/in-review";
import { ReportError } from "../../../../../_http/problem";
import { serve } from "../../../../../_http/serve";
import { noReport, noState } from "../../../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/reports/{reportId}/history/{revision}/restore",
  {
    /** Makes the report, or the chosen parts of it, what it was at that revision. */
    POST: async ({ path: { reportId, revision }, body, note }) => {
      const chosen = await body();
      note(`第 ${revision} 版的样子${chosen.places || chosen.sections ? "，一部分" : ""}`);
      const outcome = await write((tx) => putBack(tx, reportId, revision, chosen));
      if (outcome.ok) return { revision: outcome.revision, kept: outcome.kept };
      if (outcome.reason === "missing") throw noReport(reportId);
      if (outcome.reason === "notKept") throw noState(revision);
      if (outcome.reason === "changed")
        throw new ReportError("conflict", "打开历史以后报告又有改动。刷新这一页，看过新的改动再恢复。");
      if (outcome.reason === "inReview") throw inReview(outcome);
      throw new ReportError("finalised", "这份报告已定稿，重新打开以后才能恢复以前的版本。");
    },
  },
);
