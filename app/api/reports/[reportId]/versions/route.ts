import { read } from "@/db/store";
import { listVersions } from "@/db/versions";
import { answer, handle } from "../../../_http/handle";
import { otherMethods } from "../../../_http/other-methods";
import { storedReport } from "../../../_http/stored-report";

export const GET = handle<{ reportId: string }>(async (_, { reportId }) => {
  const versions = await read(async (tx) => {
    await storedReport(tx, reportId);
    return listVersions(tx, reportId);
  });
  return answer({ versions });
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
