import { speakingAs } from "@/app/_review/speaking-as";
import { appendToComment, loadComment } from "@/db/comments";
import { write } from "@/db/store";
import { ReportError } from "../../../../../_http/problem";
import { serve } from "../../../../../_http/serve";
import { storedReport } from "../../../../../_http/stored-report";

const path = "/api/reports/{reportId}/comments/{commentId}/events";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(path, {
  POST: async ({ path: { reportId, commentId }, body, actor }) => {
    const { kind, text = "" } = await body();
    return write(async (tx) => {
      const stored = await storedReport(tx, reportId);
      const comment = await loadComment(tx, reportId, commentId);
      if (!comment) throw new ReportError("notFound", "这份报告没有这条批注。");
      const by = await speakingAs(tx, actor, stored);
      const now = await appendToComment(tx, reportId, comment, { kind, text }, by);
      if (!now) throw new ReportError("conflict", "这份报告的批注和回复已经很多，放不下新的了。");
      return now;
    });
  },
});
