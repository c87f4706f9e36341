import { listKept } from "@/db/kept-versions";
import { read } from "@/db/store";
import { listVersions } from "@/db/versions";
import { answer, handle } from "../../../_http/handle";
import { otherMethods } from "../../../_http/other-methods";
import { storedReport } from "../../../_http/stored-report";

export const GET = handle<{ reportId: string }>(async (_, { reportId }) => {
  const listed = await read(async (tx) => {
    await storedReport(tx, reportId);
    return { versions: await listVersions(tx, reportId), kept: await listKept(tx, reportId) };
  });
  return answer(listed);
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
