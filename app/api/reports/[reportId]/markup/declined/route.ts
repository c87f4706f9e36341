import { decline } from "@/db/declined-changes";
import { write } from "@/db/store";
import { serve } from "../../../../_http/serve";
import { storedReport } from "../../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/markup/declined", {
  /** Changes nothing of the report: the file tells the same changes when it is put in again, here or elsewhere. */
  PUT: async ({ path: { reportId }, body }) => {
    const { digest, declined } = await body();
    await write(async (tx) => {
      await storedReport(tx, reportId);
      await decline(tx, reportId, digest, declined);
    });
  },
});
