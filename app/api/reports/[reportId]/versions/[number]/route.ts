import { read } from "@/db/store";
import { loadVersion } from "@/db/versions";
import { ReportError } from "../../../../_http/problem";
import { serve } from "../../../../_http/serve";
import { storedReport } from "../../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/versions/{number}", {
  /** The interchange file as it was finalised. */
  GET: async ({ path: { reportId, number } }) => {
    const content = await read(async (tx) => {
      await storedReport(tx, reportId);
      return loadVersion(tx, reportId, number);
    });
    if (!content) throw new ReportError("notFound", `这份报告没有第 ${number} 次定稿。`);
    return content;
  },
});
