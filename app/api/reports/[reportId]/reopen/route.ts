import { z } from "zod";
import { reopenReport } from "@/db/versions";
import { wanted } from "@/lib/report/faults";
import { judged, readJson } from "../../../_http/body";
import { answer, handle } from "../../../_http/handle";
import { ReportError } from "../../../_http/problem";
import { storedReport } from "../../../_http/stored-report";

const shape = z.strictObject(
  { reason: z.string().trim().min(1, wanted("重新打开要写明原因")).max(500, wanted("原因最多 500 字")) },
  wanted("要一个对象，里面有 reason"),
);

/** 已定稿 → 编制中; the finalised version is kept. */
export const POST = handle<{ reportId: string }>(async (request, { reportId }) => {
  await storedReport(reportId);
  const { reason } = judged(shape, await readJson(request));
  if (!(await reopenReport(reportId, reason)))
    throw new ReportError("notFinalised", "这份报告还在编制中，不用重新打开。");
  return answer({ status: "drafting" });
});
