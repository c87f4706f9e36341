import { checkStored } from "../../../_http/checked-report";
import { answer, handle } from "../../../_http/handle";
import { otherMethods } from "../../../_http/other-methods";
import { storedReport } from "../../../_http/stored-report";

export const GET = handle<{ reportId: string }>(async (_, { reportId }) => {
  const { findings, numbers } = await checkStored(await storedReport(reportId));
  return answer({ findings, numbers });
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
