import { runImport } from "@/lib/import/run-import";
import { answer, handle } from "../_http/handle";
import { otherMethods } from "../_http/other-methods";
import { ReportError } from "../_http/problem";
import { readUpload } from "../_http/upload";

/** Reads a file into a proposal; stores nothing. */
export const POST = handle(async (request) => {
  const { bytes, name } = await readUpload(request);
  const outcome = await runImport(bytes, name);
  if (!outcome.ok) throw new ReportError("unreadable", outcome.problem.detail, { reason: outcome.problem.code });
  const { proposal, findings, source } = outcome;
  return answer({ ...proposal, findings, source });
});

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods("POST");
