import { changeStepsOfReport } from "@/app/_review/office-steps";
import { serve } from "../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/review/steps", {
  PUT: async ({ path: { reportId }, body, actor, request }) =>
    changeStepsOfReport(reportId, await body(), actor, request),
});
