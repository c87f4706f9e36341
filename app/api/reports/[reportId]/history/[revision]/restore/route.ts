import { putBack } from "@/db/kept-versions";
import { write } from "@/db/store";
import { answer, handle } from "../../../../../_http/handle";
import { otherMethods } from "../../../../../_http/other-methods";
import { ReportError } from "../../../../../_http/problem";
import { noReport, notKept } from "../../../../../_http/stored-report";

/** Makes the report what it was at that revision; as it stands now it is kept too. */
export const POST = handle<{ reportId: string; revision: string }>(async (_, { reportId, revision }) => {
  const outcome = await write((tx) => putBack(tx, reportId, Number(revision)));
  if (outcome.ok) return answer({ revision: outcome.revision, kept: outcome.kept });
  if (outcome.reason === "missing") throw noReport(reportId);
  if (outcome.reason === "notKept") throw notKept(revision);
  throw new ReportError("finalised", "这份报告已定稿，重新打开以后才能恢复以前的版本。");
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods("POST");
