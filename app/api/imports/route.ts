import { runImport } from "@/lib/import/run-import";
import { answer, handle } from "../_http/handle";
import { otherMethods } from "../_http/other-methods";
import { ReportError } from "../_http/problem";
import { withUpload } from "../_http/upload";

/** Reads a file into a proposal; stores nothing. */
export const POST = handle(async (request) => {
  const outcome = await withUpload(request, ({ bytes, name }) => runImport(bytes, name, { signal: request.signal }));
  if (!outcome.ok) throw new ReportError("unreadable", outcome.problem.detail, { reason: outcome.problem.code });
  const { proposal, findings, source } = outcome;
  return answer({ ...proposal, findings, source });
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods("POST");
