import { sheetsFile, takeSheet } from "@/app/_assignments/sheets";
import { runSheet } from "@/lib/import/run-import";
import { ReportError } from "../../../_http/problem";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/sheets", {
  GET: ({ path: { reportId } }) => sheetsFile(reportId),
  POST: async ({ path: { reportId }, upload }) =>
    upload(async ({ bytes, name }) => {
      const outcome = await runSheet(bytes);
      if (!outcome.ok) throw new ReportError("unreadable", outcome.problem.detail, { reason: outcome.problem.code });
      return takeSheet(reportId, outcome.sheet, name);
    }),
});
