import { closingOf } from "@/app/_review/closing";
import { readHeads } from "@/db/latest-changes";
import { loadOutline } from "@/db/reports";
import { read } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import { rightsIn } from "@/lib/access/may";
import { serve } from "../../../_http/serve";
import { noReport } from "../../../_http/stored-report";
import { liveReports } from "../../../_live/live-reports";

export const dynamic = "force-dynamic";

async function foundOf(tx: Transaction, reportId: string) {
  const [[head], outline] = [await readHeads(tx, [reportId]), await loadOutline(tx, reportId)];
  return head && outline ? { head, outline } : null;
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/presence", {
  PUT: async ({ path: { reportId }, body, actor }) => {
    const found = await read((tx) => foundOf(tx, reportId));
    if (!found) throw noReport(reportId);
    const { head: own, outline } = found;
    const { closing: asked, ...said } = await body();
    const present = await liveReports().announce(reportId, said, actor.name);
    const { id: _, ...head } = own;
    const closing = asked ? { closing: (await read((tx) => closingOf(tx, outline))).mark } : {};
    return { ...head, present, rights: rightsIn(actor, outline.officeId), ...closing };
  },
});
