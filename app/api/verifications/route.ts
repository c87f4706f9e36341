import { runCopy } from "@/lib/import/run-import";
import { answer, handle } from "../_http/handle";
import { otherMethods } from "../_http/other-methods";
import { ReportError } from "../_http/problem";
import { withUpload } from "../_http/upload";
import { verifyCopy } from "../_http/verify-copy";

/** Says which version of which report a file is, and where it differs from it; stores nothing. */
export const POST = handle(async (request) =>
  withUpload(request, async ({ bytes, name }) => {
    const outcome = await runCopy(bytes, name, { signal: request.signal });
    if (!outcome.ok) throw new ReportError("unreadable", outcome.problem.detail, { reason: outcome.problem.code });
    return answer(await verifyCopy(outcome.copy, request.signal));
  }),
);

export const { DELETE, GET, HEAD, OPTIONS, PATCH, PUT } = otherMethods("POST");
