import { loadLastYear } from "@/db/reports";
import { listVersions } from "@/db/versions";
import { checkReportFile } from "../../../../_http/check-report-file";
import { checkStored, todayInChina } from "../../../../_http/checked-report";
import { handle } from "../../../../_http/handle";
import { otherMethods } from "../../../../_http/other-methods";
import { storedReport } from "../../../../_http/stored-report";

/** 检查报告, for the file. */
export const GET = handle<{ reportId: string; format: string }>(async (_, { reportId, format }) => {
  const stored = await storedReport(reportId);
  const [checked, lastYear, versions] = [
    await checkStored(stored),
    await loadLastYear(stored.report),
    await listVersions(reportId),
  ];
  const version = stored.status === "finalised" ? versions[0] : null;
  return checkReportFile(format, { ...checked, today: todayInChina(), comparedWith: lastYear?.year ?? null }, version);
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
