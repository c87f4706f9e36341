import { csvOfLog } from "@/app/_access/log-csv";
import { serve } from "../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/log.csv", {
  GET: ({ query, actor, request }) => csvOfLog(query, actor, request),
});
