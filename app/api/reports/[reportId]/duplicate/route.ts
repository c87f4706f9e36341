import { duplicateReport } from "@/db/reports";
import { write } from "@/db/store";
import { serve } from "../../../_http/serve";
import { noReport } from "../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/duplicate", {
  POST: async ({ path: { reportId } }) => {
    const made = await write((tx) => duplicateReport(tx, reportId));
    if (!made) throw noReport(reportId);
    return made;
  },
});
