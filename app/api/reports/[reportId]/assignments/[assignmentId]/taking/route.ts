import { take } from "@/app/_assignments/take";
import { serve } from "../../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/reports/{reportId}/assignments/{assignmentId}/taking",
  {
    POST: async ({ path: { reportId, assignmentId }, body, actor }) =>
      take(reportId, assignmentId, await body(), actor),
  },
);
