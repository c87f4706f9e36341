import { checkReportFile } from "../../_http/check-report-file";
import { readChecked } from "../../_http/checked-body";
import { handle } from "../../_http/handle";
import { otherMethods } from "../../_http/other-methods";

/** 检查报告 of what the body holds, as a file; stores nothing. */
export const POST = handle<{ format: string }>(async (request, { format }) => {
  return checkReportFile(format, { checks: await readChecked(request), version: null });
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods("POST");
