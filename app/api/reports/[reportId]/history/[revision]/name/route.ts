import { isSaved, nameRevision } from "@/db/history";
import { write } from "@/db/store";
import { serve } from "../../../../../_http/serve";
import { noState, storedReport } from "../../../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/reports/{reportId}/history/{revision}/name",
  {
    PUT: async ({ path: { reportId, revision }, body, actor }) => {
      await write(async (tx) => {
        await storedReport(tx, reportId);
        const { name } = await body();
        if (!(await isSaved(tx, reportId, revision))) throw noState(revision);
        await nameRevision(tx, reportId, revision, name, actor.name);
      });
    },
  },
);
