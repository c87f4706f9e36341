import { listVersions } from "@/db/versions";
import { answer, handle } from "../../../_http/handle";
import { otherMethods } from "../../../_http/other-methods";
import { storedReport } from "../../../_http/stored-report";

export const GET = handle<{ reportId: string }>(async (_, { reportId }) => {
  await storedReport(reportId);
  return answer({ versions: await listVersions(reportId) });
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
