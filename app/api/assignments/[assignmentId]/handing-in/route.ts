import { handIn } from "@/app/_assignments/asked";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/assignments/{assignmentId}/handing-in", {
  POST: ({ path: { assignmentId }, actor }) => handIn(assignmentId, actor),
});
