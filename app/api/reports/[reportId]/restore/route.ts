import { restoreReport } from "@/db/reports";
import { write } from "@/db/store";
import { answer, handle } from "../../../_http/handle";
import { otherMethods } from "../../../_http/other-methods";
import { noReport } from "../../../_http/stored-report";

export const POST = handle<{ reportId: string }>(async (_, { reportId }) => {
  const made = await write((tx) => restoreReport(tx, reportId));
  if (!made) throw noReport(reportId);
  return answer(made);
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods("POST");
