import { read } from "@/db/store";
import { listVersions } from "@/db/versions";
import { checkReportFile } from "../../../../_http/check-report-file";
import { checksOf, loadToCheck } from "../../../../_http/checked-report";
import { handle } from "../../../../_http/handle";
import { otherMethods } from "../../../../_http/other-methods";

/** 检查报告, for the file. */
export const GET = handle<{ reportId: string; format: string }>(async (_, { reportId, format }) => {
  const { versions, ...toCheck } = await read(async (tx) => ({
    ...(await loadToCheck(tx, reportId)),
    versions: await listVersions(tx, reportId),
  }));
  const version = toCheck.stored.status === "finalised" ? versions[0] : null;
  return checkReportFile(format, { checks: checksOf(toCheck), version });
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
