import { read } from "@/db/store";
import { loadVersion } from "@/db/versions";
import { answer, handle } from "../../../../_http/handle";
import { otherMethods } from "../../../../_http/other-methods";
import { ReportError } from "../../../../_http/problem";
import { storedReport } from "../../../../_http/stored-report";

/** The interchange file as it was finalised. */
export const GET = handle<{ reportId: string; number: string }>(async (_, { reportId, number }) => {
  const content = await read(async (tx) => {
    await storedReport(tx, reportId);
    return loadVersion(tx, reportId, Number(number));
  });
  if (!content) throw new ReportError("notFound", `这份报告没有第 ${number.slice(0, 10)} 次定稿。`);
  return answer(content);
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = otherMethods("GET");
