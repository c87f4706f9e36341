import { runCopy } from "@/lib/import/run-import";
import { ReportError } from "../_http/problem";
import { serve } from "../_http/serve";
import { verifyCopy } from "../_http/verify-copy";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/verifications", {
  /** Says which version of which report a file is, and where it differs from it; stores nothing. */
  POST: ({ request: { signal }, upload, offices }) =>
    upload(async ({ bytes, name }) => {
      const outcome = await runCopy(bytes, name, { signal });
      if (!outcome.ok) throw new ReportError("unreadable", outcome.problem.detail, { reason: outcome.problem.code });
      return verifyCopy(outcome.copy, offices(), signal);
    }),
});
