import { read } from "@/db/store";
import { listVersions } from "@/db/versions";
import { checkReportFile } from "../../../../_http/check-report-file";
import { checksOf, loadToCheck } from "../../../../_http/checked-report";
import { serve } from "../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/check-report/{format}", {
  /** 检查报告, for the file. */
  GET: async ({ path: { reportId, format } }) => {
    const { versions, ...toCheck } = await read(async (tx) => ({
      ...(await loadToCheck(tx, reportId)),
      versions: await listVersions(tx, reportId),
    }));
    const version = toCheck.stored.status === "finalised" ? versions[0] : null;
    return checkReportFile(format, { checks: checksOf(toCheck), version });
  },
});
