import { restoreReport } from "@/db/reports";
import { answer, handle } from "../../../_http/handle";
import { otherMethods } from "../../../_http/other-methods";
import { noReport } from "../../../_http/stored-report";

export const POST = handle<{ reportId: string }>(async (_, { reportId }) => {
  const made = await restoreReport(reportId);
  if (!made) throw noReport(reportId);
  return answer(made);
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods("POST");
