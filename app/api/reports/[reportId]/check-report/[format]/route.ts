import { reportPaper } from "../../../../_http/report-paper";
import { serve } from "../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/check-report/{format}", {
  /** 检查报告, for the file. */
  GET: ({ path: { reportId, format } }) => reportPaper("checkReport", reportId, format),
});
