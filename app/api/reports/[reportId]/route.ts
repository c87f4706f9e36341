import { deleteForever, moveToBin } from "@/db/reports";
import { read, write } from "@/db/store";
import type { Transaction } from "@/db/transaction";
import { editionById } from "@/lib/editions/register";
import { printInterchange } from "@/lib/report/interchange";
import { refuseInRound } from "../../_http/in-review";
import { ReportError } from "../../_http/problem";
import { serve } from "../../_http/serve";
import { noReport, storedReport } from "../../_http/stored-report";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}", {
  GET: async ({ path: { reportId } }) => {
    const { id, revision, status, report } = await read((tx) => storedReport(tx, reportId));
    return { ...printInterchange(editionById(report.edition), report), id, revision, status };
  },

  /** To the bin, or out of it for ever. */
  DELETE: async ({ path: { reportId }, query: { permanently }, note }) => {
    if (permanently) note("彻底删除");
    if (permanently) await deletePermanently(reportId);
    else if (!(await write((tx) => throwAway(tx, reportId)))) throw noReport(reportId);
  },
});

async function throwAway(tx: Transaction, reportId: string): Promise<boolean> {
  await refuseInRound(tx, reportId, "移到回收站");
  return moveToBin(tx, reportId);
}

async function deletePermanently(reportId: string): Promise<void> {
  const outcome = await write((tx) => deleteForever(tx, reportId));
  if (outcome.ok) return;
  if (outcome.reason === "missing") throw noReport(reportId);
  throw new ReportError("notInBin", "只有回收站里的报告能彻底删除，先把它移到回收站。");
}
