import { loadPack } from "@/db/load-pack";
import { read } from "@/db/store";
import { desk } from "@/lib/beside/desk";
import { reportTitle } from "@/lib/report/values";
import { download } from "../../../_http/download";
import { serve } from "../../../_http/serve";
import { noReport } from "../../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/pack", {
  GET: async ({ path: { reportId } }) => {
    const pack = await read((tx) => loadPack(tx, reportId));
    if (!pack) throw noReport(reportId);
    const bytes = await desk().run("writePack", pack);
    const { year } = pack.report;
    return download(bytes, "application/zip", `${reportTitle(pack.report)}草稿包.zip`, `draft-pack-${year}.zip`);
  },
});
