import { read, write } from "@/db/store";
import { finaliseReport } from "@/db/versions";
import { openFindings } from "@/lib/checks/reasons";
import { printInterchange } from "@/lib/report/interchange";
import { checkStored, loadToCheck } from "../../../_http/checked-report";
import { answer, handle } from "../../../_http/handle";
import { otherMethods } from "../../../_http/other-methods";
import { ReportError } from "../../../_http/problem";
import { noReport } from "../../../_http/stored-report";

const refusals = {
  changed: "检查的时候报告又有改动，请再试一次。",
  finalised: "这份报告已经定稿。",
};

/** 编制中 → 已定稿, only without errors and with every warning answered. */
export const POST = handle<{ reportId: string }>(async (_, { reportId }) => {
  const toCheck = await read((tx) => loadToCheck(tx, reportId));
  const { edition, report, figures, findings, reasons } = checkStored(toCheck);
  const open = openFindings(findings, reasons, figures);
  if (open.length > 0)
    throw new ReportError("notReady", notReady(open.map(({ severity }) => severity)), { findings: open });
  const content = printInterchange(edition, report, figures);
  const outcome = await write((tx) => finaliseReport(tx, reportId, toCheck.stored.revision, content));
  if (outcome.ok) return answer(outcome.version);
  if (outcome.reason === "missing") throw noReport(reportId);
  throw new ReportError(outcome.reason === "changed" ? "conflict" : "finalised", refusals[outcome.reason]);
});

function notReady(severities: string[]): string {
  const errors = severities.filter((severity) => severity === "error").length;
  return `还有 ${errors} 处错误要改正，${severities.length - errors} 处提醒要改正或写明理由。`;
}

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods("POST");
