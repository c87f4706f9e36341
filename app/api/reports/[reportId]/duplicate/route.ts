import { duplicateReport } from "@/db/reports";
import { write } from "@/db/store";
import { answer, handle } from "../../../_http/handle";
import { otherMethods } from "../../../_http/other-methods";
import { noReport } from "../../../_http/stored-report";

export const POST = handle<{ reportId: string }>(async (_, { reportId }) => {
  const made = await write((tx) => duplicateReport(tx, reportId));
  if (!made) throw noReport(reportId);
  return answer(made, 201);
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods("POST");
