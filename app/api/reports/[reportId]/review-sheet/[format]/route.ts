import { reportPaper } from "../../../../_http/report-paper";
import { serve } from "../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/review-sheet/{format}", {
  /** 审签单, for the signatures on paper. */
  GET: ({ path: { reportId, format } }) => reportPaper("reviewSheet", reportId, format),
});
