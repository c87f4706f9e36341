import { readHeads } from "@/db/latest-changes";
import { read } from "@/db/store";
import { serve } from "../../../_http/serve";
import { noReport } from "../../../_http/stored-report";
import { liveReports } from "../../../_live/live-reports";

export const dynamic = "force-dynamic";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/presence", {
  PUT: async ({ path: { reportId }, body, actor }) => {
    const [own] = await read((tx) => readHeads(tx, [reportId]));
    if (!own) throw noReport(reportId);
    const present = await liveReports().announce(reportId, await body(), actor.name);
    return { revision: own.revision, status: own.status, present };
  },
});
