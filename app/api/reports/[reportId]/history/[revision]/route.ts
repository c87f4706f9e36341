import { loadKept } from "@/db/kept-versions";
import { read } from "@/db/store";
import { answer, handle } from "../../../../_http/handle";
import { otherMethods } from "../../../../_http/other-methods";
import { notKept, storedReport } from "../../../../_http/stored-report";

/** The interchange file as it stood at a revision that was kept. */
export const GET = handle<{ reportId: string; revision: string }>(async (_, { reportId, revision }) => {
  const content = await read(async (tx) => {
    await storedReport(tx, reportId);
    return loadKept(tx, reportId, Number(revision));
  });
  if (!content) throw notKept(revision);
  return answer(content);
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
