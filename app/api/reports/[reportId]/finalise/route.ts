import { read, write } from "@/db/store";
import { finaliseReport } from "@/db/versions";
import { desk } from "@/lib/beside/desk";
import { checksOf, loadToCheck } from "../../../_http/checked-report";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";
import { noReport } from "../../../_http/stored-report";

const refusals = {
  changed: "检查的时候报告又有改动，请再试一次。",
  finalised: "这份报告已经定稿。",
};

const notReady = (errors: number, warnings: number) =>
  `还有 ${errors} 处错误要改正，${warnings} 处提醒要改正或写明理由。`;

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/finalise", {
  /** 编制中 → 已定稿, only without errors and with every warning answered. */
  POST: async ({ path: { reportId } }) => {
    const toCheck = await read((tx) => loadToCheck(tx, reportId));
    const { open, errors, warnings, content } = await desk().run("readiness", checksOf(toCheck));
    if (errors + warnings > 0) throw new ReportError("notReady", notReady(errors, warnings), { findings: open });
    const outcome = await write((tx) => finaliseReport(tx, reportId, toCheck.stored.revision, content));
    if (outcome.ok) return outcome.version;
    if (outcome.reason === "missing") throw noReport(reportId);
    throw new ReportError(outcome.reason === "changed" ? "conflict" : "finalised", refusals[outcome.reason]);
  },
});
