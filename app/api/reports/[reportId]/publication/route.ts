import { markPublished } from "@/db/reports";
import { write } from "@/db/store";
import { refuseInRound } from "../../../_http/in-review";
import { serve } from "../../../_http/serve";
import { noReport } from "../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/publication", {
  /** Whether a report has been published: nothing is due of one that has. */
  PUT: async ({ path: { reportId }, body, note }) => {
    const { published } = await body();
    note(published ? "已公开" : "还没有公开");
    const marked = await write(async (tx) => {
      if (published) await refuseInRound(tx, reportId, "记为已公开");
      return markPublished(tx, reportId, published);
    });
    if (!marked) throw noReport(reportId);
    return { published };
  },
});
