import { listGivers } from "@/db/figure-givers";
import { read } from "@/db/store";
import { serve } from "../../../_http/serve";
import { storedReport } from "../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/givers", {
  GET: ({ path: { reportId } }) =>
    read(async (tx) => {
      const { id } = await storedReport(tx, reportId);
      return { givers: await listGivers(tx, id) };
    }),
});
