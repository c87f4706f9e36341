import { duplicateReport } from "@/db/reports";
import { answer, handle } from "../../../_http/handle";
import { noReport } from "../../../_http/stored-report";

export const POST = handle<{ reportId: string }>(async (_, { reportId }) => {
  const made = await duplicateReport(reportId);
  if (!made) throw noReport(reportId);
  return answer(made, 201);
});
