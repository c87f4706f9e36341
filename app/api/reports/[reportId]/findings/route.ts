import { handle } from "../../../_http/handle";
import { ReportError } from "../../../_http/problem";
import { storedReport } from "../../../_http/stored-report";

export const GET = handle<{ reportId: string }>(async (_, { reportId }) => {
  await storedReport(reportId);
  throw new ReportError("notYet", "校核还没有做好。");
});
