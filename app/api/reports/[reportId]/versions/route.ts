import { listKept } from "@/db/kept-versions";
import { read } from "@/db/store";
import { listVersions } from "@/db/versions";
import { serve } from "../../../_http/serve";
import { storedReport } from "../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/versions", {
  GET: async ({ path: { reportId } }) => {
    return read(async (tx) => {
      await storedReport(tx, reportId);
      return { versions: await listVersions(tx, reportId), kept: await listKept(tx, reportId) };
    });
  },
});
