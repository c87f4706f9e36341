import { listHistory } from "@/db/history";
import { read } from "@/db/store";
import { serve } from "../../../_http/serve";
import { storedReport } from "../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/history", {
  GET: async ({ path: { reportId }, query: { after, limit } }) => {
    return read(async (tx) => {
      await storedReport(tx, reportId);
      return listHistory(tx, reportId, { before: after, limit });
    });
  },
});
