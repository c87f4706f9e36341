import { runImport } from "@/lib/import/run-import";
import { ReportError } from "../_http/problem";
import { serve } from "../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/imports", {
  /** Reads a file into a proposal; stores nothing. */
  POST: async ({ request: { signal }, upload }) => {
    const outcome = await upload(({ bytes, name }) => runImport(bytes, name, { signal }));
    if (!outcome.ok) throw new ReportError("unreadable", outcome.problem.detail, { reason: outcome.problem.code });
    const { proposal, findings, source } = outcome;
    return { ...proposal, findings, source };
  },
});
