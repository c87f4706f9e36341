import { sheetFile } from "@/app/_assignments/sheets";
import { serve } from "../../../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve(
  "/api/reports/{reportId}/assignments/{assignmentId}/sheet",
  {
    GET: ({ path: { reportId, assignmentId } }) => sheetFile(reportId, assignmentId),
  },
);
