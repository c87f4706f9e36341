import { markPublished } from "@/db/reports";
import { write } from "@/db/store";
import { serve } from "../../../_http/serve";
import { noReport } from "../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/publication", {
  /** Whether a report has been published: nothing is due of one that has. */
  PUT: async ({ path: { reportId }, body }) => {
    const { published } = await body();
    if (!(await write((tx) => markPublished(tx, reportId, published)))) throw noReport(reportId);
    return { published };
  },
});
