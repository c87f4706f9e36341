import { loadKept } from "@/db/kept-versions";
import { read } from "@/db/store";
import { serve } from "../../../../_http/serve";
import { notKept, storedReport } from "../../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/history/{revision}", {
  /** The interchange file as it stood at a revision that was kept. */
  GET: async ({ path: { reportId, revision } }) => {
    const content = await read(async (tx) => {
      await storedReport(tx, reportId);
      return loadKept(tx, reportId, revision);
    });
    if (!content) throw notKept(revision);
    return content;
  },
});
