import { change } from "@/app/_assignments/give";
import { serve } from "../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/reports/{reportId}/assignments/{assignmentId}",
  {
    PATCH: async ({ path: { reportId, assignmentId }, body, actor }) =>
      change(reportId, assignmentId, await body(), actor),
  },
);
