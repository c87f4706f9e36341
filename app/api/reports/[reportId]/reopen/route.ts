import { write } from "@/db/store";
import { reopenReport } from "@/db/versions";
import { judged, readJson } from "../../../_http/body";
import { reopeningShape } from "../../../_http/check-shapes";
import { answer, handle } from "../../../_http/handle";
import { otherMethods } from "../../../_http/other-methods";
import { ReportError } from "../../../_http/problem";
import { storedReport } from "../../../_http/stored-report";

/** 已定稿 → 编制中; the finalised version is kept. */
export const POST = handle<{ reportId: string }>(async (request, { reportId }) => {
  const { reason } = judged(reopeningShape, await readJson(request));
  await write(async (tx) => {
    await storedReport(tx, reportId);
    if (!(await reopenReport(tx, reportId, reason)))
      throw new ReportError("notFinalised", "这份报告还在编制中，不用重新打开。");
  });
  return answer({ status: "drafting" });
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods("POST");
