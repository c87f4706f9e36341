import { read } from "@/db/store";
import { finaliseReport } from "@/db/versions";
import { checksOf, loadToCheck } from "../../../_http/checked-report";
import { ReportError } from "../../../_http/problem";
import { refuseUnready } from "../../../_http/refuse-unready";
import { inOrder } from "../../../_http/round-of";
import { serve } from "../../../_http/serve";
import { noReport } from "../../../_http/stored-report";

const refusals = { changed: "检查的时候报告又有改动，请再试一次。", finalised: "这份报告已经定稿。" };

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/finalise", {
  /** 编制中 → 已定稿, only without errors and with every warning answered. */
  POST: async ({ path: { reportId }, actor }) => {
    const toCheck = await read((tx) => loadToCheck(tx, reportId));
    const content = await refuseUnready(checksOf(toCheck));
    const outcome = await inOrder((tx) => finaliseReport(tx, reportId, toCheck.stored.revision, content, actor.name));
    if (outcome.ok) return outcome.version;
    if (outcome.reason === "missing") throw noReport(reportId);
    throw new ReportError(outcome.reason === "changed" ? "conflict" : "finalised", refusals[outcome.reason]);
  },
});
