import { changesBetween } from "@/db/history";
import { read } from "@/db/store";
import { serve } from "../../../../../_http/serve";
import { noState, storedReport } from "../../../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/reports/{reportId}/history/{revision}/changes",
  {
    /** Compared in the order of time, whichever of the two is named first. */
    GET: async ({ path: { reportId, revision }, query: { since } }) => {
      return read(async (tx) => {
        const stored = await storedReport(tx, reportId);
        const unknown = [since, revision].find((each) => each < 1 || each > stored.revision);
        if (unknown !== undefined) throw noState(unknown);
        return { changes: await changesBetween(tx, reportId, Math.min(since, revision), Math.max(since, revision)) };
      });
    },
  },
);
