import { read } from "@/db/store";
import { listSummed } from "@/db/summed-figures";
import { serve } from "../../../_http/serve";
import { storedReport } from "../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/sums", {
  /** Of which sums a report's figures were made; none where nobody collected them. */
  GET: async ({ path: { reportId } }) =>
    read(async (tx) => ({ sums: await listSummed(tx, (await storedReport(tx, reportId)).id) })),
});
