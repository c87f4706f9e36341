import { checksOfBody } from "../../_http/checked-input";
import { paperFile } from "../../_http/paper-file";
import { serve } from "../../_http/serve";

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = serve("/api/checks/{format}", {
  /** 检查报告 of what the body holds, as a file; stores nothing. */
  POST: async ({ path: { format }, body }) =>
    paperFile("checkReport", format, { checks: checksOfBody(await body()), version: null, round: null }),
});
