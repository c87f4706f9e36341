import { readHeads } from "@/db/latest-changes";
import { read } from "@/db/store";
import { officeOfNamed } from "@/db/subjects";
import { rightsIn } from "@/lib/access/may";
import { serve } from "../../../_http/serve";
import { noReport } from "../../../_http/stored-report";
import { liveReports } from "../../../_live/live-reports";

export const dynamic = "force-dynamic";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/presence", {
  PUT: async ({ path: { reportId }, body, actor }) => {
    const { own, office } = await read(async (tx) => ({
      own: (await readHeads(tx, [reportId]))[0],
      office: await officeOfNamed(tx, { reportId }),
    }));
    if (!own || office === null) throw noReport(reportId);
    const present = await liveReports().announce(reportId, await body(), actor.name);
    const { id: _, ...head } = own;
    return { ...head, present, rights: rightsIn(actor, office) };
  },
});
