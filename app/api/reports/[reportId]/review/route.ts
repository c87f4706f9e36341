import { read } from "@/db/store";
import { roundOf } from "../../../_http/round-of";
import { serve } from "../../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/reports/{reportId}/review", {
  GET: ({ path: { reportId } }) => read((tx) => roundOf(tx, reportId)),
});
