import { fillIn } from "@/app/_assignments/asked";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/assignments/{assignmentId}/answers", {
  PATCH: async ({ path: { assignmentId }, body, actor }) => fillIn(assignmentId, await body(), actor),
});
